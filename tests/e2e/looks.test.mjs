// The core pages in other looks than the usual one: dark, forced colours, large text, reduced motion, from right to left, in
// every language; menus, mistakes and panels open. Each time what axe sees, and nothing wider than the window. (The usual look
// at 1280 and 320 pixels is in pages.test.mjs.)
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { mapReady } from "./browser.mjs";
import { browser, examine, server, tabTo } from "./stage.mjs";
import { watch } from "./watch.mjs";

const CORE = ["/", "/karte", "/beitraege", "/beitraege/neu", "/beitraege/PI-2026-00042", "/mein", "/massnahmen/M-MO-QU-03", "/termine"];
const LANGUAGES = ["en", "tr", "uk", "leicht"];

/** A page in a window made like this; it is closed afterwards and has to have kept the rules. */
async function at(address, options, look) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "de-DE", reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  const watched = await watch(page, server.origin);
  const answer = await page.goto(server.origin + address, { waitUntil: "load" });
  assert.equal(answer?.status(), 200, address);
  if (options.javaScriptEnabled !== false) await mapReady(page);
  await look(page);
  assert.deepEqual(await watched.problems(), [], address);
  await context.close();
}

const phone = { viewport: { width: 390, height: 800 } };
const narrow = { viewport: { width: 320, height: 700 } };

describe("looks", () => {
  for (const address of CORE) {
    test(`dark ${address}`, () => at(address, { colorScheme: "dark" }, (page) => examine(page, `${address}, dark`)));

    test(`forced colours ${address}`, () =>
      at(address, { ...phone, forcedColors: "active" }, async (page) => {
        await examine(page, `${address}, forced colours`);
        // What is current is marked by more than a colour.
        const line = await page.locator(".rf-nav a[aria-current]").first().evaluate((link) => getComputedStyle(link).fontWeight).catch(() => "600");
        assert.equal(line, "600", address);
      }));

    test(`text of 200 % ${address}`, () =>
      at(address, {}, async (page) => {
        await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
        await page.waitForTimeout(100);
        await mapReady(page);
        await examine(page, `${address}, text of 200 %`);
      }));

    test(`from right to left ${address}`, () =>
      at(address, phone, async (page) => {
        await page.evaluate(() => document.documentElement.setAttribute("dir", "rtl"));
        await page.waitForTimeout(100);
        await examine(page, `${address}, from right to left`);
      }));

    test(`reduced motion ${address}`, () =>
      at(address, phone, async (page) => {
        const moving = await page.evaluate(() =>
          [...document.querySelectorAll("body *")]
            .filter((element) => {
              const { transitionDuration, animationName } = getComputedStyle(element);
              return animationName !== "none" || transitionDuration.split(", ").some((time) => parseFloat(time) > 0.01);
            })
            .map((element) => `${element.localName}.${element.className}`),
        );
        assert.deepEqual(moving.slice(0, 5), [], address);
      }));
  }
});

describe("languages", () => {
  for (const language of LANGUAGES) {
    for (const width of [1280, 320]) {
      for (const address of CORE) {
        test(`${language} ${address} at ${width} pixels`, () =>
          at(`${address}?sprache=${language}`, { viewport: { width, height: 800 } }, async (page) => {
            await examine(page, `${address} in ${language}, ${width} px`);
          }));
      }
    }
  }

  test("the menu of languages opens without JavaScript and keeps the page", () =>
    at("/karte?thema=mobilitaet", { javaScriptEnabled: false }, async (page) => {
      await tabTo(page, "details.rf-lang > summary");
      await page.keyboard.press("Enter");
      await tabTo(page, "details.rf-lang a[hreflang=tr]");
      await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
      assert.equal(new URL(page.url()).search, "?thema=mobilitaet&sprache=tr");
      assert.equal(await page.locator("html").getAttribute("lang"), "tr");
      await page.goto(`${server.origin}/beitraege`);
      assert.equal(await page.locator("html").getAttribute("lang"), "tr", "the choice is kept");
    }));

  test("the map speaks the page's language and counts in it", () =>
    at("/karte?sprache=uk", {}, async (page) => {
      const said = await page.locator("rf-map button").evaluateAll((buttons) => buttons.map((button) => button.getAttribute("aria-label") ?? ""));
      assert.ok(said.some((label) => /[а-яіїєґ]{3}/i.test(label)), said.join(", "));
      assert.ok(said.every((label) => !/heran|Ausschnitt/.test(label)), said.join(", "));
    }));
});

describe("open states", () => {
  test("the menu of languages", () =>
    at("/", {}, async (page) => {
      await tabTo(page, "details.rf-lang > summary");
      await page.keyboard.press("Enter");
      assert.ok(await page.locator("details.rf-lang a[hreflang=uk]").isVisible());
      await examine(page, "languages open");
      await page.keyboard.press("Escape");
      assert.ok(!(await page.locator("details.rf-lang a[hreflang=uk]").isVisible()));
      assert.equal(await page.locator("details.rf-lang > summary:focus").count(), 1, "the focus is back on the menu");
    }));

  for (const [look, options] of [["light", phone], ["dark", { ...phone, colorScheme: "dark" }], ["at 320 pixels", narrow]]) {
    test(`the phone's menu, ${look}`, () =>
      at("/", options, async (page) => {
        await page.locator(".rf-menu > summary").press("Enter");
        assert.equal(await page.locator(".rf-menu .rf-lang a").count(), 5);
        await examine(page, `menu open, ${look}`);
      }));
  }

  for (const index of [0, 1, 2]) {
    test(`filter ${index + 1} of the list`, () =>
      at("/beitraege", narrow, async (page) => {
        await page.locator("main .rf-filter > summary").nth(index).press("Enter");
        await examine(page, `filter ${index + 1} open`);
      }));
  }

  for (const language of ["de", ...LANGUAGES]) {
    test(`mistakes of the form, ${language}`, () =>
      at(`/beitraege/neu?sprache=${language}`, narrow, async (page) => {
        await Promise.all([page.waitForEvent("load"), page.locator("main button[name=go][value=where]").press("Enter")]);
        assert.ok(await page.locator("[data-summary]").isVisible());
        assert.equal(await page.locator("[data-summary]:focus").count(), 1, "the summary has the focus");
        await examine(page, `mistakes in ${language}`);
      }));
  }

  test("the form for a comment", () =>
    at("/beitraege/PI-2026-00042", narrow, async (page) => {
      await page.locator("#kommentare details > summary").press("Enter");
      await examine(page, "comment open");
    }));

  test("the map's legend and its list of what is in view", () =>
    at("/karte", phone, async (page) => {
      const legend = page.locator(".rf-map__legend > summary");
      if (await legend.count()) await legend.press("Enter");
      await examine(page, "legend open");
    }));

  for (const address of ["/gibt-es-nicht", "/beitraege/PI-2026-99999"]) {
    test(`the page of an error ${address}`, async () => {
      const context = await browser.newContext({ ...narrow, locale: "de-DE" });
      const page = await context.newPage();
      await page.goto(server.origin + address);
      await examine(page, address);
      await context.close();
    });
  }
});

describe("the thread read aloud", () => {
  test("is a list whose knots say in words where they stand", () =>
    at("/beitraege/PI-2026-00042", {}, async (page) => {
      const tree = await page.locator(".rf-thread").ariaSnapshot();
      const knots = tree.split("\n").filter((line) => /^ {2}- listitem/.test(line));
      assert.ok(knots.length > 5, tree);
      const words = await page.locator(".rf-thread > li .rf-knot__when").allInnerTexts();
      assert.equal(words.length, knots.length, tree);
      for (const word of words) assert.match(word, /(erledigt|jetzt|geplant)$/);
      assert.equal(await page.locator(".rf-thread > li[aria-current=step]").count(), 1, "one knot is the present");
      assert.equal(await page.locator(".rf-thread > li h3").count(), knots.length, "each has a heading");
      // Signs are for the eye: each stands beside its word and is silent.
      assert.equal(await page.locator(".rf-thread svg:not([aria-hidden=true])").count(), 0);
    }));
});
