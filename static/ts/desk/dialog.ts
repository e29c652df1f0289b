// `<a data-dialog="id" href="…">` opens `<dialog id>` instead of the page that says the same. The browser closes it on Escape,
// keeps the focus in it and gives it back.

for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-dialog]")) {
  const dialog = document.getElementById(link.dataset.dialog ?? "");
  if (!(dialog instanceof HTMLDialogElement)) continue;
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    dialog.showModal();
  });
  // Beside it is outside of it.
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
}
