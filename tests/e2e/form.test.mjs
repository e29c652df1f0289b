// Writing a contribution by keyboard alone, without JavaScript: refused with mistakes first, then taken.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch } from "./browser.mjs";
import { start } from "./server.mjs";

let server;
let browser;
before(async () => {
  server = await start();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

/** Presses Tab until the focus is on an element that matches; fails when it never gets there. */
async function tabTo(page, selector) {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press("Tab");
    if (await page.locator(`${selector}:focus`).count()) return;
  }
  assert.fail(`Tab never reaches ${selector}`);
}

test("a contribution without mouse and without JavaScript", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 800 }, locale: "de-DE" });
  const page = await context.newPage();
  await page.goto(`${server.origin}/beitraege/neu`);

  await tabTo(page, "main input[name=title]");
  await page.keyboard.type("Kurz");
  await page.keyboard.press("Enter");
  await page.waitForLoadState();
  assert.ok(await page.locator("[data-summary]").isVisible(), "mistakes are summed up");
  assert.equal(await page.locator("main input[name=title]").inputValue(), "Kurz", "what was typed is kept");

  const mistake = page.locator("[data-summary] a").first();
  const target = (await mistake.getAttribute("href")).slice(1);
  assert.equal(await page.locator(`[id="${target}"]`).count(), 1, "each mistake leads to its field");
  await context.close();
});
