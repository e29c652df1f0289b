// <rf-map>: turns the server's picture into a map that moves. Attributes (see `LiveMap` in src/web/components/map):
//   data-style-url   the style                         data-bounds  "west,south,east,north" of the town
//   data-tiles       address of the tiles with {z}/{x}/{y}; none: no marks
//   data-items       address of contributions, to which the number is added
//   data-list        id of the list to keep in step
//   data-pick        "lon,lat,geometry": names of the hidden fields; data-choice: id of the radio button "on the map";
//                    data-shapes: what may be put there ("point,line,area"); data-search: address of the search for places;
//                    data-say: address that says in words what is on the map
//   data-single      "lon,lat,kind": this pin only; data-drawn: GeoJSON of the line or area that it belongs to
//   data-density     address of cells with how many there are, shown instead of the things
//   data-label       name of the map                   data-later   it waits until somebody opens it (`later.ts`)
import { type GeoJSONSource, type LngLatBoundsLike, Map as MapLibre, type MapMouseEvent, type MapOptions, type PaddingOptions, setWorkerUrl, type StyleSpecification } from "maplibre-gl";
import { addLegend, addTools } from "./controls";
import { addDensity, DENSITY } from "./density";
import { addDistricts } from "./districts";
import { addDrawn, addMarkLayers, addPin, addShapeLayers, MARKS, markAt, POINTED, SHAPES as SHAPE_LAYERS, TILE_LAYER, TILES } from "./layers";
import { carry, changed, chosenPart, chosenSpot, chosenView, FIRST_PAGE, viewOf } from "./address";
import { Results, type Row, SideList, writeHere } from "./list";
import { canOpenUp, type MapMark, markOf, marksInView, spotOf, toGeoJson } from "./marks";
import { Panel } from "./panel";
import { Picker, SHAPES } from "./picker";
import { addIcons, isKind, squareWidth } from "./signs";
import { text } from "./text";

declare const MAP_WORKER: string;
setWorkerUrl(new URL(MAP_WORKER, import.meta.url).href);

const MAX_ZOOM = 18;
const NOTHING: GeoJSON.FeatureCollection = { type: "FeatureCollection", features: [] };

export class TownMapElement extends HTMLElement {
  static readonly observedAttributes = ["data-later"];
  private map!: MapLibre;
  private marks: MapMark[] = [];
  private drawn = "";
  private list: SideList | undefined;
  private results: Results | undefined;
  private switch: HTMLButtonElement | null = null;
  private panel: Panel | undefined;

  connectedCallback(): void {
    if (this.map || "later" in this.dataset) return;
    // A map without size cannot fit the town: one that is hidden at first begins when it is shown.
    const shown = new ResizeObserver(() => {
      if (this.clientHeight === 0) return;
      shown.disconnect();
      try {
        this.start();
      } catch (error) {
        console.warn(error);
        this.giveUp();
      }
    });
    shown.observe(this);
  }

  /** A map that waited for somebody to want it (`later.ts`) begins. */
  attributeChangedCallback(): void {
    if (this.isConnected) this.connectedCallback();
  }

  /** The map itself, for the browser tests. */
  get maplibre(): MapLibre {
    return this.map;
  }

  private start(): void {
    const canvas = document.createElement("div");
    canvas.className = "rf-map__canvas";
    this.append(canvas);
    this.map = new MapLibre({
      container: canvas,
      ...this.firstView(),
      maxZoom: MAX_ZOOM,
      minZoom: 8,
      maxBounds: widen(this.bounds(), 3),
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      fadeDuration: 0,
    });
    this.map.setStyle(new URL(this.dataset.styleUrl ?? "", location.href).href, { transformStyle: (_, style) => onOurOrigin(style) });
    this.map.touchZoomRotate.disableRotation();
    this.map.keyboard.disableRotation();
    this.map.getCanvas().setAttribute("aria-label", this.dataset.label ?? text("map"));
    this.map.once("load", () => {
      this.loaded().catch((error: unknown) => {
        console.warn(error);
        this.giveUp();
      });
    });
    // A style that cannot be had is an error before the map was ever there; a tile that fails later is not.
    this.map.on("error", ({ error }) => {
      console.warn(error);
      if (!this.map.isStyleLoaded() && !("ready" in this.dataset)) this.giveUp();
    });
    this.map.on("moveend", () => this.follow());
  }

  private async loaded(): Promise<void> {
    addIcons(this.map);
    this.nameBaseMap();
    const { tiles, single, pick } = this.dataset;
    if (tiles) this.addMarks(tiles);
    if (single) this.addSingle(single);
    if (pick) this.addPicker(pick);
    addTools(this, this.map, () => this.showWhole(), tiles ? () => this.listInView() : undefined);
    if (tiles && !this.isDensity) addLegend(this);
    await addDistricts(this.map, tiles || single ? MARKS : undefined);
    this.map.on("idle", () => this.settle());
    this.map.on("movestart", () => this.setAttribute("aria-busy", "true"));
    this.follow();
    if (tiles) this.ringSpot();
  }

  /** A base map of somebody else is no simplified one, and they are named for it. */
  private nameBaseMap(): void {
    const { credit } = (this.map.getStyle().metadata ?? {}) as { credit?: string };
    const line = this.querySelector<HTMLElement>(".rf-map__attribution");
    if (credit && line) line.textContent = (line.textContent ?? "").replace(line.dataset.simplified ?? "", credit);
  }

  private addMarks(tiles: string): void {
    addMarkLayers(this.map, location.origin + tiles);
    addShapeLayers(this.map);
    if (this.isDensity) {
      addDensity(this.map, this.dataset.density ?? "", MARKS);
      for (const layer of this.map.getStyle().layers) {
        if (layer.id === MARKS || layer.id.startsWith(SHAPE_LAYERS)) this.map.setLayoutProperty(layer.id, "visibility", "none");
      }
    }
    this.panel = new Panel(this, {
      href: (number) => (this.dataset.items ?? "/beitraege/") + encodeURIComponent(number),
      titleOf: (number) => this.list?.titleOf(number),
      spot: (mark) => (this.isCrowded(mark) ? this.spotAddress(mark).href : undefined),
      open: (mark) => this.open(mark),
    });
    this.addList();
    this.map.on("click", (event) => this.clicked(event));
    this.map.on("mousemove", (event) => this.hovered(event));
  }

  /** Whether the map shows how many there are instead of the things. */
  private get isDensity(): boolean {
    return "density" in this.dataset;
  }

  private addList(): void {
    const holder = document.querySelector<HTMLElement>("[data-results]");
    if (!holder) return;
    this.list = new SideList(holder);
    this.list.onPoint((row) => this.point(row));
    this.results = new Results(holder, () => this.listChanged());
    this.switch = document.querySelector<HTMLButtonElement>("[data-follow] button");
    if (this.switch) this.switch.parentElement!.hidden = false;
    this.switch?.addEventListener("click", () => {
      const follows = !this.follows;
      this.switch?.setAttribute("aria-checked", String(follows));
      const part = { bbox: follows ? this.inView() : undefined, ort: undefined };
      void this.results?.show(changed(location.href, { ...part, ...FIRST_PAGE }), "push");
    });
    addEventListener("popstate", () => {
      const view = chosenView();
      if (view) this.map.jumpTo(view);
      void this.results?.show(new URL(location.href), "keep");
    });
  }

  /** Other results stand in the list: what belongs to them follows. */
  private listChanged(): void {
    this.switch?.setAttribute("aria-checked", String(chosenPart() !== undefined));
    this.carryView();
    this.ringSpot();
  }

  /** Whether the list shows what the map shows. */
  private get follows(): boolean {
    return this.switch?.getAttribute("aria-checked") === "true";
  }

  /** The part of the town that the map shows, as the address says it. */
  private inView(): string {
    const bounds = this.map.getBounds();
    return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()].map((edge) => edge.toFixed(5)).join(",");
  }

  /** Whether several stand so near to each other that coming closer does not part them. */
  private isCrowded(mark: MapMark): boolean {
    return mark.n > 1 && mark.things.length >= mark.n && (!canOpenUp(mark) || this.map.getZoom() >= MAX_ZOOM - 0.1);
  }

  private spotAddress(mark: MapMark): URL {
    return changed(location.href, { ort: spotOf(mark), bbox: undefined, ...FIRST_PAGE });
  }

  /** Everything has come: lays the marks out, and is ready when they already lie as they should. */
  private settle(): void {
    if (this.dataset.tiles && this.layOut()) return;
    this.dataset.ready = "";
    this.removeAttribute("aria-busy");
  }

  /** Lays the marks out anew for what is in view; `false` when that is what is drawn. */
  private layOut(): boolean {
    const marks = marksInView(this.map, TILES, TILE_LAYER);
    const data = toGeoJson(marks);
    const key = JSON.stringify(data);
    if (key === this.drawn) return false;
    this.drawn = key;
    this.marks = marks;
    this.map.getSource<GeoJSONSource>(MARKS)?.setData(data);
    return true;
  }

  private clicked(event: MapMouseEvent): void {
    if (this.isDensity) return this.clickedCell(event);
    const mark = markAt(this.map, event.point, this.marks);
    if (mark) this.open(mark);
    else this.panel?.close();
  }

  /** A cell leads to the list of what lies in it. */
  private clickedCell(event: MapMouseEvent): void {
    const cell = this.map.queryRenderedFeatures(event.point, { layers: [DENSITY] })[0];
    if (cell) void this.results?.show(changed(location.href, { bbox: String(cell.properties.edges), ort: undefined, ...FIRST_PAGE }), "push");
  }

  private hovered(event: MapMouseEvent): void {
    if (this.isDensity) return;
    const mark = markAt(this.map, event.point, this.marks);
    this.map.getCanvas().style.cursor = mark ? "pointer" : "";
    const rows = mark ? (this.list?.rows() ?? []) : [];
    this.list?.mark(rows.filter((row) => markOf(this.map, this.marks, row) === mark).map((row) => row.number));
  }

  /** Comes closer where that shows more, else lists what is there. */
  private open(mark: MapMark): void {
    const zoom = this.map.getZoom();
    if (mark.n > 1 && canOpenUp(mark) && zoom < MAX_ZOOM - 0.1) {
      // The extent of cells is that of their middles: there is more around them than it says.
      const cells = mark.things.length < mark.n;
      const [west, south, east, north] = mark.extent;
      const fits = cells ? undefined : this.map.cameraForBounds([[west, south], [east, north]], { padding: 80 });
      const closer = Math.max(zoom + 1.5, fits?.zoom ?? 0);
      this.map.easeTo({ center: fits?.center ?? [mark.lon, mark.lat], zoom: Math.min(closer, MAX_ZOOM) });
      return;
    }
    this.list?.select(mark.n === 1 ? mark.things[0]?.number : undefined);
    if (mark.n > 1) void this.showCrowd(mark);
    else this.panel?.show(text(mark.kind), [mark]);
  }

  /** The list of what stands at one place; it takes the focus, which on a phone also brings it into sight. */
  private async showCrowd(mark: MapMark): Promise<void> {
    const address = this.spotAddress(mark);
    if (!this.results) return location.assign(address);
    await this.results.show(address, "push");
    const count = document.querySelector<HTMLElement>("[data-results] .rf-split__count");
    count?.setAttribute("tabindex", "-1");
    count?.focus();
  }

  private listInView(): void {
    // A mark may stand for several.
    const entries = this.marks.reduce((sum, mark) => sum + mark.n, 0);
    this.panel?.show(text("visible", entries), this.marks);
  }

  /** A ring around the mark that a row of the list stands in, or around its place; without a row around the spot that is listed. */
  private point(row: Row | undefined): void {
    if (!row) return this.ringSpot();
    const mark = markOf(this.map, this.marks, row);
    if (mark) this.ring([mark.lon, mark.lat], mark.n > 1 ? squareWidth(String(mark.n).length) / 2 + 9 : 17);
    else this.ring(row.at, 17);
  }

  private ringSpot(): void {
    this.ring(chosenSpot(), 26);
  }

  private ring(at: [number, number] | undefined, radius: number): void {
    const data: GeoJSON.FeatureCollection = at
      ? { type: "FeatureCollection", features: [{ type: "Feature", geometry: { type: "Point", coordinates: at }, properties: { radius } }] }
      : NOTHING;
    this.map.getSource<GeoJSONSource>(POINTED)?.setData(data);
  }

  private addSingle(single: string): void {
    const [lon, lat, word] = single.split(",");
    const kind = isKind(word) ? word : "note";
    this.map.jumpTo({ center: [Number(lon), Number(lat)], zoom: 14 });
    if (this.dataset.drawn) addDrawn(this.map, JSON.parse(this.dataset.drawn) as GeoJSON.LineString | GeoJSON.Polygon, kind);
    addPin(this.map, [Number(lon), Number(lat)], kind);
  }

  private addPicker(pick: string): void {
    const [lon, lat, geometry] = pick.split(",").map((name) => this.field(name.trim()));
    if (!lon || !lat || !geometry) throw new Error(`no fields ${pick}`);
    const choice = document.getElementById(this.dataset.choice ?? "");
    const words = (this.dataset.shapes ?? "point").split(",");
    const fields = { lon, lat, geometry, choice: choice instanceof HTMLInputElement ? choice : null };
    new Picker(this.map, this, fields, SHAPES.filter((shape) => words.includes(shape)), { search: this.dataset.search, say: this.dataset.say });
  }

  private field(name: string): HTMLInputElement | null {
    return (this.closest("form") ?? document).querySelector<HTMLInputElement>(`input[name="${CSS.escape(name)}"]`);
  }

  private follow(): void {
    const { lng, lat } = this.map.getCenter();
    writeHere([lng, lat]);
    // Before the map was there it did not move, it came.
    if (!this.dataset.tiles || !("ready" in this.dataset)) return;
    history.replaceState(history.state, "", changed(location.href, { sicht: viewOf([lng, lat], this.map.getZoom()) }));
    this.carryView();
    if (this.follows) void this.results?.show(changed(location.href, { bbox: this.inView(), ort: undefined, ...FIRST_PAGE }), "replace");
  }

  /** Whoever chooses something of the list, or shares its address, finds the map where it is. */
  private carryView(): void {
    const view = new URLSearchParams(location.search).get("sicht");
    const pane = document.querySelector(".rf-split__list");
    if (view && pane) carry(pane, "sicht", view);
  }

  private showWhole(): void {
    this.map.fitBounds(this.bounds(), { padding: this.padding() });
  }

  /** Where the address says that the map looked, else the spot or the part that the list is narrowed to, else the whole town. */
  private firstView(): Pick<MapOptions, "bounds" | "fitBoundsOptions" | "center" | "zoom"> {
    const [view, spot, part] = this.dataset.tiles ? [chosenView(), chosenSpot(), chosenPart()] : [];
    if (view) return view;
    if (spot) return { center: spot, zoom: 17 };
    return part
      ? { bounds: part, fitBoundsOptions: { padding: 0, animate: false } }
      : { bounds: this.bounds(), fitBoundsOptions: { padding: this.padding(), animate: false } };
  }

  /** Room for buttons, legend and attribution around the town. */
  private padding(): PaddingOptions {
    return this.dataset.tiles ? { top: 24, bottom: 132, left: 24, right: 76 } : { top: 24, bottom: 44, left: 24, right: 76 };
  }

  private bounds(): [number, number, number, number] {
    const edges = (this.dataset.bounds ?? "").split(",").map(Number);
    if (edges.length !== 4 || edges.some((edge) => !Number.isFinite(edge))) throw new Error("data-bounds: west,south,east,north");
    return edges as [number, number, number, number];
  }

  /** The server's picture stays; a line says why it does not move. */
  private giveUp(): void {
    if (this.querySelector(".rf-map__failed")) return;
    this.querySelector(".rf-map__canvas")?.remove();
    const line = document.createElement("p");
    line.className = "rf-map__failed";
    line.textContent = text("failed");
    this.append(line);
  }
}

/** MapLibre wants whole addresses for tiles and signs; the server writes paths, which stay on the origin that the reader came by. */
function onOurOrigin(style: StyleSpecification): StyleSpecification {
  const whole = (path: string) => (path.startsWith("/") ? location.origin + path : path);
  for (const source of Object.values(style.sources)) {
    if ("tiles" in source && source.tiles) source.tiles = source.tiles.map(whole);
  }
  return typeof style.sprite === "string" ? { ...style, sprite: whole(style.sprite) } : style;
}

/** The bounds, wider by a part of their size on every side. */
function widen([west, south, east, north]: [number, number, number, number], by: number): LngLatBoundsLike {
  const [x, y] = [(east - west) * by, (north - south) * by];
  return [west - x, south - y, east + x, north + y];
}
