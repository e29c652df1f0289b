// A map that waits until somebody wants it: the picture of the server stands there, and a button opens the map. The library is ten
// times the page, so it is fetched then and not before. `<rf-map data-later="address of its style">` holds
// `<p data-map-open data-loading data-failed><button hidden>…</button><span role="status"></span></p>`.

/** Loads the styles, then the script: the map must not stand there unstyled, and browsers may remember that a script failed. */
async function load(style: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const link = document.createElement("link");
    [link.rel, link.href] = ["stylesheet", style];
    link.addEventListener("load", () => resolve());
    link.addEventListener("error", () => {
      // A second try begins anew.
      link.remove();
      reject(new Error(style));
    });
    document.head.append(link);
  });
  await import("./map");
}

/** Whether the form holds something that only the map shows: whoever comes back to it wants to see it. */
function isFilled(map: HTMLElement): boolean {
  const names = (map.dataset.pick ?? "").split(",").filter(Boolean);
  const field = (name: string) => map.closest("form")?.querySelector<HTMLInputElement>(`input[name="${CSS.escape(name)}"]`);
  return names.some((name) => field(name)?.value);
}

/** Lets a map wait for its button, for the choice "on the map", or for nothing when the form holds a place already. */
export function waitForWish(map: HTMLElement): void {
  const part = map.querySelector<HTMLElement>("[data-map-open]");
  const button = part?.querySelector("button");
  const status = part?.querySelector<HTMLElement>("[role=status]");
  const style = map.dataset.later;
  if (!part || !button || !status || !style) return;
  let opening = false;
  const open = async (focus: boolean) => {
    if (opening) return;
    opening = true;
    status.textContent = part.dataset.loading ?? "";
    button.hidden = true;
    try {
      await load(style);
    } catch (error) {
      console.warn(error);
      opening = false;
      status.textContent = part.dataset.failed ?? "";
      button.hidden = false;
      if (focus) button.focus();
      return;
    }
    if (focus) {
      // The button is about to go: the focus must not go with it.
      map.tabIndex = -1;
      map.setAttribute("role", "group");
      map.setAttribute("aria-label", map.dataset.label ?? "");
      map.focus({ preventScroll: true });
    }
    part.remove();
    map.removeAttribute("data-later");
  };
  button.hidden = false;
  button.addEventListener("click", () => void open(true));
  const choice = document.getElementById(map.dataset.choice ?? "");
  if (choice instanceof HTMLInputElement) choice.addEventListener("change", () => choice.checked && void open(false));
  if (isFilled(map)) void open(false);
}
