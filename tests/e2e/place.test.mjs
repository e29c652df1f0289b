// Where: lines and areas drawn by mouse and by keyboard, and everything else that gives a contribution its place.
import assert from "node:assert/strict";
import { test } from "node:test";
import { mapReady, openMap } from "./browser.mjs";
import { browser, server } from "./stage.mjs";
import { watch } from "./watch.mjs";

/** The second step of the form with its map. */
async function openWhere(options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 1400 }, locale: "de-DE", reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  const watched = await watch(page, server.origin);
  await page.goto(`${server.origin}/beitraege/neu`);
  await page.check("input[name=kind][value=problem]");
  await page.fill("input[name=title]", "Der Weg endet im Matsch");
  await page.fill("textarea[name=text]", "Nach Regen kommt hier niemand mehr mit dem Rad durch.");
  await Promise.all([page.waitForEvent("load"), page.click("button[value=where]")]);
  await openMap(page);
  return { page, watched, close: () => context.close() };
}

const button = (page, words) => page.getByRole("button", { name: words, exact: true });
const field = (page, name) => page.locator(`input[type=hidden][name=${name}]`).inputValue();

/** Clicks on the map at a part of its width and height. */
async function tap(page, x, y) {
  await page.locator("rf-map").scrollIntoViewIfNeeded();
  const box = await page.locator(".rf-map__canvas").boundingBox();
  await page.mouse.move(box.x + box.width * x, box.y + box.height * y, { steps: 3 });
  await page.mouse.down();
  await page.mouse.up();
  // Two clicks close together would be a double click.
  await page.waitForTimeout(400);
}

async function next(page) {
  await Promise.all([page.waitForEvent("load"), page.click("main button[value=contact], main button[value=check]")]);
  // What is similar may stand in between; it is passed by one button.
  if (await page.locator("[data-similar]").count()) await Promise.all([page.waitForEvent("load"), page.click("main button[value=contact]")]);
}

test("a line is drawn by mouse, undone, finished, and there again when one comes back", async () => {
  const { page, watched, close } = await openWhere();
  await button(page, "Linie").click();
  await page.locator(".rf-map__place").getByText("Anfang der Linie").waitFor();
  for (const x of [0.4, 0.5, 0.6]) await tap(page, x, 0.5);
  assert.equal(JSON.parse(await field(page, "geometry")).coordinates.length, 3);
  await button(page, "Rückgängig").click();
  assert.equal(JSON.parse(await field(page, "geometry")).coordinates.length, 2, "the last corner is taken back");
  await button(page, "Linie beenden").click();
  await page.locator(".rf-map__place").getByText("Die Linie ist eingezeichnet").waitFor();
  const drawn = JSON.parse(await field(page, "geometry"));
  assert.equal(drawn.type, "LineString");
  assert.equal(await field(page, "lon"), "", "there is no point beside it");

  await next(page);
  await next(page);
  assert.match(await page.locator("main").innerText(), /Linie, etwa [\d.]+ Meter lang/);
  await Promise.all([page.waitForEvent("load"), page.click("main button[value=where]")]);
  await page.locator(".rf-map__place").getByText("Die Linie ist eingezeichnet").waitFor();
  await mapReady(page);
  assert.equal(await button(page, "Linie").getAttribute("aria-pressed"), "true");
  assert.deepEqual(JSON.parse(await field(page, "geometry")), drawn, "nothing has moved");
  await button(page, "Löschen").click();
  assert.equal(await field(page, "geometry"), "");
  assert.deepEqual(await watched.problems(), []);
  await close();
});

test("an area is drawn by keyboard alone: arrows move the map below the cross", async () => {
  const { page, watched, close } = await openWhere({ viewport: { width: 390, height: 900 } });
  await button(page, "Fläche").focus();
  await page.keyboard.press("Enter");
  await page.locator(".rf-map__place").getByText("erste Ecke").waitFor();
  const canvas = page.locator(".rf-map__canvas canvas").first();
  await page.evaluate(() => document.querySelector("rf-map").maplibre.jumpTo({ center: [9.7896, 53.6565], zoom: 16 }));
  for (const arrow of ["ArrowRight", "ArrowDown", "ArrowLeft"]) {
    await button(page, "Ecke hier setzen").focus();
    await page.keyboard.press("Enter");
    await canvas.focus();
    await page.keyboard.press(arrow);
    await mapReady(page);
    await page.waitForTimeout(600);
  }
  await button(page, "Fläche schließen").focus();
  await page.keyboard.press("Enter");
  await page.locator(".rf-map__place").getByText("Die Fläche ist eingezeichnet").waitFor();
  const ring = JSON.parse(await field(page, "geometry")).coordinates[0];
  assert.equal(ring.length, 4, "three corners and the first one again");
  assert.deepEqual(ring[0], ring[3]);
  await next(page);
  assert.equal(await page.locator("main h1").innerText(), "Möchten Sie hören, was daraus wird?");
  assert.deepEqual(await watched.problems(), []);
  await close();
});

test("a drawn line stands on the page of its contribution and, near by, on the map", async () => {
  const { page, close } = await openWhere();
  await page.goto(`${server.origin}/beitraege?q=Fahlt+schwarzes+Loch`);
  const href = await page.locator("main [data-number] a").first().getAttribute("href");
  await page.goto(server.origin + href);
  await openMap(page);
  const shapes = () => page.evaluate(() => document.querySelector("rf-map").maplibre.queryRenderedFeatures({ layers: ["formen-line"] }).length);
  assert.ok((await shapes()) > 0, "the line is drawn");
  await page.goto(`${server.origin}/karte`);
  await mapReady(page);
  await page.evaluate(() => document.querySelector("rf-map").maplibre.jumpTo({ center: [9.8016, 53.6545], zoom: 16 }));
  await page.waitForTimeout(300);
  await mapReady(page);
  assert.ok((await shapes()) > 0, "the line is on the map");
  await close();
});

test("a place is searched on the map by keyboard; the point is set and said in words", async () => {
  const { page, watched, close } = await openWhere();
  const search = page.getByRole("combobox", { name: "Straße oder Ort auf der Karte suchen" });
  await search.focus();
  await page.keyboard.type("sarlandstr", { delay: 20 });
  const options = page.getByRole("option");
  await options.first().waitFor();
  assert.equal(await search.getAttribute("aria-expanded"), "true");
  await page.keyboard.press("ArrowDown");
  const active = await search.getAttribute("aria-activedescendant");
  assert.equal(await page.locator(`[id="${active}"]`).getAttribute("aria-selected"), "true");
  await page.keyboard.press("Escape");
  assert.equal(await options.count(), 0, "Escape closes the list");
  assert.equal(await field(page, "lon"), "", "and chooses nothing");
  await page.keyboard.type("a");
  await options.first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  assert.match(await search.inputValue(), /Saarlandstraße/);
  assert.equal(Number(await field(page, "lon")).toFixed(3), "9.790");
  const status = page.locator(".rf-map__place [role=status]");
  await status.getByText("Bei Saarlandstraße (Mitte), Quellental").waitFor();

  // The pin moves by arrow keys, in big steps with Shift.
  const before = Number(await field(page, "lon"));
  await page.locator(".rf-map__pin").focus();
  await page.keyboard.press("ArrowRight");
  const small = Number(await field(page, "lon")) - before;
  await page.keyboard.press("Shift+ArrowRight");
  const big = Number(await field(page, "lon")) - before - small;
  assert.ok(small > 0 && big > 3 * small, `${small} ${big}`);
  assert.deepEqual(await watched.problems(), []);
  await close();
});

test("an address is completed by keyboard and needs no second question", async () => {
  const { page, close } = await openWhere({ viewport: { width: 390, height: 900 } });
  await page.check("input[name=place][value=address]");
  const address = page.locator("input[name=address]");
  await address.focus();
  await page.keyboard.type("rosengar", { delay: 20 });
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  assert.match(await address.inputValue(), /Rosengarten/);
  await next(page);
  assert.equal(await page.locator("main h1").innerText(), "Möchten Sie hören, was daraus wird?", "the place is known already");
  await close();
});

test("buttons move the map on a phone, and a place in the next town is said at once", async () => {
  const { page, watched, close } = await openWhere({ viewport: { width: 390, height: 900 } });
  const centre = () => page.evaluate(() => document.querySelector("rf-map").maplibre.getCenter().toArray());
  assert.equal(await page.locator(".rf-map__pan").isVisible(), false, "closed at first: it lies over the map");
  await button(page, "Karte verschieben").click();
  const buttons = page.locator(".rf-map__pan button, .rf-map__tools button");
  for (const one of await buttons.all()) {
    const { width, height } = await one.boundingBox();
    assert.ok(width >= 44 && height >= 44, `${await one.getAttribute("aria-label")}: ${width} x ${height}`);
  }
  const moves = [["Nach Norden", 1, 1], ["Nach Süden", 1, -1], ["Nach Westen", 0, -1], ["Nach Osten", 0, 1]];
  for (const [name, axis, sign] of moves) {
    const before = await centre();
    await button(page, name).click();
    await page.waitForTimeout(100);
    await mapReady(page);
    const after = await centre();
    assert.ok((after[axis] - before[axis]) * sign > 0, name);
  }
  await page.evaluate(() => document.querySelector("rf-map").maplibre.jumpTo({ center: [9.84838, 53.65165], zoom: 15 }));
  await mapReady(page);
  await button(page, "Diese Stelle nehmen").click();
  await page.locator(".rf-map__place [role=status]").getByText("liegt in Rellingen").waitFor();
  assert.deepEqual(await watched.problems(), []);
  await close();
});

test("the browser is asked for the location only when the button is pressed", async () => {
  const { page, close } = await openWhere({ geolocation: { longitude: 9.789553, latitude: 53.656472 }, permissions: ["geolocation"] });
  assert.equal(await field(page, "lon"), "", "not asked yet");
  await button(page, "Mein Standort").click();
  await page.locator(".rf-map__place [role=status]").getByText("Bei Saarlandstraße (Mitte), Quellental").waitFor();
  await close();
  const refused = await openWhere({ permissions: [] });
  await button(refused.page, "Mein Standort").click();
  await refused.page.locator(".rf-map__place [role=status]").getByText("Ihr Browser hat den Standort nicht verraten").waitFor();
  await refused.close();
});
