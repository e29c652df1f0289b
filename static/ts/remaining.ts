// The characters that are left below a text field.

/** Counts down under a text field: `<p data-remaining="id" data-max data-left="{n} left" data-over="{n} too many">`. */
export function countDown(hint: HTMLElement): void {
  const field = document.getElementById(hint.dataset.remaining ?? "");
  const max = Number(hint.dataset.max);
  if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) || !max) return;
  const show = () => {
    // Code points, as the server counts them.
    const left = max - [...field.value].length;
    const text = (left < 0 ? hint.dataset.over : hint.dataset.left) ?? "{n}";
    hint.textContent = text.replace("{n}", Math.abs(left).toLocaleString(document.documentElement.lang));
    hint.classList.toggle("rf-remaining--over", left < 0);
  };
  field.addEventListener("input", show);
  show();
}
