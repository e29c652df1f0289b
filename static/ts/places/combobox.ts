// A text field that offers known places while one types (ARIA combobox with a list of suggestions): arrows choose, Enter
// takes, Escape closes. The field works without it: the server offers the same places as a list to choose from.
import { text } from "../map/text";

/** A known place, as `/orte` answers. */
export interface Found {
  name: string;
  district: string | null;
  lon: number;
  lat: number;
}

/** Milliseconds of rest before the server is asked. */
const REST = 150;
const FEWEST = 2;
let lists = 0;

export class Combobox {
  private readonly list = document.createElement("ul");
  private readonly status = document.createElement("p");
  private found: Found[] = [];
  private active = -1;
  private timer = 0;
  private asking: AbortController | undefined;

  /** `url` answers `?q=`; `take` is called with the chosen place, whose name then stands in the field. */
  constructor(private readonly field: HTMLInputElement, private readonly url: string, private readonly take: (place: Found) => void) {
    lists += 1;
    this.list.id = `orte-${lists}`;
    this.list.className = "rf-suggestions";
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", text("suggestions"));
    this.status.className = "rf-visually-hidden";
    this.status.setAttribute("role", "status");
    for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-controls", this.list.id], ["autocomplete", "off"]] as const) {
      field.setAttribute(name, value);
    }
    const holder = document.createElement("div");
    holder.className = "rf-combobox";
    field.replaceWith(holder);
    holder.append(field, this.list, this.status);
    field.addEventListener("input", () => this.typed());
    field.addEventListener("keydown", (event) => this.pressed(event));
    field.addEventListener("blur", () => this.close());
    // A press on the list must not take the focus from the field, or the list closes before the click.
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => this.clicked(event));
    this.close();
  }

  private typed(): void {
    window.clearTimeout(this.timer);
    this.asking?.abort();
    const typed = this.field.value.trim();
    if (typed.length < FEWEST) {
      this.close();
      return;
    }
    this.timer = window.setTimeout(() => {
      this.ask(typed).catch((error: unknown) => {
        if (!(error instanceof DOMException && error.name === "AbortError")) console.warn(error);
      });
    }, REST);
  }

  private async ask(typed: string): Promise<void> {
    this.asking = new AbortController();
    const url = new URL(this.url, location.href);
    url.searchParams.set("q", typed);
    const answer = await fetch(url, { signal: this.asking.signal, headers: { Accept: "application/json" } });
    if (!answer.ok) throw new Error(`${url.pathname}: ${answer.status}`);
    const { places } = (await answer.json()) as { places: Found[] };
    this.open(places);
  }

  private open(places: Found[]): void {
    this.found = places;
    this.list.replaceChildren(...places.map((place, index) => this.option(place, index)));
    const shown = places.length > 0 && document.activeElement === this.field;
    this.list.hidden = !shown;
    this.field.setAttribute("aria-expanded", String(shown));
    this.activate(-1);
    this.status.textContent = text(places.length === 0 ? "no-suggestion" : "some-suggestions", places.length);
  }

  private option(place: Found, index: number): HTMLLIElement {
    const option = document.createElement("li");
    option.id = `${this.list.id}-${index}`;
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    option.dataset.index = String(index);
    option.textContent = place.district ? `${place.name}, ${place.district}` : place.name;
    return option;
  }

  private pressed(event: KeyboardEvent): void {
    const open = !this.list.hidden;
    const last = this.found.length - 1;
    if (event.key === "ArrowDown" && open) this.activate(this.active >= last ? 0 : this.active + 1);
    else if (event.key === "ArrowUp" && open) this.activate(this.active <= 0 ? last : this.active - 1);
    else if (event.key === "Enter" && open && this.active >= 0) this.choose(this.active);
    else if (event.key === "Escape" && open) this.close();
    else return;
    event.preventDefault();
  }

  private activate(index: number): void {
    this.active = index;
    for (const option of this.list.children) option.setAttribute("aria-selected", String(option instanceof HTMLElement && option.dataset.index === String(index)));
    const option = index < 0 ? undefined : this.list.children[index];
    if (option) this.field.setAttribute("aria-activedescendant", option.id);
    else this.field.removeAttribute("aria-activedescendant");
    option?.scrollIntoView({ block: "nearest" });
  }

  private clicked(event: MouseEvent): void {
    const option = event.target instanceof Element ? event.target.closest<HTMLElement>("[role=option]") : null;
    if (option) this.choose(Number(option.dataset.index));
  }

  private choose(index: number): void {
    const place = this.found[index];
    if (!place) return;
    this.field.value = place.name;
    this.close();
    this.status.textContent = text("suggestion-taken");
    this.take(place);
  }

  private close(): void {
    window.clearTimeout(this.timer);
    this.list.hidden = true;
    this.field.setAttribute("aria-expanded", "false");
    this.field.removeAttribute("aria-activedescendant");
    this.active = -1;
  }
}
