// Photos go to the server as soon as they are chosen, with a bar that says how far they are. The answer is the page itself, as
// without script; of it the part "Fotos" is taken.
import { countDown } from "../remaining";

/** The upload under way, and the button that was pressed meanwhile. */
let busy = false;
let pressed: HTMLElement | null = null;

/** Says something to those who do not see the page change. */
const spoken = document.createElement("p");
spoken.className = "rf-visually-hidden";
spoken.setAttribute("role", "status");

function wire(part: HTMLElement): void {
  for (const button of part.querySelectorAll<HTMLElement>("[data-without-script]")) button.hidden = true;
  const input = part.querySelector<HTMLInputElement>("input[type=file]");
  input?.addEventListener("change", () => {
    if (input.files?.length) send(part, "go", "photos");
  });
  for (const button of part.querySelectorAll<HTMLButtonElement>("button[name=photo_remove]")) {
    button.addEventListener("click", (event) => {
      event.preventDefault();
      send(part, button.name, button.value);
    });
  }
}

/** Posts the whole form as if the button `name` were pressed, and puts the part of the answer in place. */
function send(part: HTMLElement, name: string, value: string): void {
  const form = part.closest("form");
  if (!form || busy) return;
  const data = new FormData(form);
  data.append(name, value);
  const bar = progress(part);
  const input = part.querySelector<HTMLInputElement>("input[type=file]");
  if (input) input.disabled = true;
  busy = true;

  const request = new XMLHttpRequest();
  request.open("POST", form.action);
  request.responseType = "document";
  request.upload.addEventListener("progress", (event) => {
    if (event.lengthComputable) bar.value = event.loaded / event.total;
  });
  request.addEventListener("loadend", () => {
    busy = false;
    bar.parentElement?.remove();
    if (input) input.disabled = false;
    const fresh = request.response instanceof Document ? request.response.querySelector<HTMLElement>("[data-photos]") : null;
    const complete = fresh ? replace(part, fresh) : fail(part);
    resume(form, complete);
  });
  request.send(data);
}

function progress(part: HTMLElement): HTMLProgressElement {
  const box = document.createElement("div");
  const label = document.createElement("label");
  const bar = document.createElement("progress");
  box.className = "rf-progress kern-progress";
  label.textContent = spoken.textContent = part.dataset.loading ?? "";
  bar.id = label.htmlFor = "f-photos-progress";
  bar.max = 1;
  box.append(label, bar);
  part.querySelector("[data-failed-note]")?.remove();
  part.append(box);
  return bar;
}

/** Puts the answer's part in place. Whether everything in it was taken. */
function replace(part: HTMLElement, fresh: HTMLElement): boolean {
  keepTyped(part, fresh);
  part.replaceWith(fresh);
  wire(fresh);
  fresh.querySelectorAll<HTMLElement>("[data-remaining]").forEach(countDown);
  spoken.textContent = fresh.dataset.done ?? "";
  // A mistake stands by the field that it belongs to.
  const mistake = fresh.querySelector("#f-photos-error");
  if (mistake) fresh.querySelector<HTMLElement>("#f-photos")?.focus();
  return !mistake;
}

/** What was typed while the photos were on their way is newer than the answer. */
function keepTyped(from: HTMLElement, to: HTMLElement): void {
  for (const photo of from.querySelectorAll(".rf-upload")) {
    const token = photo.querySelector<HTMLInputElement>("input[type=hidden]")?.value ?? "";
    const same = to.querySelector(`input[type=hidden][value="${CSS.escape(token)}"]`)?.closest(".rf-upload");
    const [old, now] = [photo.querySelector("textarea"), same?.querySelector("textarea")];
    if (old && now) now.value = old.value;
  }
  for (const old of from.querySelectorAll<HTMLInputElement>("input[type=checkbox], input[type=text]")) {
    const now = to.querySelector<HTMLInputElement>(`input[name="${CSS.escape(old.name)}"]`);
    if (now) [now.checked, now.value] = [old.checked, old.value];
  }
}

/** Says that nothing arrived. What was chosen is forgotten: else the next step would send it a second time. */
function fail(part: HTMLElement): boolean {
  const input = part.querySelector<HTMLInputElement>("input[type=file]");
  if (input) input.value = "";
  const note = document.createElement("p");
  note.dataset.failedNote = "";
  note.className = "kern-error";
  note.setAttribute("role", "alert");
  note.textContent = part.dataset.failed ?? "";
  part.append(note);
  return false;
}

/** Whoever goes on while photos are on their way goes on as soon as all are there, and the button still is. */
function resume(form: HTMLFormElement, complete: boolean): void {
  const submitter = pressed;
  pressed = null;
  if (complete && submitter?.isConnected) form.requestSubmit(submitter);
}

const part = document.querySelector<HTMLElement>("[data-photos]");
if (part) {
  part.before(spoken);
  wire(part);
  part.closest("form")?.addEventListener("submit", (event) => {
    if (!busy) return;
    event.preventDefault();
    pressed = event.submitter;
  });
}
