// Keys for the staff's desk. `data-key="v"` on a button or link makes "v" press it; the arrows and the keys that the list
// `[data-queue]` names (`data-next`, `data-previous`, `data-tick`) move through it. WCAG 2.1.4: who switched single keys off
// gets pages that name none; the arrows are no characters and stay.
import "./desk/dialog";
import { follow } from "./desk/ticks";
import { countDown } from "./desk/countdown";
import { insertBlock } from "./desk/blocks";

import "./redact";

const list = document.querySelector<HTMLElement>("[data-queue]");

/** Whether the key belongs to a field the person is typing in; a box that is ticked is none. */
function typing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input:not([type=checkbox]), textarea, select, [contenteditable]");
}

/** Whether the arrows would move something else: in a menu, a long text, a map they do. */
function movesElsewhere(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target !== document.body && !target.closest(".rf-queue__list, .rf-queue__actions, .rf-queue__back");
}

/** Follows the entry before (-1) or after (+1) the current one; the first, when none is open. */
function step(by: -1 | 1): boolean {
  const entries = [...(list?.querySelectorAll<HTMLAnchorElement>("a[data-entry]") ?? [])];
  const current = entries.findIndex((entry) => entry.getAttribute("aria-current") === "true");
  const next = current < 0 && by < 0 ? undefined : entries[current + by];
  next?.click();
  return next !== undefined;
}

/** Ticks the entry that is open, or the first one. */
function tick(): boolean {
  const entry = list?.querySelector("a[aria-current='true']")?.closest("li") ?? list?.querySelector("li");
  const box = entry?.querySelector<HTMLInputElement>("input[data-ticked]");
  box?.click();
  return Boolean(box);
}

/** Presses the visible control of this key. */
function press(key: string): boolean {
  const controls = document.querySelectorAll<HTMLElement>(`[data-key="${CSS.escape(key)}"]:not([disabled], [aria-disabled="true"])`);
  const control = [...controls].find((each) => each.checkVisibility?.() ?? each.offsetParent !== null);
  if (!control) return false;
  control.focus();
  control.click();
  return true;
}

function act(event: KeyboardEvent): boolean {
  const key = event.key.toLowerCase();
  const arrow = { arrowdown: 1, arrowup: -1 }[key] as 1 | -1 | undefined;
  if (arrow) return !movesElsewhere(event.target) && step(arrow);
  if (key === list?.dataset.next) return step(1);
  if (key === list?.dataset.previous) return step(-1);
  if (key === list?.dataset.tick) return tick();
  return press(key);
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing || typing(event.target)) return;
  if (document.querySelector("dialog[open]")) return;
  if (act(event)) event.preventDefault();
});

document.querySelectorAll<HTMLElement>("[data-countdown]").forEach(countDown);
document.querySelectorAll<HTMLButtonElement>("button[data-insert]").forEach(insertBlock);
const bundle = document.querySelector<HTMLFormElement>("form[data-bundle]");
if (bundle) follow(bundle);

// The open entry stays in sight in a long list.
document.querySelector("[data-queue] [aria-current='true']")?.scrollIntoView({ block: "nearest" });
