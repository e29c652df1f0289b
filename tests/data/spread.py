"""Where the contributions of the demo town lie: districts by point in polygon, and cross tables."""

import json
from collections import Counter
from pathlib import Path

HERE = Path(__file__).resolve().parent


def features(name):
    """The features of a GeoJSON file."""
    with open(HERE / "geo" / name, encoding="utf-8") as file:
        return json.load(file)["features"]


def in_ring(lon, lat, ring):
    """Even-odd rule."""
    inside = False
    for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1]):
        if (y1 > lat) != (y2 > lat) and lon < (x2 - x1) * (lat - y1) / (y2 - y1) + x1:
            inside = not inside
    return inside


def in_polygon(lon, lat, geometry):
    """True if the point lies in the outer ring and in no hole of a Polygon."""
    outer, *holes = geometry["coordinates"]
    return in_ring(lon, lat, outer) and not any(in_ring(lon, lat, hole) for hole in holes)


TOWN = features("boundary.geojson")[0]["geometry"]
DISTRICTS = {f["properties"]["name"]: f["geometry"] for f in features("districts.geojson")}


def district_at(lon, lat):
    """The district that covers the point, or "außerhalb"."""
    if in_polygon(lon, lat, TOWN):
        for name, geometry in DISTRICTS.items():
            if in_polygon(lon, lat, geometry):
                return name
    return "außerhalb"


def district_of(place):
    """The row of the district table a place falls into."""
    if "lon" in place:
        return district_at(place["lon"], place["lat"])
    if "coordinates" in place:
        corners = place["coordinates"] if place["type"] == "line" else place["coordinates"][0][:-1]
        return district_at(*(sum(axis) / len(corners) for axis in zip(*corners)))
    return {"district": place.get("name"), "town": "ganze Stadt", "none": "ohne Ort"}[place["type"]]


def table(title, rows, columns, cell):
    """Prints a cross table with sums; `cell(row, column)` counts."""
    width = max(len(str(row)) for row in rows) + 1
    print(f"\n{title}\n{'':{width}}" + "".join(f"{c!s:>9}" for c in columns) + f"{'sum':>9}")
    for row in rows:
        numbers = [cell(row, column) for column in columns]
        print(f"{row!s:{width}}" + "".join(f"{n or '·':>9}" for n in numbers) + f"{sum(numbers):>9}")


def print_tables(contributions):
    """District × theme, × kind and × month for each process."""
    for process in dict.fromkeys(c["process"] for c in contributions):
        chosen = [c for c in contributions if c["process"] == process]
        rows = [*DISTRICTS, "ganze Stadt", "ohne Ort", "außerhalb"]
        for title, of in {
            "theme": lambda c: c["theme"] or "–",
            "kind": lambda c: c["kind"],
            "month": lambda c: c["received_at"][:7],
        }.items():
            cells = Counter((district_of(c["place"]), of(c)) for c in chosen)
            table(f"{process}: district × {title} ({len(chosen)})", rows, sorted({k for _, k in cells}), lambda r, k: cells[r, k])
        print(f"\n{process}: occasions", dict(Counter(c["occasion"] for c in chosen)))
        print(f"{process}: decisions", dict(Counter(c["decision"]["do"] for c in chosen)))
