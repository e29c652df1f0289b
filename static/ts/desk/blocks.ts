// `<button data-insert="id of the field" data-text="…">` puts a text block into the field at once; without scripts it sends the
// form, which comes back with it.

/** Puts the text where the cursor was, with a blank line around it. */
export function insertBlock(button: HTMLButtonElement): void {
  const field = document.getElementById(button.dataset.insert ?? "");
  if (!(field instanceof HTMLTextAreaElement)) return;
  button.type = "button";
  button.addEventListener("click", () => {
    const before = field.value.slice(0, field.selectionStart).trimEnd();
    const after = field.value.slice(field.selectionEnd).trimStart();
    const text = button.dataset.text ?? "";
    field.value = [before, text, after].filter(Boolean).join("\n\n");
    field.focus();
    const end = [before, text].filter(Boolean).join("\n\n").length;
    field.setSelectionRange(end, end);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
}
