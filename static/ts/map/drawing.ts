// Lines and areas, drawn with terra-draw: corners by tapping or by the cross, dragged afterwards. Its own chunk: loaded when
// somebody draws, or comes back to a drawing.
import type { Map as MapLibre } from "maplibre-gl";
import {
  type GeoJSONStoreFeatures,
  TerraDraw,
  TerraDrawLineStringMode,
  TerraDrawModeUndoRedo,
  TerraDrawPolygonMode,
  TerraDrawSelectMode,
} from "terra-draw";
import { TerraDrawMapLibreGLAdapter } from "terra-draw-maplibre-gl-adapter";

export type DrawnShape = "line" | "area";
export type Drawn = GeoJSON.LineString | GeoJSON.Polygon;

const COLOUR = "#b3122b";
const EDGE = "#ffffff";
/** Corners that a shape needs at least. */
const LEAST: Record<DrawnShape, number> = { line: 2, area: 3 };
/** terra-draw's names of its tools. */
const MODES = { line: "linestring", area: "polygon" } as const;
/** A tap so near (CSS pixels) to the last corner ends the drawing. */
const NEAR = 22;

const POINTS = {
  closingPointColor: COLOUR, closingPointWidth: 8, closingPointOutlineColor: EDGE, closingPointOutlineWidth: 3,
  coordinatePointColor: EDGE, coordinatePointWidth: 5, coordinatePointOutlineColor: COLOUR, coordinatePointOutlineWidth: 3,
} as const;
const SELECTED = {
  selectedLineStringColor: COLOUR, selectedLineStringWidth: 4,
  selectedPolygonColor: COLOUR, selectedPolygonFillOpacity: 0.2, selectedPolygonOutlineColor: COLOUR, selectedPolygonOutlineWidth: 4,
  selectionPointColor: EDGE, selectionPointWidth: 9, selectionPointOutlineColor: COLOUR, selectionPointOutlineWidth: 4,
  midPointColor: COLOUR, midPointWidth: 5, midPointOutlineColor: EDGE, midPointOutlineWidth: 2,
} as const;
/** Corners can be dragged, and a line between two corners can be bent. */
const EDITABLE = { feature: { coordinates: { midpoints: { draggable: true }, draggable: true } } };

export class Drawing {
  private readonly modes = {
    line: new TerraDrawLineStringMode({
      showCoordinatePoints: true, pointerDistance: NEAR, keyEvents: { cancel: null, finish: "Enter" },
      styles: { lineStringColor: COLOUR, lineStringWidth: 4, ...POINTS },
    }),
    area: new TerraDrawPolygonMode({
      showCoordinatePoints: true, pointerDistance: NEAR, keyEvents: { cancel: null, finish: "Enter" },
      styles: { fillColor: COLOUR, fillOpacity: 0.2, outlineColor: COLOUR, outlineWidth: 4, ...POINTS },
    }),
  };
  private readonly draw: TerraDraw;
  private shape: DrawnShape = "line";
  private finished = false;
  /** What a finished drawing has been, the last one as it is. */
  private past: Drawn[] = [];

  /** `changed` is called whenever a corner was set, moved or taken away. */
  constructor(private readonly map: MapLibre, private readonly changed: () => void) {
    this.draw = new TerraDraw({
      adapter: new TerraDrawMapLibreGLAdapter({ map, coordinatePrecision: 6 }),
      modes: [this.modes.line, this.modes.area, new TerraDrawSelectMode({
        allowManualDeselection: false, keyEvents: null, pointerDistance: NEAR,
        flags: { linestring: EDITABLE, polygon: EDITABLE }, styles: SELECTED,
      })],
      undoRedo: { modeLevel: new TerraDrawModeUndoRedo() },
    });
    this.draw.on("finish", (id, { action }) => this.finishedBy(id, action === "draw"));
    this.draw.on("change", () => changed());
    // A corner counts when it is in the history, which is after the change.
    this.draw.on("history", () => changed());
    this.draw.start();
  }

  /** Begins a new drawing. */
  begin(shape: DrawnShape): void {
    this.shape = shape;
    this.clear();
  }

  /** Shows a drawing that was made before; its corners can be dragged. */
  restore(geometry: Drawn): void {
    this.begin(geometry.type === "Polygon" ? "area" : "line");
    const id = this.draw.getFeatureId();
    this.draw.addFeatures([{ type: "Feature", id, geometry, properties: { mode: MODES[this.shape] } }]);
    if (this.draw.hasFeature(id)) this.edit(id, geometry);
  }

  /** Ends without a trace. */
  stop(): void {
    if (this.draw.enabled) this.draw.stop();
  }

  /** Corners that are set. */
  get corners(): number {
    const geometry = this.geometry;
    if (!this.finished || !geometry) return this.modes[this.shape].undoSize();
    return geometry.type === "LineString" ? geometry.coordinates.length : (geometry.coordinates[0]?.length ?? 1) - 1;
  }

  get isFinished(): boolean {
    return this.finished;
  }

  get canFinish(): boolean {
    return !this.finished && this.corners >= LEAST[this.shape];
  }

  /** The drawing as far as it has enough corners, finished or not; the corner that follows the pointer is none yet. */
  get geometry(): Drawn | undefined {
    const drawn = this.feature()?.geometry;
    if (drawn?.type !== "LineString" && drawn?.type !== "Polygon") return undefined;
    if (this.finished) return drawn;
    const set = this.modes[this.shape].undoSize();
    if (set < LEAST[this.shape]) return undefined;
    if (drawn.type === "LineString") return { type: "LineString", coordinates: drawn.coordinates.slice(0, set) };
    const ring = (drawn.coordinates[0] ?? []).slice(0, set);
    return { type: "Polygon", coordinates: [[...ring, ...ring.slice(0, 1)]] };
  }

  /** Sets a corner without a pointer; on a finished drawing it begins a new one. */
  addCorner(lng: number, lat: number): void {
    if (this.finished) this.begin(this.shape);
    const { x, y } = this.map.project([lng, lat]);
    this.modes[this.shape].onClick({ lng, lat, containerX: x, containerY: y, button: "left", heldKeys: [], isContextMenu: false });
    this.changed();
  }

  /** The same as Enter: no more corners. */
  finish(): void {
    this.modes[this.shape].onKeyUp({ key: "Enter", heldKeys: [], preventDefault: () => undefined });
  }

  /** Takes back the last corner, or the last change of a finished drawing. */
  undo(): void {
    if (!this.finished) {
      this.draw.undo();
    } else {
      const id = this.feature()?.id;
      this.past.pop();
      const before = this.past.at(-1);
      if (id === undefined || !before) return;
      this.draw.updateFeatureGeometry(id, before);
    }
    this.changed();
  }

  get canUndo(): boolean {
    return this.finished ? this.past.length > 1 : this.corners > 0;
  }

  clear(): void {
    this.finished = false;
    this.past = [];
    this.draw.clear();
    this.draw.setMode(MODES[this.shape]);
    this.changed();
  }

  /** terra-draw keeps guiding points beside the drawing itself. */
  private feature(): GeoJSONStoreFeatures | undefined {
    return this.draw.getSnapshot().find(({ geometry }) => geometry.type !== "Point");
  }

  private finishedBy(id: string | number, firstTime: boolean): void {
    const geometry = this.draw.getSnapshotFeature(id)?.geometry;
    if (geometry?.type !== "LineString" && geometry?.type !== "Polygon") return;
    // terra-draw is still busy with the event that finished it.
    if (firstTime) queueMicrotask(() => this.edit(id, geometry));
    else this.past.push(geometry);
    this.changed();
  }

  private edit(id: string | number, geometry: Drawn): void {
    this.finished = true;
    this.past = [geometry];
    this.draw.setMode("select");
    this.draw.selectFeature(id);
    this.changed();
  }
}
