// The list beside the map: what is pointed at in one is marked in the other, and the list can follow the map.

import { send } from "./address";

/** A row of the list that has a place. */
export interface Row {
  number: string;
  at: [number, number];
}

/** Items carry `data-number`, and `data-lon`, `data-lat` if they have a place. The list itself is exchanged; what holds it stays. */
export class SideList {
  private marked: HTMLElement[] = [];
  private selected: string | undefined;

  constructor(private readonly holder: HTMLElement) {}

  /** Calls back when somebody points at or tabs to an item, and with nothing when they leave. */
  onPoint(tell: (row: Row | undefined) => void): void {
    const row = (event: Event) => tell(event.target instanceof Element ? rowOf(event.target.closest<HTMLElement>("[data-number]")) : undefined);
    for (const kind of ["mouseover", "focusin"]) this.holder.addEventListener(kind, row);
    for (const kind of ["mouseleave", "focusout"]) this.holder.addEventListener(kind, () => tell(undefined));
  }

  /** The rows that have a place. */
  rows(): Row[] {
    const items = [...this.holder.querySelectorAll<HTMLElement>("[data-number]")];
    return items.map(rowOf).filter((row) => row !== undefined);
  }

  /** Marks the items of contributions that are pointed at. */
  mark(numbers: string[]): void {
    for (const item of this.marked) item.classList.toggle("is-on", item.dataset.number === this.selected);
    this.marked = numbers.map((number) => this.item(number)).filter((item) => item !== undefined);
    for (const item of this.marked) item.classList.add("is-on");
  }

  /** Marks the item of a contribution until another one is chosen, and brings it into sight. */
  select(number: string | undefined): void {
    const before = this.selected && this.item(this.selected);
    if (before) before.removeAttribute("aria-current");
    if (before) before.classList.remove("is-on");
    this.selected = number;
    const item = number === undefined ? undefined : this.item(number);
    item?.classList.add("is-on");
    item?.setAttribute("aria-current", "true");
    item?.scrollIntoView({ block: "nearest", behavior: "smooth" });
  }

  /** Title of a contribution, if it stands in the list. */
  titleOf(number: string): string | undefined {
    return this.item(number)?.querySelector("h2 a, h3 a")?.textContent?.trim() || undefined;
  }

  private item(number: string): HTMLElement | undefined {
    return this.holder.querySelector<HTMLElement>(`[data-number="${CSS.escape(number)}"]`) ?? undefined;
  }
}

function rowOf(item: HTMLElement | null): Row | undefined {
  const { number, lon, lat } = item?.dataset ?? {};
  const at: [number, number] = [Number(lon), Number(lat)];
  return number && lon && at.every(Number.isFinite) ? { number, at } : undefined;
}

/** Keeps the link in `data-here` (write about this place) at the map's middle. */
export function writeHere(centre: [number, number]): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>("[data-here] a")) {
    const url = new URL(link.href);
    url.searchParams.set("lon", centre[0].toFixed(6));
    url.searchParams.set("lat", centre[1].toFixed(6));
    link.href = url.href;
  }
}

/** What stands below the filters, exchanged without a new page: the server makes it, the address says what it is. */
export class Results {
  private loading: AbortController | undefined;
  /** Says the new count aloud: what is exchanged with the results is not listened to. */
  private readonly said = document.createElement("p");

  /** `shown` is called whenever other results stand there. */
  constructor(private readonly holder: HTMLElement, private readonly shown: () => void) {
    this.said.className = "rf-visually-hidden";
    this.said.setAttribute("role", "status");
    holder.after(this.said);
  }

  /** Shows what stands at an address of this page, as a new step of the history or in place of the last one. */
  async show(url: URL, history: "push" | "replace" | "keep"): Promise<void> {
    this.loading?.abort();
    this.loading = new AbortController();
    if (history === "push") window.history.pushState(null, "", url);
    if (history === "replace") window.history.replaceState(null, "", url);
    this.holder.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(url, { signal: this.loading.signal, headers: { accept: "text/html" } });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const results = page.querySelector("[data-results]");
      if (!results) throw new Error(`${url}: ${answer.status}`);
      this.holder.replaceChildren(...results.childNodes);
      this.holder.removeAttribute("aria-busy");
      this.said.textContent = this.holder.querySelector(".rf-split__count")?.textContent ?? "";
      // The filters stand above the results and keep what they send besides their own fields.
      const filters = document.querySelector<HTMLFormElement>(".rf-split__list > form");
      for (const name of ["bbox", "ort"]) if (filters) send(filters, name, url.searchParams.get(name) ?? undefined);
      this.shown();
      document.dispatchEvent(new Event("rf-results"));
    } catch (error) {
      if (error instanceof DOMException && error.name === "AbortError") return;
      // The page at this address says what is wrong.
      location.assign(url);
    }
  }
}
