// The page's address as what it shows: part of the map, one spot, where the map looks. Commas stay commas, so that people can read it.

/** A value to write, or `undefined` to take the name away. */
type Changes = Record<string, string | undefined>;

/** The address with some of its values changed. */
export function changed(address: string | URL, changes: Changes): URL {
  const url = new URL(address, location.href);
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  url.search = url.searchParams.toString().replaceAll("%2C", ",");
  return url;
}

/** Another choice begins at its first page. */
export const FIRST_PAGE: Changes = { seite: undefined, nach: undefined };

function numbers(name: string, count: number): number[] | undefined {
  const parts = (new URLSearchParams(location.search).get(name) ?? "").split(",").map(Number.parseFloat);
  return parts.length >= count && parts.every(Number.isFinite) ? parts : undefined;
}

/** West, south, east, north of the part that the list is narrowed to now. */
export function chosenPart(): [number, number, number, number] | undefined {
  return numbers("bbox", 4) as [number, number, number, number] | undefined;
}

/** The spot that the list is narrowed to now. */
export function chosenSpot(): [number, number] | undefined {
  const spot = numbers("ort", 2);
  return spot && [spot[0]!, spot[1]!];
}

/** Where the map looked last: middle and zoom. */
export function chosenView(): { center: [number, number]; zoom: number } | undefined {
  const view = numbers("sicht", 3);
  return view && { center: [view[0]!, view[1]!], zoom: view[2]! };
}

/** Where the map looks, as the address says it. */
export function viewOf(centre: [number, number], zoom: number): string {
  return `${centre[0].toFixed(5)},${centre[1].toFixed(5)},${Number(zoom.toFixed(2))}`;
}

/** Keeps a value of the address in every link and form that leads back to this page. */
export function carry(root: ParentNode, name: string, value: string): void {
  for (const link of root.querySelectorAll<HTMLAnchorElement>("a[href]")) {
    if (link.origin === location.origin && link.pathname === location.pathname) link.href = changed(link.href, { [name]: value }).href;
  }
  for (const form of root.querySelectorAll<HTMLFormElement>("form[method='get']")) send(form, name, value);
}

/** Has a form send a value besides its own fields, or no longer. */
export function send(form: HTMLFormElement, name: string, value: string | undefined): void {
  form.querySelector(`input[type="hidden"][name="${name}"]`)?.remove();
  if (value === undefined) return;
  const field = document.createElement("input");
  [field.type, field.name, field.value] = ["hidden", name, value];
  form.append(field);
}
