// Somebody reports a contribution on a phone, by keyboard and without JavaScript; a moderator hides it; the reporter complains; somebody else
// decides. The pages on the way are looked at.
import assert from "node:assert/strict";
import { test } from "node:test";
import { signIn } from "./browser.mjs";
import { browser, examine, server, tabTo } from "./stage.mjs";

const press = (page) => Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
const WORDS = `Das Datum verrät, wer gemeint ist (${Date.now()}).`;

const staff = async (email) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 800 }, locale: "de-DE", reducedMotion: "reduce" });
  const page = await context.newPage();
  await signIn(page, server.origin, email);
  return page;
};

test("a contribution is reported, decided about, complained about and decided by somebody else", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 800 }, locale: "de-DE" });
  const page = await context.newPage();
  await page.goto(`${server.origin}/beitraege/PI-2026-00042`);
  await tabTo(page, "main a[href*='/melden?beitrag=']");
  await press(page);
  await tabTo(page, "main form button[type=submit]");
  await press(page);
  assert.equal(await page.locator("#f-explanation-error").count(), 1);
  await tabTo(page, "main input[name=reason]");
  await page.keyboard.press("Space");
  await tabTo(page, "main textarea[name=explanation]");
  await page.keyboard.type(WORDS);
  await tabTo(page, "main input[name=good_faith]");
  await page.keyboard.press("Space");
  await tabTo(page, "main form button[type=submit]");
  await press(page);
  const said = await page.locator("main").innerText();
  const number = said.match(/PI-ML-\d{4}-\d{3}/)?.[0];
  assert.ok(number && said.includes(WORDS), said);
  const own = page.url();

  const moderator = await staff("moderation@demo.example");
  await moderator.goto(`${server.origin}/verwaltung/isek/meldungen/${number}`);
  await examine(moderator, "a report at the desk");
  await moderator.locator("main input[name=outcome][value=kept]").check();
  await moderator.fill("main textarea[name=answer]", "Das steht so auch in der Zeitung.");
  await Promise.all([moderator.waitForEvent("load"), moderator.locator("main form button[type=submit]").click()]);

  await page.goto(own);
  assert.match(await page.locator("main").innerText(), /Er bleibt öffentlich/);
  await tabTo(page, "main textarea[name=complaint]");
  await page.keyboard.type("In der Zeitung stand kein Datum.");
  await tabTo(page, "main form[action$='/beschwerde'] button[type=submit]");
  await press(page);
  const complaint = (await page.locator("main").innerText()).match(/PI-BS-\d{4}-\d{3}/)?.[0];
  assert.ok(complaint);
  await moderator.goto(`${server.origin}/verwaltung/isek/beschwerden/${complaint}`);
  assert.match(await moderator.locator("main").innerText(), /Sie haben zuerst entschieden/);
  const planner = await staff("planung@demo.example");
  await planner.goto(`${server.origin}/verwaltung/isek/beschwerden/${complaint}`);
  await examine(planner, "a complaint at the desk");
  await planner.locator("main input[name=upheld][value=no]").check();
  await planner.fill("main textarea[name=answer]", "Wir haben noch einmal nachgelesen.");
  await Promise.all([planner.waitForEvent("load"), planner.locator("main form button[type=submit]").click()]);
  const seeing = await browser.newContext({ viewport: { width: 320, height: 800 }, locale: "de-DE", reducedMotion: "reduce" });
  const looked = await seeing.newPage();
  await looked.goto(own);
  assert.match(await looked.locator("main").innerText(), /Wir bleiben bei der Entscheidung/);
  await examine(looked, "the private page of a report");
  await seeing.close();
  await context.close();
});
