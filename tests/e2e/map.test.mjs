// The map in a real browser: it is drawn, its marks never overlap, it can be used by keyboard and keeps step with the list.
import assert from "node:assert/strict";
import { test } from "node:test";
import { mapReady } from "./browser.mjs";
import { browser, server } from "./stage.mjs";
import { watch } from "./watch.mjs";

async function openMap(options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "de-DE", reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  const watched = await watch(page, server.origin);
  await page.goto(`${server.origin}/karte`);
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

test("pointing at the list rings the place on the map, moving the map moves the link", async () => {
  const { page, close } = await openMap();
  await page.locator("[data-number][data-lon] a").first().focus();
  await page.waitForTimeout(500);
  const ringed = await page.evaluate(() => document.querySelector("rf-map").maplibre.querySourceFeatures("pointed").length);
  assert.ok(ringed > 0, "there is a ring");
  const link = page.locator("a[data-bbox]").first();
  const before = await link.getAttribute("href");
  await page.locator(".rf-map__tools button").first().click();
  await page.waitForTimeout(100);
  await mapReady(page);
  const after = await link.getAttribute("href");
  assert.match(after, /bbox=/);
  assert.notEqual(after, before);
  await close();
});

test("without JavaScript the server's picture and the list are there", async () => {
  const { page, close } = await openMap({ javaScriptEnabled: false });
  assert.ok(await page.locator("rf-map > svg").isVisible());
  assert.ok((await page.locator("[data-number] a").count()) > 0);
  await close();
});
