// A small list over the map: what stands at one place, or everything in view (the way in by keyboard).
import type { MapMark } from "./marks";
import { sign } from "./signs";
import { text } from "./text";

/** Longer lists are cut; the page's own list has everything. */
const MOST = 60;

export interface PanelActions {
  /** Address of a contribution. */
  href(number: string): string;
  /** Title of a contribution that the tiles did not name. */
  titleOf(number: string): string | undefined;
  /** Address of the list of what stands at one crowded place; none for marks that open up when one comes closer. */
  spot(mark: MapMark): string | undefined;
  /** Shows what is inside a mark. */
  open(mark: MapMark): void;
}

export class Panel {
  private readonly element = document.createElement("section");
  private opener: HTMLElement | null = null;

  constructor(host: HTMLElement, private readonly actions: PanelActions) {
    this.element.className = "rf-map__panel";
    this.element.tabIndex = -1;
    this.element.hidden = true;
    this.element.addEventListener("keydown", (event) => event.key === "Escape" && this.close());
    host.append(this.element);
  }

  /** Shows marks under a heading and takes the focus; closing gives it back. */
  show(heading: string, marks: MapMark[]): void {
    this.opener = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    const title = document.createElement("h2");
    title.textContent = heading;
    const entries = marks.flatMap((mark) => this.entries(mark));
    const list = document.createElement("ul");
    list.append(...entries.slice(0, MOST));
    const parts: Node[] = [title, this.closeButton(), list];
    if (entries.length === 0) parts.push(this.line(text("empty")));
    if (entries.length > MOST) parts.push(this.line(text("more", entries.length - MOST)));
    this.element.replaceChildren(...parts);
    this.element.setAttribute("aria-label", heading);
    this.element.hidden = false;
    this.element.focus();
  }

  close(): void {
    if (this.element.hidden) return;
    this.element.hidden = true;
    this.opener?.focus();
  }

  private entries(mark: MapMark): HTMLElement[] {
    const spot = this.actions.spot(mark);
    if (spot) return [this.way(mark, spot, text("here", mark.n))];
    if (mark.things.length < mark.n) return [this.way(mark, "#", text("zoom-into", mark.n))];
    return mark.things.map(({ number, title }) => {
      const link = document.createElement("a");
      link.href = this.actions.href(number);
      link.textContent = title || this.actions.titleOf(number) || `${text("one")} ${number}`;
      return this.entry(sign(mark.n === 1 ? mark.kind : "several"), link);
    });
  }

  /** The way to what a mark stands for: an address, or a button in a link's clothes where the map comes closer. */
  private way(mark: MapMark, href: string, words: string): HTMLElement {
    const link = document.createElement("a");
    link.href = href;
    if (href === "#") link.setAttribute("role", "button");
    link.textContent = words;
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.close();
      this.actions.open(mark);
    });
    return this.entry(sign("several"), link);
  }

  private entry(shape: SVGSVGElement, link: HTMLElement): HTMLElement {
    const item = document.createElement("li");
    item.append(shape, link);
    return item;
  }

  private line(words: string): HTMLElement {
    const line = document.createElement("p");
    line.textContent = words;
    return line;
  }

  private closeButton(): HTMLElement {
    const button = document.createElement("button");
    button.type = "button";
    button.setAttribute("aria-label", text("close"));
    button.textContent = "×";
    button.addEventListener("click", () => this.close());
    return button;
  }
}
