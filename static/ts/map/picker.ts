// Putting something on the map for a contribution: a point (tap, drag the pin), a line or an area, each also by moving the
// map below the cross and pressing the button. What is there goes into hidden fields; the form works without any of this
// (address, district, whole town, no place).
import { type Map as MapLibre, Marker } from "maplibre-gl";
import { rename, wordButton } from "./buttons";
import type { Drawing, Drawn } from "./drawing";
import { Combobox } from "../places/combobox";
import { pin } from "./signs";
import { type Key, text } from "./text";

export type Shape = "point" | "line" | "area";
/** Addresses of the server that help. */
export interface Helpers {
  /** The search for places: `?q=`. */
  search: string | undefined;
  /** Says in words what is on the map: `?lon=&lat=` or `?geometry=`. */
  say: string | undefined;
}

/** Pixels that an arrow key moves the pin by, and with Shift. */
const STEP = 8;
const BIG_STEP = 40;
/** Milliseconds of rest before the server is asked for words. */
const REST = 350;
const ARROWS: Record<string, [number, number]> = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };

export const SHAPES: readonly Shape[] = ["point", "line", "area"];

/** Where the form keeps what is on the map. */
export interface PlaceFields {
  lon: HTMLInputElement;
  lat: HTMLInputElement;
  /** A line or an area as GeoJSON geometry. */
  geometry: HTMLInputElement;
  /** The radio button that says "on the map". */
  choice: HTMLInputElement | null;
}

/** What the button below the cross says, what ends a drawing, and what to do at first. */
const WORDS: Record<Shape, { take: Key; finish: Key; begin: Key; going: Key; done: Key }> = {
  point: { take: "take-centre", finish: "finish-line", begin: "choose", going: "chosen", done: "chosen" },
  line: { take: "take-corner", finish: "finish-line", begin: "begin-line", going: "go-on-line", done: "done-line" },
  area: { take: "take-corner", finish: "finish-area", begin: "begin-area", going: "go-on-area", done: "done-area" },
};

export class Picker {
  private shape: Shape;
  private marker: Marker | undefined;
  private drawing: Drawing | undefined;
  private readonly tools = new Map<Shape, HTMLButtonElement>();
  private readonly status = document.createElement("p");
  /** What the server says of what is on the map. */
  private said: { words?: string; mistake?: string } = {};
  private timer = 0;
  private asking: AbortController | undefined;
  private readonly take = wordButton("take-centre", () => this.takeCentre());
  private readonly locate = wordButton("locate", () => this.findMe());
  private readonly finish = wordButton("finish-line", () => this.drawing?.finish());
  private readonly undo = wordButton("undo", () => this.drawing?.undo());
  private readonly remove = wordButton("remove-place", () => this.clear());

  /** `host` holds the map; `shapes` are those that the question takes. */
  constructor(
    private readonly map: MapLibre,
    private readonly host: HTMLElement,
    private readonly fields: PlaceFields,
    shapes: Shape[],
    private readonly helpers: Helpers,
  ) {
    this.shape = shapes[0] ?? "point";
    this.addCross();
    if (helpers.search) this.addSearch(helpers.search);
    if (shapes.length > 1) this.addTools(shapes);
    this.addButtons();
    map.on("click", (event) => {
      if (this.shape === "point") this.choose(event.lngLat.lng, event.lngLat.lat);
    });
    this.restore();
  }

  /** Shows what the form holds already, else waits for the first tap. */
  private restore(): void {
    const [east, north] = [Number.parseFloat(this.fields.lon.value), Number.parseFloat(this.fields.lat.value)];
    const drawn = parse(this.fields.geometry.value);
    if (drawn) {
      this.frame(corners(drawn));
      void this.use(drawn.type === "Polygon" ? "area" : "line", drawn);
    } else {
      if (Number.isFinite(east) && Number.isFinite(north)) {
        this.place(east, north);
        this.show([east, north]);
        this.askSoon();
      }
      void this.use(this.shape);
    }
  }

  /** Goes near to a place in the town; one outside is shown together with the town, else there would be nothing to see. */
  private show(at: [number, number]): void {
    const town = this.map.getBounds();
    if (town.contains(at)) this.map.jumpTo({ center: at, zoom: 15 });
    else this.map.fitBounds(town.extend(at), { animate: false, padding: 40 });
  }

  private frame(corners: GeoJSON.Position[]): void {
    const [east, north] = [corners.map(([lon]) => lon ?? 0), corners.map(([, lat]) => lat ?? 0)];
    const bounds: [number, number, number, number] = [Math.min(...east), Math.min(...north), Math.max(...east), Math.max(...north)];
    this.map.fitBounds(bounds, { animate: false, padding: 60, maxZoom: 16 });
  }

  /** Takes up a tool; what was drawn with another one goes. */
  private async use(shape: Shape, drawn?: Drawn): Promise<void> {
    this.shape = shape;
    for (const [other, button] of this.tools) button.setAttribute("aria-pressed", String(other === shape));
    rename(this.take, WORDS[shape].take);
    rename(this.finish, WORDS[shape].finish);
    if (shape === "point") {
      this.drawing?.stop();
      this.drawing = undefined;
    } else {
      const { Drawing } = await import("./drawing");
      // Somebody may have pressed another button while it was loaded.
      if (this.shape !== shape) return;
      this.drawing ??= new Drawing(this.map, () => this.drawn());
      if (drawn) this.drawing.restore(drawn);
      else this.drawing.begin(shape);
    }
    this.tell();
  }

  private change(shape: Shape): void {
    if (shape === this.shape) return;
    this.clear();
    void this.use(shape);
  }

  private takeCentre(): void {
    const { lng, lat } = this.map.getCenter();
    if (this.shape === "point") this.choose(lng, lat);
    else this.drawing?.addCorner(lng, lat);
  }

  private choose(lon: number, lat: number): void {
    this.place(lon, lat);
    // Six digits are a tenth of a metre.
    this.keep({ lon: lon.toFixed(6), lat: lat.toFixed(6), geometry: "" });
  }

  /** The drawing has changed: the fields follow it. */
  private drawn(): void {
    const geometry = this.drawing?.geometry;
    this.keep({ lon: "", lat: "", geometry: geometry ? JSON.stringify(geometry) : "" });
  }

  private keep(values: Record<"lon" | "lat" | "geometry", string>): void {
    const { lon, lat, geometry, choice } = this.fields;
    const before = lon.value + lat.value + geometry.value;
    [lon.value, lat.value, geometry.value] = [values.lon, values.lat, values.geometry];
    const after = lon.value + lat.value + geometry.value;
    if (choice && after) choice.checked = true;
    if (after !== before) {
      geometry.dispatchEvent(new Event("change", { bubbles: true }));
      this.said = {};
      this.askSoon();
    }
    this.tell();
  }

  private clear(): void {
    this.marker?.remove();
    this.marker = undefined;
    this.drawing?.clear();
    this.keep({ lon: "", lat: "", geometry: "" });
  }

  private place(lon: number, lat: number): void {
    if (this.marker) {
      this.marker.setLngLat([lon, lat]);
      return;
    }
    const marker = new Marker({ element: pin("idea", text("pin")), anchor: "bottom", draggable: true });
    marker.setLngLat([lon, lat]).addTo(this.map);
    marker.getElement().addEventListener("keydown", (event) => this.nudge(event, marker));
    marker.on("dragend", () => {
      const at = marker.getLngLat();
      this.choose(at.lng, at.lat);
    });
    this.marker = marker;
  }

  /** An arrow key on the pin: the map stays, the pin moves. */
  private nudge(event: KeyboardEvent, marker: Marker): void {
    const arrow = ARROWS[event.key];
    if (!arrow) return;
    event.preventDefault();
    event.stopPropagation();
    const step = event.shiftKey ? BIG_STEP : STEP;
    const { x, y } = this.map.project(marker.getLngLat());
    const to: [number, number] = [x + arrow[0] * step, y + arrow[1] * step];
    const at = this.map.unproject(to);
    this.choose(at.lng, at.lat);
    if (!this.map.getBounds().contains(at)) this.map.panTo(at);
  }

  /** Asks the browser where the person is: only ever when the button is pressed. */
  private findMe(): void {
    if (!navigator.geolocation) {
      this.status.textContent = text("location-unknown");
      return;
    }
    this.status.textContent = text("locating");
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        this.show([coords.longitude, coords.latitude]);
        if (this.shape === "point") this.choose(coords.longitude, coords.latitude);
        else this.tell();
      },
      (error) => {
        this.status.textContent = text(error.code === error.PERMISSION_DENIED ? "location-refused" : "location-unknown");
      },
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 },
    );
  }

  /** Has the place said in words once it rests, or what is wrong with it: the same sentence as after the next button. */
  private askSoon(): void {
    window.clearTimeout(this.timer);
    this.asking?.abort();
    const { lon, lat, geometry } = this.fields;
    if (!this.helpers.say || !(lon.value || geometry.value)) return;
    const url = new URL(this.helpers.say, location.href);
    if (geometry.value) url.searchParams.set("geometry", geometry.value);
    else for (const field of [lon, lat]) url.searchParams.set(field.name, field.value);
    this.timer = window.setTimeout(() => {
      this.ask(url).catch((error: unknown) => {
        if (!(error instanceof DOMException && error.name === "AbortError")) console.warn(error);
      });
    }, REST);
  }

  private async ask(url: URL): Promise<void> {
    this.asking = new AbortController();
    const answer = await fetch(url, { signal: this.asking.signal });
    if (!answer.ok) throw new Error(`${url.pathname}: ${answer.status}`);
    this.said = (await answer.json()) as { words?: string; mistake?: string };
    this.tell();
  }

  private tell(): void {
    const { begin, going, done } = WORDS[this.shape];
    const corners = this.drawing?.corners ?? 0;
    const finished = this.drawing?.isFinished ?? false;
    const key = finished ? done : this.marker || corners > 0 ? going : begin;
    // A drawing that goes on is not judged yet.
    const judged = this.shape === "point" || finished;
    const place = judged && this.said.words ? `${this.said.words[0]?.toUpperCase()}${this.said.words.slice(1)}. ` : "";
    const mistake = judged ? this.said.mistake : undefined;
    const words = mistake ?? place + text(key, corners);
    this.status.classList.toggle("is-wrong", Boolean(mistake));
    if (this.status.textContent !== words) this.status.textContent = words;
    const drawing = this.shape !== "point";
    this.finish.hidden = !drawing || finished;
    this.finish.disabled = !this.drawing?.canFinish;
    this.undo.hidden = !drawing;
    this.undo.disabled = !this.drawing?.canUndo;
    this.remove.hidden = !this.marker && corners === 0;
    this.take.hidden = finished;
  }

  private addCross(): void {
    const cross = document.createElement("div");
    cross.className = "rf-map__cross";
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("viewBox", "0 0 44 44");
    svg.setAttribute("aria-hidden", "true");
    const lines = document.createElementNS(svg.namespaceURI, "path") as SVGPathElement;
    lines.setAttribute("d", "M22 4v14M22 26v14M4 22h14M26 22h14");
    lines.setAttribute("stroke", "#171a2b");
    lines.setAttribute("stroke-width", "2.5");
    svg.append(lines);
    cross.append(svg);
    this.host.append(cross);
  }

  /** A found place is where the map goes, and the point; what is being drawn stays as it is. */
  private addSearch(url: string): void {
    const row = document.createElement("div");
    row.className = "rf-map__search kern-form-input";
    const label = document.createElement("label");
    label.className = "kern-label";
    label.htmlFor = "karte-suche";
    label.textContent = text("search");
    const field = document.createElement("input");
    field.id = label.htmlFor;
    field.type = "text";
    field.className = "kern-form-input__input";
    // Enter chooses a suggestion; it never sends the form from here.
    field.addEventListener("keydown", (event) => event.key === "Enter" && event.preventDefault());
    row.append(label, field);
    this.host.before(row);
    new Combobox(field, url, ({ lon, lat }) => {
      this.map.jumpTo({ center: [lon, lat], zoom: Math.max(this.map.getZoom(), 16) });
      if (this.shape === "point") this.choose(lon, lat);
    });
  }

  private addTools(shapes: Shape[]): void {
    const row = document.createElement("div");
    row.className = "rf-map__shapes";
    row.setAttribute("role", "group");
    row.setAttribute("aria-label", text("shapes"));
    for (const shape of shapes) {
      const button = wordButton(shape, () => this.change(shape));
      this.tools.set(shape, button);
      row.append(button);
    }
    this.host.before(row);
  }

  private addButtons(): void {
    const row = document.createElement("div");
    row.className = "rf-map__place";
    this.status.setAttribute("role", "status");
    row.append(this.take, this.finish, this.undo, this.remove, this.locate, this.status);
    this.host.after(row);
  }
}

/** The line or area in a form's field. */
function parse(value: string): Drawn | undefined {
  if (!value) return undefined;
  try {
    const geometry = JSON.parse(value) as GeoJSON.Geometry;
    return geometry.type === "LineString" || geometry.type === "Polygon" ? geometry : undefined;
  } catch (error) {
    console.warn(error);
    return undefined;
  }
}

function corners(drawn: Drawn): GeoJSON.Position[] {
  return drawn.type === "LineString" ? drawn.coordinates : (drawn.coordinates[0] ?? []);
}
