// The districts' dashed edges, each drawn once although two districts share it, and their names: one each, in its middle,
// beside the marks and never below them.
import type { Map as MapLibre, SymbolLayerSpecification } from "maplibre-gl";

type Ring = [number, number][];

function outerRings(geometry: GeoJSON.Geometry): Ring[] {
  if (geometry.type === "Polygon") return [geometry.coordinates[0] as Ring];
  if (geometry.type === "MultiPolygon") return geometry.coordinates.map((polygon) => polygon[0] as Ring);
  return [];
}

/** Every edge once, joined to long lines: dashes that start anew at each corner would look solid. */
function edgeLines(districts: GeoJSON.FeatureCollection): Ring[] {
  const open = new Map<string, Map<string, [number, number]>>();
  const key = (point: [number, number]) => point.join();
  const link = (from: [number, number], to: [number, number]) =>
    open.set(key(from), (open.get(key(from)) ?? new Map()).set(key(to), to));
  for (const ring of districts.features.flatMap((district) => outerRings(district.geometry))) {
    for (let i = 0; i + 1 < ring.length; i += 1) {
      link(ring[i]!, ring[i + 1]!);
      link(ring[i + 1]!, ring[i]!);
    }
  }
  const walk = (start: [number, number]): Ring => {
    const line: Ring = [start];
    for (let here = start; ; ) {
      const next = open.get(key(here))?.values().next().value;
      if (!next) return line;
      open.get(key(here))?.delete(key(next));
      open.get(key(next))?.delete(key(here));
      line.push(next);
      here = next;
    }
  };
  // Lines begin where more or fewer than two edges meet; closed rings that meet nothing remain for the second round.
  const corners = [...open].filter(([, ends]) => ends.size !== 2).map(([at]) => at);
  const starts = [...corners, ...open.keys()];
  const lines: Ring[] = [];
  for (const at of starts) {
    while ((open.get(at)?.size ?? 0) > 0) lines.push(walk(at.split(",").map(Number) as [number, number]));
  }
  return lines;
}

/** A point with the name for every district: the server says where there is room inside. */
function namePoints(districts: GeoJSON.FeatureCollection): GeoJSON.FeatureCollection {
  const features = districts.features.map((district): GeoJSON.Feature => {
    const { name, lon, lat } = district.properties ?? {};
    return { type: "Feature", geometry: { type: "Point", coordinates: [lon, lat] }, properties: { name } };
  });
  return { type: "FeatureCollection", features };
}

/** Draws edges and names; the names lie below the layer `before`, whose icons they keep clear of. */
export async function addDistricts(map: MapLibre, before: string | undefined): Promise<void> {
  const districts = await read(map);
  if (!districts) return;
  map.addSource("district-edges", {
    type: "geojson",
    data: { type: "MultiLineString", coordinates: edgeLines(districts) },
  });
  map.addLayer(
    {
      id: "district-edges",
      type: "line",
      source: "district-edges",
      paint: { "line-color": "#8296b3", "line-width": 1.3, "line-dasharray": [4, 3] },
    },
    map.getLayer("town-edge") ? "town-edge" : undefined,
  );
  map.addSource("district-names", { type: "geojson", data: namePoints(districts) });
  map.addLayer(NAMES, before && map.getLayer(before) ? before : undefined);
}

/** The style's districts: an address until the map has read it, the data afterwards. */
async function read(map: MapLibre): Promise<GeoJSON.FeatureCollection | undefined> {
  const source = map.getStyle().sources.districts;
  if (source?.type !== "geojson") return undefined;
  if (typeof source.data !== "string") return source.data as GeoJSON.FeatureCollection;
  const answer = await fetch(source.data);
  if (!answer.ok) throw new Error(`${source.data}: ${answer.status}`);
  return answer.json();
}

const NAMES: SymbolLayerSpecification = {
  id: "district-names",
  type: "symbol",
  source: "district-names",
  layout: {
    "text-field": ["get", "name"],
    "text-font": ["Fira Sans SemiBold"],
    "text-size": ["interpolate", ["linear"], ["zoom"], 10, 12, 12, 15, 15, 19],
    "text-max-width": 12,
    "text-padding": 3,
    // Tried in this order; the first that covers nothing is taken.
    "text-variable-anchor-offset": [
      "center", [0, 0], "top", [0, 1.2], "bottom", [0, -1.2], "top", [0, 2], "bottom", [0, -2],
      "top-left", [-1.5, 1.5], "bottom-right", [1.5, -1.5], "top-right", [1.5, 1.5], "bottom-left", [-1.5, -1.5],
      "left", [1, 0], "right", [-1, 0], "left", [2.5, 0], "right", [-2.5, 0],
    ],
  },
  paint: { "text-color": "#22314d", "text-halo-color": "#ffffff", "text-halo-width": 2.2 },
};
