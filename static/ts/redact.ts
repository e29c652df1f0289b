// Making things unreadable at the desk: a marked passage of a field becomes "[gekürzt]"; boxes are drawn on a photo. Without it one
// types the mark, and the boxes as numbers.

/** `<button hidden data-shorten data-mark="[gekürzt]">` in a form: cuts what is marked in the field that was used last. */
for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-shorten]")) {
  const form = button.closest("form");
  if (!form) continue;
  let last: HTMLInputElement | HTMLTextAreaElement | null = form.querySelector("textarea[name=text]");
  form.addEventListener("focusin", (event) => {
    if (event.target instanceof Element && event.target.matches("textarea[name=text], input[name=title]")) {
      last = event.target as HTMLInputElement | HTMLTextAreaElement;
    }
  });
  button.hidden = false;
  button.addEventListener("click", () => {
    if (!last) return;
    const [start, end] = [last.selectionStart ?? 0, last.selectionEnd ?? 0];
    if (end > start) last.setRangeText(button.dataset.mark ?? "", start, end, "end");
    last.focus();
    last.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

type Box = { left: number; top: number; width: number; height: number };
const SIDES = ["left", "top", "width", "height"] as const;
/** Percent that an arrow key moves. */
const STEP = 1;
const MOVES: Record<string, readonly [number, number] | undefined> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};
/** Smaller than this in percent, a drawn box is a slip of the hand. */
const SLIP = 0.8;

const read = (text: string): number => Number(text.trim().replace(",", "."));
const written = (percent: number): string => percent.toFixed(1).replace(/\.0$/, "").replace(".", document.documentElement.lang === "en" ? "." : ",");
const within = (value: number, most: number): number => Math.min(Math.max(value, 0), most);

/** `<rf-cover>` around a picture and fieldsets `[data-cover]` with four numbers: the numbers are what is sent. */
class Cover extends HTMLElement {
  connectedCallback(): void {
    const stage = this.querySelector<HTMLElement>(".rf-cover");
    const picture = stage?.querySelector("img");
    if (!stage || !picture) return;
    this.querySelector<HTMLElement>("[data-help]")?.removeAttribute("hidden");
    picture.draggable = false;
    for (const fields of this.fieldsets()) {
      fields.addEventListener("input", () => this.show(stage));
    }
    stage.addEventListener("pointerdown", (event) => {
      if (event.target === picture && event.button === 0) this.draw(stage, event);
    });
    this.show(stage);
  }

  private fieldsets(): HTMLFieldSetElement[] {
    return [...this.querySelectorAll<HTMLFieldSetElement>("[data-cover]")];
  }

  private fields(fieldset: HTMLFieldSetElement): HTMLInputElement[] {
    return SIDES.map((side) => fieldset.querySelector<HTMLInputElement>(`[name^="${side}_"]`)).filter((field) => field !== null);
  }

  /** The box of a fieldset, when all four numbers are there. */
  private box(fieldset: HTMLFieldSetElement): Box | null {
    const values = this.fields(fieldset).map((field) => field.value);
    if (values.some((value) => value.trim() === "")) return null;
    const [left, top, width, height] = values.map(read) as [number, number, number, number];
    return [left, top, width, height].every(Number.isFinite) ? { left, top, width, height } : null;
  }

  private write(fieldset: HTMLFieldSetElement, box: Box | null): void {
    const fields = this.fields(fieldset);
    SIDES.forEach((side, index) => {
      const field = fields[index];
      if (field) field.value = box ? written(box[side]) : "";
    });
  }

  /** Draws the boxes anew; the one that had the focus keeps it. Empty fieldsets but the first are put away. */
  private show(stage: HTMLElement): void {
    const active = document.activeElement instanceof HTMLElement ? document.activeElement.dataset["of"] : undefined;
    stage.querySelectorAll(".rf-cover__box").forEach((old) => old.remove());
    let spare = false;
    for (const fieldset of this.fieldsets()) {
      const box = this.box(fieldset);
      const empty = this.fields(fieldset).every((field) => field.value === "");
      fieldset.hidden = empty && spare;
      spare ||= empty;
      if (!box) continue;
      const mark = document.createElement("button");
      mark.type = "button";
      mark.className = "rf-cover__box";
      mark.dataset["of"] = fieldset.dataset["cover"];
      mark.setAttribute("aria-label", `${this.dataset["box"] ?? ""} ${fieldset.dataset["cover"] ?? ""}`);
      for (const side of SIDES) mark.style[side] = `${box[side]}%`;
      mark.addEventListener("keydown", (event) => this.move(stage, fieldset, event));
      mark.addEventListener("pointerdown", (event) => this.drag(stage, fieldset, event));
      stage.append(mark);
      if (active === mark.dataset["of"]) mark.focus();
    }
  }

  private move(stage: HTMLElement, fieldset: HTMLFieldSetElement, event: KeyboardEvent): void {
    const box = this.box(fieldset);
    const by = MOVES[event.key];
    if (!box || (!by && event.key !== "Delete" && event.key !== "Backspace")) return;
    event.preventDefault();
    event.stopPropagation();
    if (!by) {
      this.write(fieldset, null);
      this.show(stage);
      return;
    }
    const [x, y] = by;
    if (event.shiftKey) {
      box.width = Math.max(STEP, within(box.width + x, 100 - box.left));
      box.height = Math.max(STEP, within(box.height + y, 100 - box.top));
    } else {
      box.left = within(box.left + x, 100 - box.width);
      box.top = within(box.top + y, 100 - box.height);
    }
    this.write(fieldset, box);
    this.show(stage);
  }

  /** Where a pointer is on the picture, in percent. */
  private at(stage: HTMLElement, event: PointerEvent): [number, number] {
    const area = stage.getBoundingClientRect();
    return [within(((event.clientX - area.left) / area.width) * 100, 100), within(((event.clientY - area.top) / area.height) * 100, 100)];
  }

  private follow(stage: HTMLElement, event: PointerEvent, moved: (at: [number, number]) => void, done: () => void): void {
    event.preventDefault();
    stage.setPointerCapture(event.pointerId);
    const on = (next: PointerEvent) => moved(this.at(stage, next));
    const off = () => {
      stage.removeEventListener("pointermove", on);
      stage.removeEventListener("pointerup", off);
      stage.removeEventListener("pointercancel", off);
      done();
    };
    stage.addEventListener("pointermove", on);
    stage.addEventListener("pointerup", off);
    stage.addEventListener("pointercancel", off);
  }

  private draw(stage: HTMLElement, event: PointerEvent): void {
    const fieldset = this.fieldsets().find((one) => this.fields(one).every((field) => field.value === ""));
    if (!fieldset) {
      const help = this.querySelector<HTMLElement>("[data-help]");
      if (help) help.textContent = this.dataset["full"] ?? "";
      return;
    }
    const [x, y] = this.at(stage, event);
    const moved = ([toX, toY]: [number, number]) => {
      this.write(fieldset, { left: Math.min(x, toX), top: Math.min(y, toY), width: Math.abs(toX - x), height: Math.abs(toY - y) });
      this.show(stage);
    };
    this.follow(stage, event, moved, () => {
      const box = this.box(fieldset);
      if (!box || box.width < SLIP || box.height < SLIP) this.write(fieldset, null);
      this.show(stage);
      stage.querySelector<HTMLElement>(`[data-of="${fieldset.dataset["cover"] ?? ""}"]`)?.focus();
    });
  }

  private drag(stage: HTMLElement, fieldset: HTMLFieldSetElement, event: PointerEvent): void {
    const box = this.box(fieldset);
    if (!box || event.button !== 0) return;
    const [x, y] = this.at(stage, event);
    const moved = ([toX, toY]: [number, number]) => {
      this.write(fieldset, { ...box, left: within(box.left + toX - x, 100 - box.width), top: within(box.top + toY - y, 100 - box.height) });
      this.show(stage);
    };
    this.follow(stage, event, moved, () => stage.querySelector<HTMLElement>(`[data-of="${fieldset.dataset["cover"] ?? ""}"]`)?.focus());
  }
}

customElements.define("rf-cover", Cover);
