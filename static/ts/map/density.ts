// How many things lie where: the same cells, steps and colours as in the server's picture (src/web/components/map/density.rs), whose
// legend stands beside the map.
import type { Map as MapLibre } from "maplibre-gl";

/** Source and layer of the shaded cells; their numbers stand in a layer of their own. */
export const DENSITY = "density";

const COLOURS = ["#cfe0f2", "#94bfe2", "#5496c8", "#1f6ba8", "#0b3c6e"];
const FROM = [1, 3, 6, 12, 25];

/** `cells` is the address of the cells as GeoJSON: squares with their number `n` and their `edges` as the address of a list has them. */
export function addDensity(map: MapLibre, cells: string, before: string): void {
  map.addSource(DENSITY, { type: "geojson", data: location.origin + cells });
  const shade = (values: string[]) => ["step", ["get", "n"], values[0], ...FROM.slice(1).flatMap((from, index) => [from, values[index + 1]])];
  const paint = { "fill-color": shade(COLOURS) as never, "fill-opacity": 0.85, "fill-outline-color": "#ffffff" };
  map.addLayer({ id: DENSITY, type: "fill", source: DENSITY, paint }, before);
  map.addLayer(
    {
      id: `${DENSITY}-numbers`,
      type: "symbol",
      source: DENSITY,
      minzoom: 12.4,
      layout: { "text-field": ["to-string", ["get", "n"]], "text-font": ["Fira Sans SemiBold"], "text-size": 13, "text-padding": 0 },
      paint: { "text-color": shade(["#171a2b", "#171a2b", "#171a2b", "#ffffff", "#ffffff"]) as never },
    },
    before,
  );
}
