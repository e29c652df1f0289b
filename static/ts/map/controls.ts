// Buttons and legend of the map: plain HTML over the canvas, each button 44 pixels.
import type { Map as MapLibre } from "maplibre-gl";
import { KINDS, sign } from "./signs";
import { type Key, text } from "./text";

const ICONS: Record<"closer" | "further" | "whole" | "in-view" | "pan" | "north" | "west" | "south" | "east", string> = {
  pan: "M12 3v18M3 12h18M9 6l3-3 3 3M9 18l3 3 3-3M6 9l-3 3 3 3M18 9l3 3-3 3",
  north: "M12 19V5M6 11l6-6 6 6",
  west: "M19 12H5M11 6l-6 6 6 6",
  south: "M12 5v14M6 13l6 6 6-6",
  east: "M5 12h14M13 6l6 6-6 6",
  closer: "M12 5v14M5 12h14",
  further: "M5 12h14",
  whole: "M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5",
  "in-view": "M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01",
};

function button(key: keyof typeof ICONS, act: () => void): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.title = text(key);
  element.setAttribute("aria-label", text(key));
  element.append(icon(ICONS[key]));
  element.addEventListener("click", act);
  return element;
}

function icon(path: string): SVGSVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const line = document.createElementNS(svg.namespaceURI, "path") as SVGPathElement;
  line.setAttribute("d", path);
  line.setAttribute("fill", "none");
  line.setAttribute("stroke", "currentColor");
  line.setAttribute("stroke-width", "2.2");
  line.setAttribute("stroke-linecap", "round");
  line.setAttribute("stroke-linejoin", "round");
  svg.append(line);
  return svg;
}

/** Zoom, moving, whole town, and, where there are marks, the list of what is in view. */
export function addTools(host: HTMLElement, map: MapLibre, whole: () => void, inView?: () => void): void {
  const tools = document.createElement("div");
  tools.className = "rf-map__tools";
  const pad = panPad(host, map);
  const pan = button("pan", () => {
    pad.hidden = !pad.hidden;
    pan.setAttribute("aria-expanded", String(!pad.hidden));
  });
  pan.setAttribute("aria-expanded", "false");
  tools.append(button("closer", () => map.zoomIn()), button("further", () => map.zoomOut()), pan, button("whole", whole));
  if (inView) tools.append(button("in-view", inView));
  const corner = document.createElement("div");
  corner.className = "rf-map__corner";
  corner.append(tools, pad);
  host.append(corner);
}

/** Moves the map without dragging (WCAG 2.5.7), a quarter of what is in view; closed at first, because it lies over marks and names. */
function panPad(host: HTMLElement, map: MapLibre): HTMLElement {
  const pad = document.createElement("div");
  pad.className = "rf-map__pan";
  pad.hidden = true;
  pad.setAttribute("role", "group");
  pad.setAttribute("aria-label", text("pan"));
  for (const [key, x, y] of [["north", 0, -1], ["west", -1, 0], ["south", 0, 1], ["east", 1, 0]] as const) {
    const move = button(key, () => map.panBy([x * host.clientWidth * 0.25, y * host.clientHeight * 0.25]));
    move.classList.add(`rf-map__pan--${key}`);
    pad.append(move);
  }
  return pad;
}

/** What the signs mean; open where there is room. */
export function addLegend(host: HTMLElement): void {
  const legend = document.createElement("details");
  legend.className = "rf-map__legend";
  legend.open = host.clientWidth > 700;
  const summary = document.createElement("summary");
  summary.textContent = text("legend");
  const list = document.createElement("ul");
  for (const key of [...KINDS, "several"] as const) {
    const item = document.createElement("li");
    item.append(sign(key), text(key satisfies Key));
    list.append(item);
  }
  legend.append(summary, list);
  host.append(legend);
}

