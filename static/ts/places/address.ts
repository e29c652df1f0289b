// `<div data-places="/orte">` around a field for an address: known places are offered while one types. A chosen one goes into
// the hidden fields `spot` ("lon lat") and `spot_for` (the address that it belongs to), where the server's list puts it too.
import { Combobox, type Found } from "./combobox";

/** Makes every such field a combobox. */
export function offerPlaces(): void {
  for (const holder of document.querySelectorAll<HTMLElement>("[data-places]")) {
    const field = holder.querySelector<HTMLInputElement>("input[type=text], input:not([type])");
    if (field) new Combobox(field, holder.dataset.places ?? "", (place) => keep(holder, place));
  }
}

function keep(holder: HTMLElement, place: Found): void {
  // What the server offered before was for what stood there before.
  for (const old of holder.querySelectorAll("[name=spot], [name=spot_for]")) (old.closest("fieldset") ?? old).remove();
  for (const [name, value] of [["spot", `${place.lon} ${place.lat}`], ["spot_for", place.name]] as const) {
    const hidden = document.createElement("input");
    Object.assign(hidden, { type: "hidden", name, value });
    holder.append(hidden);
  }
}
