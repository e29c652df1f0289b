// Every page: comforts only. Whatever is here also works, less comfortably, without it.
import { forget, isWriting } from "./form/kept";
import { waitForWish } from "./later";
import { countDown } from "./remaining";

/** `<button data-copy="id" data-done="Copied">` puts the text of `#id` on the clipboard and says so. */
function copyButton(button: HTMLButtonElement): void {
  if (!navigator.clipboard) return;
  button.hidden = false;
  button.addEventListener("click", async () => {
    const source = document.getElementById(button.dataset.copy ?? "");
    await navigator.clipboard.writeText(source?.textContent?.trim() ?? "");
    const label = button.querySelector(".kern-label") ?? button;
    label.textContent = button.dataset.done ?? label.textContent;
  });
}

/** Filter menus and the phone's menu close on Escape, filter menus also when one clicks beside them. */
function closeMenus(): void {
  const open = () => document.querySelectorAll<HTMLDetailsElement>("details[data-menu][open]");
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const menu of open()) {
      menu.open = false;
      menu.querySelector("summary")?.focus();
    }
  });
  document.addEventListener("click", (event) => {
    for (const menu of open()) {
      if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
    }
  });
}

/** `<a data-name href="#id">` in a summary of mistakes is preceded by the label of its field: "Titel: Bitte füllen …". */
function nameMistake(link: HTMLAnchorElement): void {
  const field = document.getElementById(link.hash.slice(1));
  const label = document.querySelector(`label[for="${CSS.escape(link.hash.slice(1))}"]`) ?? field?.querySelector("legend");
  // The first node is the label itself; what follows it says "freiwillig".
  const name = label?.firstChild?.textContent?.trim();
  if (name) link.prepend(`${name}: `);
}

/** After a refused form the summary of mistakes takes the focus, so that it is read first. */
function focusSummary(): void {
  document.querySelector<HTMLElement>("[data-summary]")?.focus();
}

/** What was sent needs no draft any more. */
function forgetSent(sent: HTMLElement): void {
  const key = sent.dataset.draftSent ?? "";
  if (isWriting(key)) forget(key);
}

document.querySelectorAll<HTMLElement>("[data-draft-sent]").forEach(forgetSent);
document.querySelectorAll<HTMLElement>("[data-remaining]").forEach(countDown);
document.querySelectorAll<HTMLButtonElement>("button[data-copy]").forEach(copyButton);
document.querySelectorAll<HTMLElement>("rf-map[data-later]").forEach(waitForWish);
document.querySelectorAll<HTMLAnchorElement>("[data-summary] a[data-name]").forEach(nameMistake);
closeMenus();
focusSummary();
if (document.querySelector("[data-places]")) void import("./places/address").then(({ offerPlaces }) => offerPlaces());
if (document.querySelector("[data-results]")) void import("./places/near").then(({ offerNear }) => offerNear());
