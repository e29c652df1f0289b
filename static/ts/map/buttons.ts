// Buttons with words around the map, in the look of the page's own.
import { type Key, text } from "./text";

/** A small secondary button. */
export function wordButton(key: Key, act: () => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "kern-btn kern-btn--secondary rf-map__button";
  const label = document.createElement("span");
  label.className = "kern-label";
  label.textContent = text(key);
  button.append(label);
  button.addEventListener("click", act);
  return button;
}

/** Changes the words of a button. */
export function rename(button: HTMLButtonElement, key: Key): void {
  const label = button.querySelector(".kern-label");
  if (label) label.textContent = text(key);
}
