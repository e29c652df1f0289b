// The signs on the map: the same shapes as in src/web/components/icon.rs, drawn on a canvas for MapLibre and as SVG for
// legend, lists and pins.
import type { Map as MapLibre } from "maplibre-gl";

export const KINDS = ["idea", "problem", "praise", "question", "note"] as const;
export type Kind = (typeof KINDS)[number];

export const COLOURS: Record<Kind, string> = { idea: "#0b57b7", problem: "#a4470a", praise: "#1c6b3a", question: "#6b2a86", note: "#4d5975" };
const INK = "#22314d";

/** Paths in a box of 16 by 16. */
const SHAPES: Record<Kind, string> = {
  idea: "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Z",
  problem: "M1.5 1.5h13v13h-13Z",
  praise: "M8 1 15.5 15H.5Z",
  question: "M8 0 16 8 8 16 0 8Z",
  note: "M8 2.25a5.75 5.75 0 1 0 0 11.5a5.75 5.75 0 0 0 0-11.5Z",
};
/** A pin with its tip at 0, 0. */
const DROP = "M0 0C-16-20-16-38 0-38S16-20 0 0Z";
const SQUARE = "M5 1h6a4 4 0 0 1 4 4v6a4 4 0 0 1-4 4H5a4 4 0 0 1-4-4V5a4 4 0 0 1 4-4Z";

export function isKind(value: unknown): value is Kind {
  return KINDS.some((kind) => kind === value);
}

/** The sign as an SVG element, decorative. */
export function sign(kind: Kind | "several", size = 14): SVGSVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("width", String(size));
  svg.setAttribute("height", String(size));
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(svg.namespaceURI, "path") as SVGPathElement;
  path.setAttribute("d", kind === "several" ? SQUARE : SHAPES[kind]);
  const hollow = kind === "several" || kind === "note";
  path.setAttribute("fill", hollow ? "#fff" : COLOURS[kind]);
  if (hollow) {
    path.setAttribute("stroke", kind === "several" ? INK : COLOURS[kind]);
    path.setAttribute("stroke-width", kind === "several" ? "1.8" : "2.5");
  }
  svg.append(path);
  return svg;
}

/** A pin that can be dragged, or moved with the arrow keys: its tip is the place, with the shape of its kind inside. */
export function pin(kind: Kind, label: string): HTMLElement {
  const holder = document.createElement("div");
  holder.className = "rf-map__pin";
  holder.tabIndex = 0;
  holder.setAttribute("role", "button");
  holder.setAttribute("aria-label", label);
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "-18 -42 36 44");
  svg.setAttribute("width", "44");
  svg.setAttribute("height", "54");
  const drop = document.createElementNS(svg.namespaceURI, "path") as SVGPathElement;
  drop.setAttribute("d", DROP);
  drop.setAttribute("fill", COLOURS[kind]);
  drop.setAttribute("stroke", "#fff");
  drop.setAttribute("stroke-width", "2");
  const shape = document.createElementNS(svg.namespaceURI, "path") as SVGPathElement;
  shape.setAttribute("d", SHAPES[kind]);
  shape.setAttribute("transform", "translate(-6 -31) scale(.75)");
  shape.setAttribute("fill", kind === "note" ? "none" : "#fff");
  if (kind === "note") {
    shape.setAttribute("stroke", "#fff");
    shape.setAttribute("stroke-width", "3");
  }
  svg.append(drop, shape);
  holder.append(svg);
  return holder;
}

/** Pixels of icons per CSS pixel: sharp on any screen. */
const RATIO = 2;

function draw(width: number, height: number, paint: (context: CanvasRenderingContext2D) => void): ImageData {
  const canvas = document.createElement("canvas");
  canvas.width = width * RATIO;
  canvas.height = height * RATIO;
  const context = canvas.getContext("2d");
  if (!context) throw new Error("no canvas");
  context.scale(RATIO, RATIO);
  paint(context);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

function shapeIcon(kind: Kind): ImageData {
  return draw(22, 22, (context) => {
    context.translate(3, 3);
    const path = new Path2D(SHAPES[kind]);
    context.lineJoin = "round";
    context.strokeStyle = "#fff";
    context.lineWidth = kind === "note" ? 6.5 : 4;
    context.stroke(path);
    context.fillStyle = kind === "note" ? "#fff" : COLOURS[kind];
    context.fill(path);
    if (kind === "note") {
      context.strokeStyle = COLOURS.note;
      context.lineWidth = 2.8;
      context.stroke(path);
    }
  });
}

/** The white square behind a number of this many digits. */
function squareIcon(digits: number): ImageData {
  const width = squareWidth(digits);
  return draw(width, SQUARE_HEIGHT, (context) => {
    context.beginPath();
    context.roundRect(2, 2, width - 4, SQUARE_HEIGHT - 4, 8);
    context.fillStyle = "#fff";
    context.fill();
    context.strokeStyle = INK;
    context.lineWidth = 2.6;
    context.stroke();
  });
}

/** A pin as an icon, with its tip at the bottom: names on the map keep clear of it. */
function pinIcon(kind: Kind): ImageData {
  return draw(44, 54, (context) => {
    context.scale(44 / 36, 44 / 36);
    context.translate(18, 43);
    const drop = new Path2D(DROP);
    context.fillStyle = COLOURS[kind];
    context.fill(drop);
    context.strokeStyle = "#fff";
    context.lineWidth = 2;
    context.stroke(drop);
    context.translate(-6, -31);
    context.scale(0.75, 0.75);
    const shape = new Path2D(SHAPES[kind]);
    context.fillStyle = "#fff";
    context.lineWidth = 3;
    if (kind === "note") context.stroke(shape);
    else context.fill(shape);
  });
}

export const SQUARE_HEIGHT = 32;

/** CSS pixels. */
export function squareWidth(digits: number): number {
  return 22 + Math.max(digits, 1) * 9;
}

/** Gives MapLibre all icons: `kind-idea` …, `pin-idea` …, and `square-1` … `square-7`. */
export function addIcons(map: MapLibre): void {
  for (const kind of KINDS) {
    map.addImage(`kind-${kind}`, shapeIcon(kind), { pixelRatio: RATIO });
    map.addImage(`pin-${kind}`, pinIcon(kind), { pixelRatio: RATIO });
  }
  for (let digits = 1; digits <= 7; digits += 1) map.addImage(`square-${digits}`, squareIcon(digits), { pixelRatio: RATIO });
}
