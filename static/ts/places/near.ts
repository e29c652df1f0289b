// "Near me": asks for the place only when somebody presses the button, and rounds it before it leaves the browser.

/** Decimals of degrees that are kept: about 100 metres. */
const DECIMALS = 3;

function ask(button: HTMLButtonElement): void {
  const said = button.parentElement?.querySelector<HTMLElement>("[role='status']");
  const say = (what: "asking" | "refused" | "unknown") => {
    if (!said) return;
    said.hidden = false;
    said.textContent = said.dataset[what] ?? "";
  };
  if (!navigator.geolocation) return say("unknown");
  say("asking");
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => {
      const address = new URL(button.dataset.locate ?? "", location.href);
      address.searchParams.set("sortierung", "nah");
      address.searchParams.set("bei", `${coords.longitude.toFixed(DECIMALS)},${coords.latitude.toFixed(DECIMALS)}`);
      address.search = address.searchParams.toString().replaceAll("%2C", ",");
      location.assign(address);
    },
    (error) => say(error.code === error.PERMISSION_DENIED ? "refused" : "unknown"),
    { enableHighAccuracy: false, timeout: 15_000, maximumAge: 60_000 },
  );
}

/** Shows the buttons, now and whenever the map has exchanged the list. */
export function offerNear(): void {
  const show = () => {
    for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-locate][hidden]")) {
      button.hidden = false;
      button.addEventListener("click", () => ask(button));
    }
  };
  show();
  document.addEventListener("rf-results", show);
}
