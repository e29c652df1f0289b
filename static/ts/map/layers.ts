// Sources and layers of the marks.
import type { ExpressionSpecification, FilterSpecification, Map as MapLibre, PointLike } from "maplibre-gl";
import type { MapMark } from "./marks";
import { COLOURS, type Kind } from "./signs";

/** Source of the vector tiles; drawn by nothing, read by `marksInView`. */
export const TILES = "tiles";
/** Layer inside the tiles. */
export const TILE_LAYER = "beitraege";
/** Layer inside the tiles for lines and areas; also the beginning of the names of the layers that draw them. */
export const SHAPES = "formen";
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
    paint: { "circle-radius": ["get", "radius"], "circle-opacity": 0, "circle-stroke-color": "#171a2b", "circle-stroke-width": 3 },
  });
}

const COLOUR: ExpressionSpecification = ["match", ["get", "kind"], ...Object.entries(COLOURS).flat(), COLOURS.note] as unknown as ExpressionSpecification;

/** Lines and areas with their true shape, below the marks that stand for them; the tiles hold them from zoom 15 on. */
export function addShapeLayers(map: MapLibre): void {
  addShapes(map, { source: TILES, "source-layer": SHAPES, minzoom: 15 }, MARKS);
}

/** The line or area of one contribution. */
export function addDrawn(map: MapLibre, geometry: GeoJSON.LineString | GeoJSON.Polygon, kind: Kind): void {
  map.addSource(SHAPES, { type: "geojson", data: { type: "Feature", geometry, properties: { kind } } });
  addShapes(map, { source: SHAPES });
  const corners = geometry.type === "LineString" ? geometry.coordinates : (geometry.coordinates[0] ?? []);
  const [lons, lats] = [corners.map((corner) => corner[0] ?? 0), corners.map((corner) => corner[1] ?? 0)];
  map.fitBounds([Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)], { animate: false, padding: 56, maxZoom: 16 });
}

function addShapes(map: MapLibre, from: { source: string; "source-layer"?: string; minzoom?: number }, below?: string): void {
  const area: FilterSpecification = ["==", ["geometry-type"], "Polygon"];
  const round = { "line-join": "round", "line-cap": "round" } as const;
  map.addLayer({ id: `${SHAPES}-area`, type: "fill", ...from, filter: area, paint: { "fill-color": COLOUR, "fill-opacity": 0.2 } }, below);
  map.addLayer({ id: `${SHAPES}-edge`, type: "line", ...from, layout: round, paint: { "line-color": "#ffffff", "line-width": 7 } }, below);
  map.addLayer({ id: `${SHAPES}-line`, type: "line", ...from, layout: round, paint: { "line-color": COLOUR, "line-width": 3.5 } }, below);
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
  if (feature) return marks[Number(feature.properties.index)];
  const shape = map.queryRenderedFeatures(point, { layers: [`${SHAPES}-area`, `${SHAPES}-edge`] })[0];
  return shape && marks.find((mark) => mark.things.some(({ number }) => number === shape.properties.number));
}
