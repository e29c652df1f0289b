// Answering a survey by keyboard alone, without JavaScript, on a narrow phone: refused with a mistake first, then taken.
import assert from "node:assert/strict";
import { test } from "node:test";
import { browser, server, tabTo } from "./stage.mjs";

/** Presses the visible button that leads on. */
async function press(page, go) {
  await tabTo(page, `main .rf-actions button[name=go][value=${go}]`);
  await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
}

/** Whether something is wider than the window. */
const overflows = (page) => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);

test("a survey without mouse and without JavaScript", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 700 }, locale: "de-DE" });
  const page = await context.newPage();
  await page.goto(`${server.origin}/formulare/wie-leben-sie-in-pinneberg`);
  assert.match(await page.locator("main").innerText(), /Teil 1 von \d/);

  await tabTo(page, "main textarea[name=q-f5]");
  await page.keyboard.type("Am Bahnhof fehlt eine Bank im Schatten. Im Sommer ist es dort zu heiß.");
  await press(page, "next");
  assert.ok(await page.locator("[data-summary]").isVisible(), "the question that has to be answered is named");
  assert.match(await page.locator("main textarea[name=q-f5]").inputValue(), /eine Bank im Schatten/);
  for (const mistake of await page.locator("[data-summary] a").all()) {
    const target = (await mistake.getAttribute("href")).slice(1);
    assert.equal(await page.locator(`[id="${target}"]`).count(), 1, `${target}: a mistake leads to its field`);
  }
  await tabTo(page, "main input[name=q-f2]");
  await page.keyboard.press("Space");
  await press(page, "next");

  // Who goes by bicycle is asked how safe that is.
  await tabTo(page, "main input[name=q-f8]");
  const chosen = () => page.locator("main input[name=q-f8]:checked").getAttribute("value");
  await page.keyboard.press("Space");
  for (let steps = 0; steps < 4 && (await chosen()) !== "rad"; steps += 1) await page.keyboard.press("ArrowDown");
  assert.equal(await overflows(page), false, "nothing is wider than a small phone");
  await press(page, "next");
  assert.match(await page.locator("main").innerText(), /Mit dem Fahrrad/);
  await press(page, "next");
  assert.match(await page.locator("main").innerText(), /zählen wir nur/, "who somebody is: only counted");
  await press(page, "next");
  const glance = await page.locator("main").innerText();
  assert.match(glance, /eine Bank im Schatten/);
  assert.match(glance, /mit dem Fahrrad/);
  await press(page, "send");
  const thanks = await page.locator("main").innerText();
  assert.match(thanks, /Danke für Ihre Antworten/);
  assert.match(thanks, /[A-Z]{1,4}-\d{4}-\d{5}/, "with the number of the contribution");
  await context.close();
});
