// Writing a contribution by keyboard alone, without JavaScript: refused with mistakes first, then taken.
import assert from "node:assert/strict";
import { test } from "node:test";
import { browser, server, tabTo } from "./stage.mjs";

/** Presses the button that leads on. */
async function press(page, go) {
  await tabTo(page, `main button[name=go][value=${go}]`);
  await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
}

test("a contribution without mouse and without JavaScript", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 800 }, locale: "de-DE" });
  const page = await context.newPage();
  await page.goto(`${server.origin}/beitraege/neu`);

  await tabTo(page, "main input[name=title]");
  await page.keyboard.type("Kurz");
  await press(page, "where");
  assert.ok(await page.locator("[data-summary]").isVisible(), "mistakes are summed up");
  assert.equal(await page.locator("main input[name=title]").inputValue(), "Kurz", "what was typed is kept");
  for (const mistake of await page.locator("[data-summary] a").all()) {
    const target = (await mistake.getAttribute("href")).slice(1);
    assert.equal(await page.locator(`[id="${target}"]`).count(), 1, `${target}: a mistake leads to its field`);
  }

  await tabTo(page, "main input[name=kind]");
  await page.keyboard.press("Space");
  await tabTo(page, "main input[name=title]");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("Bänke am Rosengarten");
  await tabTo(page, "main textarea[name=text]");
  await page.keyboard.type("Im Sommer ist dort kein Platz im Schatten frei. Bitte zwei Bänke mehr.");
  await press(page, "where");

  await tabTo(page, "main input[name=place]");
  const chosen = () => page.locator("main input[name=place]:checked").getAttribute("value");
  for (let steps = 0; steps < 5 && (await chosen()) !== "town"; steps += 1) await page.keyboard.press("ArrowDown");
  assert.equal(await chosen(), "town", "the arrows choose the whole town");
  await press(page, "contact");
  if (await page.locator("[data-similar]").count()) await press(page, "contact");
  await press(page, "check");
  assert.match(await page.locator("main").innerText(), /Bänke am Rosengarten/);
  await press(page, "send");

  assert.match(new URL(page.url()).pathname, /\/mein\/./, "the private page follows");
  assert.match(await page.locator("main").innerText(), /[A-Z]{1,4}-\d{4}-\d{5}/, "with the number");
  await context.close();
});
