// Choosing a place for a contribution: tap, drag the pin, or move the map below the cross and press the button. The place
// goes into two hidden fields; the form works without any of this (address, district, whole town, no place).
import { type Map as MapLibre, Marker } from "maplibre-gl";
import { pin } from "./signs";
import { text } from "./text";

export class Picker {
  private marker: Marker | undefined;
  private readonly status = document.createElement("p");
  private readonly remove = document.createElement("button");

  /** `host` holds the map; `choice` is the radio button that says "at a point". */
  constructor(
    private readonly map: MapLibre,
    private readonly host: HTMLElement,
    private readonly lon: HTMLInputElement,
    private readonly lat: HTMLInputElement,
    private readonly choice: HTMLInputElement | null,
  ) {
    this.addCross();
    this.addButtons();
    map.on("click", (event) => this.choose(event.lngLat.lng, event.lngLat.lat));
    const [east, north] = [Number.parseFloat(lon.value), Number.parseFloat(lat.value)];
    if (Number.isFinite(east) && Number.isFinite(north)) {
      this.place(east, north);
      this.show([east, north]);
    }
    this.tell();
  }

  /** Goes near to a place in the town; one outside is shown together with the town, else there would be nothing to see. */
  private show(at: [number, number]): void {
    const town = this.map.getBounds();
    if (town.contains(at)) this.map.jumpTo({ center: at, zoom: 15 });
    else this.map.fitBounds(town.extend(at), { animate: false, padding: 40 });
  }

  private choose(lon: number, lat: number): void {
    // Six digits are a tenth of a metre.
    this.lon.value = lon.toFixed(6);
    this.lat.value = lat.toFixed(6);
    if (this.choice) {
      this.choice.checked = true;
      this.choice.dispatchEvent(new Event("change", { bubbles: true }));
    }
    this.place(lon, lat);
    this.tell();
  }

  private clear(): void {
    this.lon.value = "";
    this.lat.value = "";
    this.marker?.remove();
    this.marker = undefined;
    this.tell();
  }

  private place(lon: number, lat: number): void {
    if (this.marker) {
      this.marker.setLngLat([lon, lat]);
      return;
    }
    const marker = new Marker({ element: pin("idea", text("pin")), anchor: "bottom", draggable: true });
    marker.setLngLat([lon, lat]).addTo(this.map);
    marker.on("dragend", () => {
      const at = marker.getLngLat();
      this.choose(at.lng, at.lat);
    });
    this.marker = marker;
  }

  private tell(): void {
    this.status.textContent = text(this.marker ? "chosen" : "choose");
    this.remove.hidden = !this.marker;
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

  private addButtons(): void {
    const row = document.createElement("div");
    row.className = "rf-map__place";
    this.status.setAttribute("role", "status");
    const take = document.createElement("button");
    for (const [button, key] of [[take, "takeCentre"], [this.remove, "removePlace"]] as const) {
      button.type = "button";
      button.className = "kern-btn kern-btn--secondary rf-btn--small";
      const label = document.createElement("span");
      label.className = "kern-label";
      label.textContent = text(key);
      button.append(label);
    }
    take.addEventListener("click", () => {
      const centre = this.map.getCenter();
      this.choose(centre.lng, centre.lat);
    });
    this.remove.addEventListener("click", () => this.clear());
    row.append(take, this.remove, this.status);
    this.host.after(row);
  }
}
