// `<form data-until>…<span data-countdown="43" data-left="{n} s left" data-over="It is over."></form>`: the seconds in which
// something can be taken back. When they are over the sentence stands there instead of the button.

/** Counts down. Screen readers hear the first time and the end, not every second. */
export function countDown(span: HTMLElement): void {
  const form = span.closest("form");
  const end = performance.now() + Number(span.dataset.countdown) * 1000;
  const show = () => {
    const left = Math.ceil((end - performance.now()) / 1000);
    if (left > 0) {
      span.textContent = (span.dataset.left ?? "{n}").replace("{n}", String(left));
      return;
    }
    clearInterval(timer);
    const over = document.createElement("p");
    over.textContent = span.dataset.over ?? "";
    form?.replaceWith(over);
  };
  // The region around it is read out when it changes; the ticking is not.
  span.setAttribute("aria-live", "off");
  const timer = setInterval(show, 1000);
  show();
}
