// How many things lie where: the cells of the tiles, shaded by their number. The same grid, steps and colours as in the server's
// picture (src/web/components/map/density.rs), whose legend stands beside the map.
import type { Map as MapLibre } from "maplibre-gl";

/** Source and layer of the shaded cells; their numbers stand in a layer of their own. */
export const DENSITY = "density";

const COLOURS = ["#cfe0f2", "#94bfe2", "#5496c8", "#1f6ba8", "#0b3c6e"];
const FROM = [1, 3, 6, 12, 25];
/** Tiles are cut into 8 by 8 cells: as many cells around the world as tiles three zooms closer. */
const CELLS_IN_TILE = 8;
/** Cells are not cut smaller than those of this zoom, about 90 metres. */
const LAST_ZOOM = 15;

export function addDensity(map: MapLibre, before: string): void {
  map.addSource(DENSITY, { type: "geojson", data: { type: "FeatureCollection", features: [] } });
  const shade = (values: string[]) => ["step", ["get", "n"], values[0], ...FROM.slice(1).flatMap((from, index) => [from, values[index + 1]])];
  map.addLayer({ id: DENSITY, type: "fill", source: DENSITY, paint: { "fill-color": shade(COLOURS) as never, "fill-opacity": 0.85, "fill-outline-color": "#ffffff" } }, before);
  map.addLayer(
    {
      id: `${DENSITY}-numbers`,
      type: "symbol",
      source: DENSITY,
      layout: { "text-field": ["to-string", ["get", "n"]], "text-font": ["Fira Sans SemiBold"], "text-size": 13, "text-padding": 0 },
      paint: { "text-color": shade(["#171a2b", "#171a2b", "#171a2b", "#ffffff", "#ffffff"]) as never },
    },
    before,
  );
}

/** The cells in view, as squares with their number and edges ("west,south,east,north"). */
export function cellsInView(map: MapLibre, source: string, layer: string): GeoJSON.FeatureCollection {
  const count = CELLS_IN_TILE * 2 ** Math.min(Math.floor(map.getZoom()), LAST_ZOOM);
  const cells = new Map<string, { n: number; column: number; row: number }>();
  const seen = new Set<string>();
  for (const feature of map.querySourceFeatures(source, { sourceLayer: layer })) {
    if (feature.geometry.type !== "Point") continue;
    const [lon, lat] = feature.geometry.coordinates as [number, number];
    const { n = 1, number, numbers } = feature.properties;
    // Tiles overlap at their edges.
    const one = String(number ?? numbers ?? `${lon.toFixed(5)} ${lat.toFixed(5)} ${n}`);
    if (seen.has(one)) continue;
    seen.add(one);
    const column = Math.floor((lon / 360 + 0.5) * count);
    const row = Math.floor((0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI)) * count);
    const key = `${column} ${row}`;
    const cell = cells.get(key) ?? { n: 0, column, row };
    cell.n += Number(n);
    cells.set(key, cell);
  }
  return { type: "FeatureCollection", features: [...cells.values()].map((cell) => square(cell, count)) };
}

function square({ n, column, row }: { n: number; column: number; row: number }, count: number): GeoJSON.Feature {
  const lon = (column: number) => (column / count - 0.5) * 360;
  const lat = (row: number) => (Math.atan(Math.exp((0.5 - row / count) * 2 * Math.PI)) * 360) / Math.PI - 90;
  const [west, south, east, north] = [lon(column), lat(row + 1), lon(column + 1), lat(row)];
  const ring = [[west, south], [east, south], [east, north], [west, north], [west, south]];
  const edges = [west, south, east, north].map((edge) => edge.toFixed(5)).join(",");
  return { type: "Feature", geometry: { type: "Polygon", coordinates: [ring] }, properties: { n, edges } };
}
