// What the staff's forms do in a browser: mistakes name their field, and only what a choice needs is asked.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { signIn } from "./browser.mjs";
import { browser, server } from "./stage.mjs";

let page;
before(async () => {
  page = await (await browser.newContext({ locale: "de-DE" })).newPage();
  await signIn(page, server.origin, "planung@demo.example");
});

test("a mistake that fits every field says which one is meant, and leads there", async () => {
  await page.goto(`${server.origin}/verwaltung/isek/massnahmen/neu`);
  await Promise.all([page.waitForEvent("load"), page.click("main form button[type=submit]")]);
  const mistakes = page.locator("[data-summary] a");
  assert.deepEqual(await mistakes.allInnerTexts(), [
    "Maßnahme: Bitte füllen Sie dieses Feld aus.",
    "Art: Bitte wählen Sie etwas aus.",
    "Handlungsfeld: Bitte wählen Sie etwas aus.",
  ]);
  await mistakes.first().click();
  assert.ok(await page.locator("main input[name=title]:focus").count(), "the field has the focus");
});

test("a weighing asks for a day only when it postpones", async () => {
  await page.goto(`${server.origin}/verwaltung/isek/abwaegung/A-030`);
  const until = page.locator("main input[name=postponed_until]");
  assert.ok(await until.isVisible(), "before a choice everything is there");
  await page.locator("main input[value=not_followed]").check({ force: true });
  assert.ok(!(await until.isVisible()), "not followed: no day");
  await page.locator("main input[value=postponed]").check({ force: true });
  assert.ok(await until.isVisible(), "postponed: a day");
});
