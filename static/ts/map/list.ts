// The list beside the map: what is pointed at in one is marked in the other, and "only this part" follows the map.

import { text } from "./text";

/** Items carry `data-number`, and `data-lon`, `data-lat` if they have a place. */
export class SideList {
  private marked: HTMLElement | undefined;

  constructor(private readonly list: HTMLElement) {}

  /** Calls back when somebody points at or tabs to an item, and with nothing when they leave. */
  onPoint(tell: (at: [number, number] | undefined) => void): void {
    const at = (event: Event) => {
      const item = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-number]") : null;
      const [lon, lat] = [Number(item?.dataset.lon), Number(item?.dataset.lat)];
      tell(item?.dataset.lon && Number.isFinite(lon) && Number.isFinite(lat) ? [lon, lat] : undefined);
    };
    for (const kind of ["mouseover", "focusin"]) this.list.addEventListener(kind, at);
    for (const kind of ["mouseleave", "focusout"]) this.list.addEventListener(kind, () => tell(undefined));
  }

  /** Marks the item of a contribution, or none. */
  mark(number: string | undefined): void {
    this.marked?.classList.remove("is-on");
    this.marked = number === undefined ? undefined : this.item(number);
    this.marked?.classList.add("is-on");
  }

  /** Brings the item of a contribution into sight. */
  reveal(number: string): void {
    this.item(number)?.scrollIntoView({ block: "nearest", behavior: "smooth" });
  }

  /** Title of a contribution, if it stands in the list. */
  titleOf(number: string): string | undefined {
    return this.item(number)?.querySelector("h2 a, h3 a")?.textContent?.trim() || undefined;
  }

  private item(number: string): HTMLElement | undefined {
    return this.list.querySelector<HTMLElement>(`[data-number="${CSS.escape(number)}"]`) ?? undefined;
  }
}

/** Offers to narrow the list to what the map shows; without a map there is nothing to narrow it to. */
export function addOnlyHere(): void {
  const count = document.querySelector(".rf-split__count");
  if (!count || document.querySelector("a[data-bbox]")) return;
  const link = document.createElement("a");
  link.dataset.bbox = "";
  link.href = location.href;
  link.textContent = text("only-here");
  count.append(" · ", link);
}

/** West, south, east, north of the part that the list is narrowed to now. */
export function chosenPart(): [number, number, number, number] | undefined {
  const edges = (new URLSearchParams(location.search).get("bbox") ?? "").split(",").map(Number.parseFloat);
  const complete = edges.length === 4 && edges.every(Number.isFinite);
  return complete ? (edges as [number, number, number, number]) : undefined;
}

/** Keeps links with `data-bbox` (only this part of the map) and in `data-here` (write about this place) at the map's extent. */
export function followMap(bounds: [number, number, number, number], centre: [number, number]): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-bbox]")) {
    const url = new URL(link.href);
    url.searchParams.set("bbox", bounds.map((edge) => edge.toFixed(5)).join(","));
    url.searchParams.delete("seite");
    link.href = url.href;
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>("[data-here] a")) {
    const url = new URL(link.href);
    url.searchParams.set("lon", centre[0].toFixed(6));
    url.searchParams.set("lat", centre[1].toFixed(6));
    link.href = url.href;
  }
}
