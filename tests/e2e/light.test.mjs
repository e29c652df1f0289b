// Light and ours alone: what a page costs over the line with an empty cache, that the map comes when it is wanted, and that no page
// ever asks anybody but our own server for anything.
import assert from "node:assert/strict";
import { test } from "node:test";
import { mapReady, openMap } from "./browser.mjs";
import { tap } from "./line.mjs";
import { PUBLIC } from "./pages.mjs";
import { browser, server } from "./stage.mjs";
import { watch } from "./watch.mjs";

/** Most bytes of a page with everything that it needs to be used: page, styles, fonts, scripts, heads of the answers. */
const PAGE = 100_000;
/** Most bytes of the whole form, from its first page to the private page that follows. */
const FORM = 150_000;
/** Most bytes of the map: script, worker, styles. */
const MAP = 460_000;

/** A phone with an empty cache and a tap on its line, which is put away after the test, however that ends. */
async function phone(t) {
  const line = await tap(server.origin);
  t.after(line.close);
  const context = await browser.newContext({
    viewport: { width: 390, height: 800 },
    locale: "de-DE",
    reducedMotion: "reduce",
    proxy: line.proxy,
  });
  const page = await context.newPage();
  const watched = await watch(page, server.origin);
  const came = (pattern = /./) => line.answers.filter(({ url }) => pattern.test(url));
  const bytes = (pattern) => came(pattern).reduce((sum, answer) => sum + answer.bytes, 0);
  const close = async () => {
    await context.close();
    assert.deepEqual(line.strays, [], "asked of others");
  };
  return { context, page, watched, came, bytes, close };
}

/** What of a page moved after it was first shown, and how far, as browsers count it (layout shifts). */
const moved = (page) =>
  page.evaluate(
    () =>
      new Promise((done) => {
        const shifts = [];
        const note = ({ value, sources }) =>
          shifts.push({ value, what: sources.map(({ node }) => (node instanceof Element ? `${node.localName}.${node.className}` : node?.parentElement?.localName)) });
        new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type: "layout-shift", buffered: true });
        setTimeout(() => done(shifts), 300);
      }),
  );

/** What only the map needs. */
const OF_THE_MAP = /\/static\/(map|map-worker|drawing)-|\/kacheln\/|kartenstil/;

const names = (answers) => answers.map(({ url, bytes }) => `${bytes} ${url}`).join("\n");

for (const address of ["/", "/beitraege", "/beitraege/neu", "/beitraege/PI-2026-00042", "/mein", "/massnahmen/M-MO-QU-03"]) {
  test(`${address} is light and comes without the map`, async (t) => {
    const { page, came, bytes, close } = await phone(t);
    await page.goto(server.origin + address, { waitUntil: "networkidle" });
    const all = came();
    t.diagnostic(`${bytes()} bytes in ${all.length} answers`);
    const shifts = await moved(page);
    assert.ok(shifts.reduce((sum, { value }) => sum + value, 0) < 0.02, `nothing moves while it loads: ${JSON.stringify(shifts)}`);
    assert.ok(all.some(({ url }) => url.endsWith(".woff2")) && all.some(({ url }) => url.endsWith(".css")), "fonts and styles are counted");
    assert.ok(bytes() < PAGE, names(all));
    assert.deepEqual(came(OF_THE_MAP), []);
    await close();
  });
}

test("the whole form is light and goes without the map, until it is sent", async (t) => {
  const { page, watched, came, bytes, close } = await phone(t);
  const go = (where) => Promise.all([page.waitForEvent("load"), page.locator(`main button[name=go][value=${where}]:visible`).click()]);
  await page.goto(`${server.origin}/beitraege/neu`, { waitUntil: "networkidle" });
  await page.check("input[name=kind][value=idea]");
  await page.fill("input[name=title]", "Ein Unterstand an der Haltestelle");
  await page.fill("textarea[name=text]", "Wer hier wartet, steht im Regen. Ein kleines Dach genügt.");
  await go("where");
  await page.waitForLoadState("networkidle");
  assert.ok(await page.locator("rf-map > svg").isVisible(), "the server's picture");
  assert.ok(await page.locator("[data-map-open] button").isVisible());
  assert.deepEqual(came(OF_THE_MAP), []);
  t.diagnostic(`first two pages: ${bytes()} bytes`);
  await page.check("input[name=place][value=district]");
  await page.selectOption("select[name=district]", "quellental");
  await go("contact");
  if (await page.locator("[data-similar]").count()) await go("contact");
  await go("check");
  await go("send");
  assert.match(new URL(page.url()).pathname, /\/mein\/./);
  await page.waitForLoadState("networkidle");
  t.diagnostic(`all pages: ${bytes()} bytes`);
  assert.ok(bytes() < FORM, names(came()));
  assert.deepEqual(came(OF_THE_MAP), []);
  assert.deepEqual(await watched.problems(), []);
  await close();
});

test("the map of the form is fetched when its button is pressed, and takes the focus", async (t) => {
  const { page, watched, came, bytes, close } = await phone(t);
  await page.goto(`${server.origin}/beitraege/neu`);
  await page.check("input[name=kind][value=idea]");
  await page.fill("input[name=title]", "Ein Dach am Bahnhof");
  await page.fill("textarea[name=text]", "Wer hier wartet, steht im Regen.");
  await Promise.all([page.waitForEvent("load"), page.locator("main button[name=go][value=where]:visible").click()]);
  await page.locator("[data-map-open] button").focus();
  await page.keyboard.press("Enter");
  await page.locator("rf-map[data-ready]").waitFor();
  assert.equal(await page.evaluate(() => document.activeElement?.localName), "rf-map", "the focus has not got lost");
  await mapReady(page);
  const library = /\/static\/(map|map-worker)-/;
  t.diagnostic(`${bytes(library)} bytes`);
  assert.equal(came(library).length, 3, "script, styles and worker");
  assert.ok(bytes(library) < MAP && bytes(library) > MAP / 2, names(came(library)));
  const worker = await fetch(came(/map-worker-/)[0].url);
  assert.match(worker.headers.get("content-security-policy"), /connect-src 'self'/, "a worker has a policy of its own");
  assert.deepEqual(came(/\/static\/drawing-/), [], "drawing comes with its own tool");
  await page.getByRole("button", { name: "Diese Stelle nehmen", exact: true }).click();
  assert.notEqual(await page.locator("input[name=lon]").inputValue(), "");
  assert.deepEqual(await watched.problems(), []);
  await close();
});

test("a map that cannot be fetched says so, and can be opened later", async (t) => {
  const { context, page, close } = await phone(t);
  await page.goto(`${server.origin}/beitraege/PI-2026-00042`, { waitUntil: "networkidle" });
  await context.setOffline(true);
  await page.locator("[data-map-open] button").click();
  await page.locator("[data-map-open] [role=status]").getByText("ließ sich nicht laden").waitFor();
  assert.ok(await page.locator("rf-map > svg").isVisible(), "the picture stays");
  assert.equal(await page.evaluate(() => document.activeElement?.localName), "button");
  await context.setOffline(false);
  await openMap(page);
  assert.ok(await page.locator("rf-map[data-ready]").isVisible());
  await close();
});

test("no page asks anybody else for anything", async (t) => {
  const { page, watched, close } = await phone(t);
  for (const address of PUBLIC) {
    await page.goto(server.origin + address, { waitUntil: "load" });
    if (await page.locator("[data-map-open] button:visible").count()) await openMap(page);
    else await mapReady(page);
    assert.deepEqual(await watched.problems(), [], address);
  }
  // The map in use: nearer, moved, a mark opened.
  await page.goto(`${server.origin}/karte`);
  await mapReady(page);
  for (const button of await page.locator(".rf-map__tools button").all()) {
    await button.click();
    await page.waitForTimeout(100);
    await mapReady(page);
  }
  assert.deepEqual(await watched.problems(), []);
  await close();
});
