// Keys for the staff's queue. `data-key="v"` on a button or link makes "v" press it; j and k (or the arrows) move
// through the list `[data-queue]`. WCAG 2.1.4: single keys can be switched off; the choice stays on this device.

import "./redact";

const STORED = "rotfaden-keys";

function enabled(): boolean {
  return localStorage.getItem(STORED) !== "off";
}

/** Whether the key belongs to a field the person is typing in. */
function typing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]");
}

/** Follows the entry before (-1) or after (+1) the current one. */
function step(by: -1 | 1): boolean {
  const entries = [...document.querySelectorAll<HTMLAnchorElement>("[data-queue] a[data-entry]")];
  const current = entries.findIndex((entry) => entry.getAttribute("aria-current") === "true");
  const next = entries[current + by];
  next?.click();
  return next !== undefined;
}

/** Presses the visible control of this key. */
function press(key: string): boolean {
  const control = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]:not([disabled], [aria-disabled="true"])`);
  if (!control || control.offsetParent === null) return false;
  control.focus();
  control.click();
  return true;
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || typing(event.target) || !enabled()) return;
  const moved =
    event.key === "j" || event.key === "ArrowDown" && event.target === document.body ? step(1)
    : event.key === "k" || event.key === "ArrowUp" && event.target === document.body ? step(-1)
    : press(event.key.toLowerCase());
  if (moved) event.preventDefault();
});

/** The switch: `<button data-keys aria-pressed>`, shown only where this script runs. */
for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-keys]")) {
  const show = () => {
    button.setAttribute("aria-pressed", String(enabled()));
    document.body.classList.toggle("rf-nokeys", !enabled());
  };
  button.hidden = false;
  button.addEventListener("click", () => {
    localStorage.setItem(STORED, enabled() ? "off" : "on");
    show();
  });
  show();
}

// The open entry stays in sight in a long list.
document.querySelector("[data-queue] [aria-current='true']")?.scrollIntoView({ block: "nearest" });
