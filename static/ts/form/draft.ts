// The draft on this device: kept only after the person asked for it, saved while typing, offered on return, gone after sending.
// Which fields are kept says the server (`data-fields`): never name, address or photos. Also says when there is no network.
import { begin, forget, isWriting } from "./kept";

/** What lies on the device. */
interface Draft {
  at: string;
  fields: Record<string, string>;
}

/** Pause after a key before the draft is saved, in milliseconds. */
const PAUSE_MS = 300;

class DraftOnDevice {
  private readonly key: string;
  private readonly fields: Set<string>;
  private timer = 0;

  constructor(
    private readonly box: HTMLElement,
    private readonly form: HTMLFormElement,
  ) {
    this.key = box.dataset.draft ?? "";
    this.fields = new Set((box.dataset.fields ?? "").split(" "));
  }

  start(): void {
    this.on("remember", () => this.remember());
    this.on("forget", () => this.forget());
    this.on("discard", () => this.forget());
    this.on("continue", () => this.resume());
    this.form.addEventListener("input", () => this.saveSoon());
    this.form.addEventListener("change", () => this.saveSoon());
    this.form.addEventListener("submit", () => this.save());
    // A phone that goes dark sends no other event.
    document.addEventListener("visibilitychange", () => this.save());
    window.addEventListener("pagehide", () => this.save());
    const draft = this.stored();
    if (draft && this.isUntouched()) this.offer(draft);
    else if (draft && isWriting(this.key)) this.show("kept");
    else if (this.box.dataset.quiet === undefined) this.show("ask");
    this.save();
  }

  private part(name: string): HTMLElement | null {
    return this.box.querySelector(`[data-draft-part="${name}"]`);
  }

  private on(act: string, work: () => void): void {
    this.box.querySelector(`[data-draft-act="${act}"]`)?.addEventListener("click", work);
  }

  private show(name: "ask" | "kept" | "offer" | "refused"): void {
    this.box.dataset.ready = "";
    for (const part of this.box.querySelectorAll<HTMLElement>("[data-draft-part]")) part.hidden = part.dataset.draftPart !== name;
  }

  /** A browser may refuse to keep anything: in private windows, by a setting, or because it is full. */
  private stored(): Draft | null {
    try {
      const draft = localStorage.getItem(this.key);
      return draft ? (JSON.parse(draft) as Draft) : null;
    } catch {
      return null;
    }
  }

  /** Whether nothing was typed yet. */
  private isUntouched(): boolean {
    const typed = this.typed();
    return !["kind", "title", "text"].some((name) => typed[name]);
  }

  private typed(): Record<string, string> {
    const typed: Record<string, string> = {};
    for (const [name, value] of new FormData(this.form)) {
      if (this.fields.has(name) && typeof value === "string" && value) typed[name] = value;
    }
    return typed;
  }

  private remember(): void {
    try {
      begin(this.key);
      this.write();
      this.show("kept");
      this.box.querySelector<HTMLElement>('[data-draft-act="forget"]')?.focus();
    } catch {
      this.show("refused");
    }
  }

  private write(): void {
    const draft: Draft = { at: new Date().toISOString(), fields: this.typed() };
    localStorage.setItem(this.key, JSON.stringify(draft));
  }

  private saveSoon(): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.save(), PAUSE_MS);
  }

  private save(): void {
    if (!isWriting(this.key) || !this.stored() || this.part("offer")?.hidden === false) return;
    try {
      this.write();
    } catch {
      this.show("refused");
    }
  }

  private forget(): void {
    forget(this.key);
    this.show("ask");
    this.box.querySelector<HTMLElement>('[data-draft-act="remember"]')?.focus();
  }

  private offer(draft: Draft): void {
    const title = this.box.querySelector("[data-draft-title]");
    if (title) title.textContent = draft.fields.title || draft.fields.text?.slice(0, 60) || "–";
    const when = this.box.querySelector("[data-draft-when]");
    const at = new Date(draft.at);
    if (when) when.textContent = at.toLocaleString(document.documentElement.lang, { dateStyle: "long", timeStyle: "short" });
    this.show("offer");
  }

  /** Puts the draft into the form: what has no field on this page travels along unseen, as it does from step to step. */
  private resume(): void {
    const draft = this.stored();
    for (const [name, value] of Object.entries(draft?.fields ?? {})) {
      if (this.fields.has(name)) this.put(name, value);
    }
    this.remember();
    this.form.querySelector<HTMLElement>('[name="title"]')?.focus();
  }

  private put(name: string, value: string): void {
    const found = this.form.elements.namedItem(name);
    if (found instanceof RadioNodeList) found.value = value;
    else if (found instanceof HTMLInputElement && found.type === "radio") found.checked = found.value === value;
    else if (found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement || found instanceof HTMLSelectElement) found.value = value;
    else {
      const unseen = document.createElement("input");
      [unseen.type, unseen.name, unseen.value] = ["hidden", name, value];
      this.form.append(unseen);
    }
    this.form.querySelector(`[name="${CSS.escape(name)}"]`)?.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

/** Milliseconds between two tries to reach the server once the device says that it has a network. */
const TRY_AGAIN = 3000;

/** Without network nothing is sent, and nothing is lost: the page stays as it is, and the pressed button is pressed again later. */
function watchNetwork(note: HTMLElement, form: HTMLFormElement): void {
  const waits = note.querySelector<HTMLElement>("[data-offline-waits]");
  let pressed: { button: HTMLElement | null } | undefined;
  const show = () => {
    note.hidden = navigator.onLine && !pressed;
    if (waits) waits.hidden = !pressed;
  };
  /** A device may say that it has a network before the server can be reached: then the form would be lost with its page. */
  const goOn = async () => {
    if (!pressed || !navigator.onLine) return;
    const answers = await fetch("/gesund", { cache: "no-store" }).then((answer) => answer.ok, () => false);
    if (!answers) {
      window.setTimeout(() => void goOn(), TRY_AGAIN);
      return;
    }
    const { button } = pressed;
    pressed = undefined;
    show();
    form.requestSubmit(button);
  };
  window.addEventListener("online", () => {
    show();
    void goOn();
  });
  window.addEventListener("offline", show);
  form.addEventListener(
    "submit",
    (event) => {
      if (navigator.onLine) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      pressed = { button: event.submitter };
      show();
      note.scrollIntoView({ block: "center" });
      note.focus();
    },
    { capture: true },
  );
  show();
}

const box = document.querySelector<HTMLElement>("[data-draft]");
const form = document.querySelector<HTMLFormElement>("form[data-form]");
const note = document.querySelector<HTMLElement>("[data-offline]");
if (note && form) watchNetwork(note, form);
if (box && form) new DraftOnDevice(box, form).start();
