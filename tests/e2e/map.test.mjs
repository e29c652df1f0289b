// The map in a real browser: it is drawn, its marks never overlap, it can be used by keyboard and keeps step with the list.
import assert from "node:assert/strict";
import { test } from "node:test";
import { mapReady } from "./browser.mjs";
import { browser, server } from "./stage.mjs";
import { watch } from "./watch.mjs";

/** Two contributions of the demo lie less than four metres apart here: no zoom parts their signs. */
const CROWDED = "9.79809,53.66006,18";

async function openMap({ address = "/karte", ...options } = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "de-DE", reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  const watched = await watch(page, server.origin);
  await page.goto(server.origin + address);
  if (options.javaScriptEnabled !== false) await mapReady(page);
  return { page, watched, close: () => context.close() };
}

/** How many different colours a part of the page has: a map that failed has few. */
async function colours(page, selector) {
  const picture = (await page.locator(selector).first().screenshot()).toString("base64");
  return page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext("2d");
    context.drawImage(image, 0, 0);
    const seen = new Set(new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer));
    return seen.size;
  }, picture);
}

/** Boxes of the drawn marks in pixels. */
async function marks(page) {
  return page.evaluate(() => {
    const map = document.querySelector("rf-map").maplibre;
    const seen = new Map(map.queryRenderedFeatures({ layers: ["marks"] }).map((mark) => [mark.properties.index, mark]));
    return [...seen.values()].map((mark) => ({ ...map.project(mark.geometry.coordinates), n: mark.properties.n }));
  });
}

test("the map is drawn with the town, its marks and the attribution", async () => {
  const { page, watched, close } = await openMap();
  assert.ok((await colours(page, "rf-map")) > 60, "the map has colours");
  assert.ok((await marks(page)).length > 3, "there are marks");
  assert.match(await page.locator(".rf-map__attribution").innerText(), /GeoBasis-DE.*OpenStreetMap/);
  assert.deepEqual(await watched.problems(), []);
  await close();
});

test("marks do not overlap at any zoom", async () => {
  const { page, close } = await openMap();
  for (const zoom of [11, 12.5, 14, 15.5, 17]) {
    await page.evaluate((zoom) => document.querySelector("rf-map").maplibre.jumpTo({ zoom }), zoom);
    await mapReady(page);
    const drawn = await marks(page);
    const near = drawn.flatMap((a, i) => drawn.slice(i + 1).filter((b) => Math.abs(a.x - b.x) < 22 && Math.abs(a.y - b.y) < 22));
    assert.deepEqual(near, [], `zoom ${zoom}`);
  }
  await close();
});

test("a square comes closer; the list of what is in view opens by keyboard", async () => {
  const { page, close } = await openMap();
  const several = (await marks(page)).find((mark) => mark.n > 1);
  const zoom = () => page.evaluate(() => document.querySelector("rf-map").maplibre.getZoom());
  const before = await zoom();
  const frame = await page.locator(".rf-map__canvas").boundingBox();
  await page.mouse.click(frame.x + several.x, frame.y + several.y);
  await page.waitForTimeout(100);
  await mapReady(page);
  assert.ok((await zoom()) > before + 0.5, "the click comes closer");

  await page.locator(".rf-map__tools button").last().focus();
  await page.keyboard.press("Enter");
  const panel = page.locator(".rf-map__panel");
  assert.ok(await panel.isVisible());
  assert.ok((await panel.locator("a").count()) > 0, "the panel lists the marks in view");
  const rows = await panel.locator("a").allInnerTexts();
  const behind = (row) => Number(row.match(/^([\d.]+) Beiträge: näher heran$/)?.[1].replace(".", "") ?? 1);
  const sum = rows.reduce((sum, row) => sum + behind(row), 0);
  assert.equal(Number.parseInt(await panel.locator("h2").innerText(), 10), sum, "the heading counts what the rows hold");
  await page.keyboard.press("Escape");
  assert.ok(!(await panel.isVisible()), "Escape closes it");
  await close();
});

/** What the ring on the map is around: its middle in pixels. */
async function ring(page) {
  await page.waitForTimeout(400);
  return page.evaluate(() => {
    const map = document.querySelector("rf-map").maplibre;
    const [ring] = map.querySourceFeatures("pointed");
    return ring && map.project(ring.geometry.coordinates);
  });
}

const query = (page) => new URL(page.url()).searchParams;

test("list and map point at each other, with a ring and a bar", async () => {
  const { page, close } = await openMap();
  await page.locator("[data-number][data-lon] a").first().focus();
  const around = await ring(page);
  assert.ok(around, "the keyboard's focus rings the mark");
  const near = (await marks(page)).some((mark) => Math.hypot(mark.x - around.x, mark.y - around.y) < 3);
  assert.ok(near, "the ring is around the mark that holds the contribution");

  await page.goto(`${server.origin}/karte?sicht=${CROWDED}`);
  await mapReady(page);
  const zoomed = await page.evaluate(() => {
    const map = document.querySelector("rf-map").maplibre;
    const item = [...document.querySelectorAll("[data-number][data-lon]")][0];
    map.jumpTo({ center: [Number(item.dataset.lon), Number(item.dataset.lat)], zoom: 17.5 });
    return item.dataset.number;
  });
  await mapReady(page);
  const frame = await page.locator(".rf-map__canvas").boundingBox();
  await page.mouse.move(frame.x + frame.width / 2, frame.y + frame.height / 2);
  await page.waitForTimeout(300);
  assert.ok(await page.locator(`[data-number="${zoomed}"].is-on`).count(), "pointing at the mark marks the row");
  await page.mouse.click(frame.x + frame.width / 2, frame.y + frame.height / 2);
  await page.waitForTimeout(500);
  const row = page.locator(`[data-number="${zoomed}"][aria-current]`);
  assert.ok((await row.count()) === 1 || query(page).has("ort"), "a chosen mark stays marked");
  await close();
});

test("a crowded place opens a list with an address of its own; back leads back", async () => {
  const { page, watched, close } = await openMap({ address: `/karte?sicht=${CROWDED}` });
  const crowded = (await marks(page)).find((mark) => mark.n > 1);
  assert.ok(crowded, "there is a square");
  const before = await page.locator("[data-number]").count();
  const frame = await page.locator(".rf-map__canvas").boundingBox();
  await page.mouse.click(frame.x + crowded.x, frame.y + crowded.y);
  await page.locator(".rf-split__count:focus").waitFor();
  assert.match(await page.locator(".rf-split__count").innerText(), new RegExp(`^${crowded.n} Beiträge an diesem Ort`));
  assert.equal(await page.locator("[data-number]").count(), crowded.n);
  assert.ok(query(page).has("ort"));
  assert.match(await page.locator(".rf-split__here a").getAttribute("href"), /beitraege\/neu\?lon=9\.798/);

  const other = await page.context().browser().newContext({ javaScriptEnabled: false });
  const shared = await other.newPage();
  await shared.goto(page.url());
  assert.equal(await shared.locator("[data-number]").count(), crowded.n, "the address works for others, without JavaScript");
  await other.close();

  await page.goBack();
  for (let tries = 0; tries < 30 && (await page.locator("[data-number]").count()) !== before; tries += 1) await page.waitForTimeout(100);
  assert.equal(await page.locator("[data-number]").count(), before);
  assert.deepEqual(await watched.problems(), []);
  await close();
});

test("the map's place is in the address, and the list follows the map when asked to", async () => {
  const { page, watched, close } = await openMap();
  assert.ok(!query(page).has("sicht"), "nothing was moved yet");
  await page.locator(".rf-map__tools button").first().click();
  await page.waitForTimeout(300);
  await mapReady(page);
  const moved = query(page).get("sicht");
  assert.match(moved, /^9\.\d+,53\.\d+,\d/);
  assert.ok(!query(page).has("bbox"), "the list does not follow by itself");

  const count = () => page.locator(".rf-split__count").innerText();
  const all = await count();
  await page.getByRole("switch", { name: "Liste folgt der Karte" }).click();
  await page.locator(".rf-chosen", { hasText: "Kartenausschnitt" }).waitFor();
  const part = query(page).get("bbox");
  await page.locator(".rf-map__tools button").first().click();
  await page.waitForTimeout(500);
  await mapReady(page);
  for (let tries = 0; tries < 30 && query(page).get("bbox") === part; tries += 1) await page.waitForTimeout(100);
  assert.notEqual(query(page).get("bbox"), part, "it follows");
  assert.notEqual(await count(), all);

  await page.reload();
  await mapReady(page);
  assert.equal(await page.getByRole("switch").getAttribute("aria-checked"), "true");
  await page.locator(".rf-filter summary").nth(1).click();
  await page.locator(".rf-filter[open] input").first().check();
  await Promise.all([page.waitForURL(/thema=/), page.locator(".rf-filter[open] button").click()]);
  assert.ok(query(page).has("bbox") && query(page).has("sicht"), "choosing a theme keeps both");
  await page.locator(".rf-chosen__reset").click();
  await page.waitForURL((url) => !url.search.includes("thema"));
  assert.ok(!query(page).has("bbox"));
  assert.deepEqual(await watched.problems(), []);
  await close();
});

test("near me asks only when pressed, and tells about 100 metres only", async () => {
  const { page, close } = await openMap({ address: "/beitraege", geolocation: { longitude: 9.7972345, latitude: 53.6621987 }, permissions: ["geolocation"] });
  await page.evaluate(() => {
    window.asked = 0;
    const { getCurrentPosition } = navigator.geolocation;
    navigator.geolocation.getCurrentPosition = function ask(...rest) { window.asked += 1; return getCurrentPosition.apply(navigator.geolocation, rest); };
  });
  await page.locator(".rf-sorting summary").click();
  assert.equal(await page.evaluate(() => window.asked), 0);
  await Promise.all([page.waitForURL(/sortierung=nah/), page.getByRole("button", { name: "In meiner Nähe" }).click()]);
  assert.equal(query(page).get("bei"), "9.797,53.662");
  assert.match(await page.locator(".rf-item__meta").first().innerText(), /etwa \d+ m entfernt/);
  await close();
});

test("how many lie where: shaded cells with numbers and a legend in words", async () => {
  const { page, watched, close } = await openMap();
  await page.getByRole("link", { name: "Dichte" }).click();
  await page.waitForURL(/ansicht=dichte/);
  await mapReady(page);
  const cells = await page.evaluate(() => {
    const map = document.querySelector("rf-map").maplibre;
    return { shown: map.queryRenderedFeatures({ layers: ["density"] }).length, marks: map.queryRenderedFeatures({ layers: ["marks"] }).length };
  });
  assert.ok(cells.shown > 5 && cells.marks === 0, JSON.stringify(cells));
  assert.match(await page.locator(".rf-looks").innerText(), /25 und mehr[\s\S]*Unterstützungen zählen hier nicht/);
  assert.deepEqual(await watched.problems(), []);
  await close();
});

test("on paper there is the server's picture, and no navigation", async () => {
  const { page, close } = await openMap({ address: "/karte?art=problem" });
  await page.emulateMedia({ media: "print" });
  const seen = async (selector) => page.locator(selector).first().isVisible();
  assert.ok(await seen("rf-map > svg") && await seen(".rf-printed") && await seen(".rf-chosen"));
  for (const gone of [".rf-nav", ".rf-map__canvas", ".rf-map__tools", "form[role=search]", ".rf-pages", ".rf-sorting__menu"]) assert.ok(!(await seen(gone)), gone);
  assert.match(await page.locator(".rf-printed").innerText(), /Ausgedruckt am .* von http:\/\/127\.0\.0\.1:\d+\/karte\?art=problem/);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  assert.ok(pdf.length > 20_000, "it can be printed");
  await close();
});

test("without JavaScript the server's picture and the list are there", async () => {
  const { page, close } = await openMap({ javaScriptEnabled: false });
  assert.ok(await page.locator("rf-map > svg").isVisible());
  assert.ok((await page.locator("[data-number] a").count()) > 0);
  await close();
});
