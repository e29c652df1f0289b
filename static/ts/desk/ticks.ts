// Ticks in the list stay while one moves through it: every contribution that opens is a new page. They are kept in this tab,
// and are over once they were decided about.

/** The numbers that are ticked in a process. */
function read(key: string): Set<string> {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? "[]");
    return new Set(Array.isArray(kept) ? kept.filter((number) => typeof number === "string") : []);
  } catch {
    return new Set();
  }
}

/** Follows the boxes of the list and counts them beside the button; ticked ones on other pages of the list go along. */
export function follow(form: HTMLFormElement): void {
  const key = `rotfaden-ticks ${form.dataset.bundle}`;
  const ticked = read(key);
  const boxes = [...document.querySelectorAll<HTMLInputElement>("input[data-ticked]")];
  const count = form.querySelector<HTMLElement>("[data-ticks]");
  const none = form.querySelector<HTMLButtonElement>("[data-untick]");
  const show = () => {
    sessionStorage.setItem(key, JSON.stringify([...ticked]));
    form.classList.toggle("is-empty", ticked.size === 0);
    if (none) none.hidden = ticked.size === 0;
    if (count) {
      const words = ticked.size === 1 ? count.dataset.one : count.dataset.many;
      count.textContent = ticked.size ? (words ?? "{n}").replace("{n}", String(ticked.size)) : "";
    }
  };
  for (const box of boxes) {
    box.checked = ticked.has(box.value);
    box.addEventListener("change", () => {
      if (box.checked) ticked.add(box.value);
      else ticked.delete(box.value);
      show();
    });
  }
  none?.addEventListener("click", () => {
    ticked.clear();
    for (const box of boxes) box.checked = false;
    show();
  });
  form.addEventListener("formdata", ({ formData }) => {
    const here = new Set(boxes.map((box) => box.value));
    for (const number of ticked) if (!here.has(number)) formData.append("n", number);
  });
  show();
}

// Decided: nothing is ticked any more.
if (document.querySelector("[data-ticked-done]")) {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith("rotfaden-ticks ")) sessionStorage.removeItem(key);
}
