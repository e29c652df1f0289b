// Sources and layers of the marks.
import type { Map as MapLibre, PointLike } from "maplibre-gl";
import type { MapMark } from "./marks";
import type { Kind } from "./signs";

/** Source of the vector tiles; drawn by nothing, read by `marksInView`. */
export const TILES = "tiles";
/** Layer inside the tiles. */
export const TILE_LAYER = "beitraege";
/** Source and layer of the laid-out marks. */
export const MARKS = "marks";
/** Source and layer of the ring around what is pointed at in the list. */
export const POINTED = "pointed";

const NOTHING: GeoJSON.FeatureCollection = { type: "FeatureCollection", features: [] };

export function addMarkLayers(map: MapLibre, tiles: string): void {
  map.addSource(TILES, { type: "vector", tiles: [tiles], minzoom: 8, maxzoom: 16 });
  // MapLibre loads the tiles of visible layers only, so there is one that paints nothing.
  map.addLayer({ id: TILES, type: "circle", source: TILES, "source-layer": TILE_LAYER, paint: { "circle-radius": 1, "circle-opacity": 0 } });
  map.addSource(POINTED, { type: "geojson", data: NOTHING });
  map.addSource(MARKS, { type: "geojson", data: NOTHING, maxzoom: 22 });
  map.addLayer({
    id: MARKS,
    type: "symbol",
    source: MARKS,
    layout: {
      "icon-image": ["case", [">", ["get", "n"], 1], ["concat", "square-", ["to-string", ["min", ["get", "digits"], 7]]], ["concat", "kind-", ["get", "kind"]]],
      "icon-allow-overlap": true,
      "icon-padding": 2,
      "text-field": ["case", [">", ["get", "n"], 1], ["to-string", ["get", "n"]], ""],
      "text-font": ["Fira Sans SemiBold"],
      "text-size": 15,
      "text-allow-overlap": true,
    },
    paint: { "text-color": "#22314d" },
  });
  map.addLayer({
    id: POINTED,
    type: "circle",
    source: POINTED,
    paint: { "circle-radius": 17, "circle-opacity": 0, "circle-stroke-color": "#171a2b", "circle-stroke-width": 3 },
  });
}

/** One pin, for the page of one contribution. */
export function addPin(map: MapLibre, at: [number, number], kind: Kind): void {
  map.addSource(MARKS, { type: "geojson", data: { type: "Point", coordinates: at } });
  map.addLayer({
    id: MARKS,
    type: "symbol",
    source: MARKS,
    layout: { "icon-image": `pin-${kind}`, "icon-anchor": "bottom", "icon-allow-overlap": true },
  });
}

/** The mark under a point of the screen. */
export function markAt(map: MapLibre, point: PointLike, marks: MapMark[]): MapMark | undefined {
  const feature = map.queryRenderedFeatures(point, { layers: [MARKS] })[0];
  return feature ? marks[Number(feature.properties.index)] : undefined;
}
