// From the tiles' features to marks that never overlap. Tiles hold cells (up to zoom 14) or single contributions; what
// would touch on the screen becomes one square with the sum, so nothing is hidden and no number is covered.
import type { GeoJSONFeature, Map as MapLibre } from "maplibre-gl";
import { isKind, type Kind, SQUARE_HEIGHT, squareWidth } from "./signs";

/** One contribution. */
export interface Thing {
  number: string;
  title: string;
}

/** Something on the map: one contribution, or several at or near one place. */
export interface MapMark {
  lon: number;
  lat: number;
  n: number;
  kind: Kind;
  /** The contributions, as far as the tiles name them; the title is empty where they give the number only. */
  things: Thing[];
  /** West, south, east, north of everything in it. */
  extent: [number, number, number, number];
}

/** Half of the empty room around a single sign, in CSS pixels. */
const SINGLE = 12;
const GAP = 2;

interface Spot extends MapMark {
  x: number;
  y: number;
}

function half(n: number): { width: number; height: number } {
  return n === 1 ? { width: SINGLE, height: SINGLE } : { width: squareWidth(String(n).length) / 2, height: SQUARE_HEIGHT / 2 };
}

function touch(a: Spot, b: Spot): boolean {
  const [halfA, halfB] = [half(a.n), half(b.n)];
  return Math.abs(a.x - b.x) < halfA.width + halfB.width + GAP && Math.abs(a.y - b.y) < halfA.height + halfB.height + GAP;
}

function absorb(into: Spot, other: Spot): void {
  const n = into.n + other.n;
  for (const axis of ["x", "y", "lon", "lat"] as const) into[axis] = (into[axis] * into.n + other[axis] * other.n) / n;
  into.kind = other.n > into.n ? other.kind : into.kind;
  into.n = n;
  into.things.push(...other.things);
  const [a, b] = [into.extent, other.extent];
  into.extent = [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

/** A feature of the tiles as a mark; `undefined` for geometries that have no single point. */
function read(feature: GeoJSONFeature): MapMark | undefined {
  if (feature.geometry.type !== "Point") return undefined;
  const [lon, lat] = feature.geometry.coordinates as [number, number];
  const { n = 1, kind, number, numbers = "", title = "" } = feature.properties;
  const things = number
    ? [{ number: String(number), title: String(title) }]
    : String(numbers).split(",").filter(Boolean).map((item) => ({ number: item.trim(), title: "" }));
  return { lon, lat, n: Number(n), kind: isKind(kind) ? kind : "note", things, extent: [lon, lat, lon, lat] };
}

/** Tiles overlap at their edges: a thing that stands in two of them is taken once. */
function once(features: GeoJSONFeature[]): MapMark[] {
  const seen = new Map<string, MapMark>();
  for (const feature of features) {
    const mark = read(feature);
    if (mark) seen.set(mark.things.map((thing) => thing.number).join() || `${mark.lon.toFixed(5)} ${mark.lat.toFixed(5)} ${mark.n}`, mark);
  }
  return [...seen.values()];
}

/** Merges until nothing touches. A grid as wide as the widest square finds the neighbours. */
function merge(spots: Spot[]): Spot[] {
  const cell = 96;
  for (;;) {
    const grid = new Map<string, Spot[]>();
    const kept: Spot[] = [];
    for (const spot of spots) {
      const [column, row] = [Math.floor(spot.x / cell), Math.floor(spot.y / cell)];
      const near = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].flatMap((dy) => grid.get(`${column + dx} ${row + dy}`) ?? []));
      const neighbour = near.find((other) => touch(spot, other));
      if (neighbour) {
        absorb(neighbour, spot);
      } else {
        kept.push(spot);
        const key = `${column} ${row}`;
        grid.set(key, [...(grid.get(key) ?? []), spot]);
      }
    }
    if (kept.length === spots.length) return kept;
    // What grew or moved may touch something now. Each round has fewer spots, so this ends.
    spots = kept;
  }
}

/** The marks for what the map shows now. */
export function marksInView(map: MapLibre, source: string, layer: string): MapMark[] {
  const bounds = map.getBounds();
  const features = map.querySourceFeatures(source, { sourceLayer: layer });
  const seen = once(features).filter((mark) => bounds.contains([mark.lon, mark.lat]));
  const spots = seen.map((mark): Spot => ({ ...mark, things: [...mark.things], ...map.project([mark.lon, mark.lat]) }));
  return merge(spots);
}

/** The marks as GeoJSON; `index` leads back to the mark. */
export function toGeoJson(marks: MapMark[]): GeoJSON.FeatureCollection {
  return {
    type: "FeatureCollection",
    features: marks.map((mark, index) => ({
      type: "Feature",
      geometry: { type: "Point", coordinates: [mark.lon, mark.lat] },
      properties: { index, n: mark.n, kind: mark.kind, digits: String(mark.n).length },
    })),
  };
}

/** Whether coming closer shows more: cells always do, things at one and the same place never. */
export function canOpenUp(mark: MapMark): boolean {
  const [west, south, east, north] = mark.extent;
  return mark.things.length < mark.n || east - west > 1e-6 || north - south > 1e-6;
}

/** The mark that a contribution stands in: the one that names it, else the nearest of those that only count theirs. */
export function markOf(map: MapLibre, marks: MapMark[], row: { number: string; at: [number, number] }): MapMark | undefined {
  const named = marks.find((mark) => mark.things.some(({ number }) => number === row.number));
  if (named) return named;
  const at = map.project(row.at);
  const far = (mark: MapMark) => Math.hypot(map.project([mark.lon, mark.lat]).x - at.x, map.project([mark.lon, mark.lat]).y - at.y);
  const near = marks.filter((mark) => mark.things.length < mark.n).map((mark) => ({ mark, far: far(mark) }));
  const nearest = near.sort((a, b) => a.far - b.far)[0];
  return nearest && nearest.far < REACH ? nearest.mark : undefined;
}

/** Pixels from a square to what it may still stand for. */
const REACH = 96;

/** A crowded place as the address says it: its middle, and how many metres around it. */
export function spotOf(mark: MapMark): string {
  const [west, south, east, north] = mark.extent;
  const middle = [(west + east) / 2, (south + north) / 2] as const;
  const metres = 111_320;
  const wide = ((east - west) / 2) * metres * Math.cos((middle[1] * Math.PI) / 180);
  const reach = Math.max(wide, ((north - south) / 2) * metres);
  const around = reach > 0.5 ? `,${Math.ceil(reach + 2)}` : "";
  return `${middle[0].toFixed(5)},${middle[1].toFixed(5)}${around}`;
}
