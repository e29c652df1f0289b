// A barrier is reported on a phone, without a mouse and without JavaScript; an editor writes news; both look at their pages.
import assert from "node:assert/strict";
import { test } from "node:test";
import { signIn } from "./browser.mjs";
import { browser, examine, server, tabTo } from "./stage.mjs";

const press = (page) => Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);

test("a barrier is reported by keyboard, without JavaScript", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 800 }, locale: "de-DE" });
  const page = await context.newPage();
  await page.goto(`${server.origin}/massnahmen`);
  await tabTo(page, "footer a[href*='/barrierefreiheit/melden']");
  await press(page);
  assert.equal(await page.locator("#f-page").inputValue(), "/massnahmen");
  await tabTo(page, "main form button[type=submit]");
  await press(page);
  assert.equal(await page.locator("#f-what-error").count(), 1);
  await tabTo(page, "main textarea[name=what]");
  await page.keyboard.type("Die Tabelle ist am Telefon kaum zu lesen.");
  await tabTo(page, "main form button[type=submit]");
  await press(page);
  const said = await page.locator("main").innerText();
  assert.match(said, /PI-B-\d{4}-\d{3}/);
  assert.ok(said.includes("Die Tabelle ist am Telefon kaum zu lesen."), said);
  const own = page.url();
  await context.close();
  // The checker is a script itself.
  const seeing = await browser.newContext({ viewport: { width: 320, height: 800 }, locale: "de-DE", reducedMotion: "reduce" });
  const looked = await seeing.newPage();
  await looked.goto(own);
  await examine(looked, "the private page of a report");
  await looked.goto(`${server.origin}/barrierefreiheit/melden`);
  await looked.locator("main form button[type=submit]").click();
  await looked.locator("#f-what-error").waitFor();
  await examine(looked, "the refused form");
  await seeing.close();
});

test("an editor writes news by keyboard, looks at them and publishes them", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 800 }, locale: "de-DE" });
  const page = await context.newPage();
  await signIn(page, server.origin, "redaktion@demo.example");
  await page.goto(`${server.origin}/verwaltung/isek/texte/neu?art=news`);
  await tabTo(page, "main input[name=title]");
  const title = `Meldung aus dem Test ${Date.now()}`;
  await page.keyboard.type(title);
  await tabTo(page, "main textarea[name=body]");
  await page.keyboard.type("Der Text ist **wichtig**.");
  await tabTo(page, "main button[value=preview]");
  await press(page);
  assert.equal(await page.locator("main .rf-card strong").last().innerText(), "wichtig");
  await tabTo(page, "main button[value=publish]");
  await press(page);
  const text = new URL(page.url()).pathname;
  await page.goto(`${server.origin}/aktuelles`);
  assert.ok((await page.locator("main").innerText()).includes(title));
  await context.close();
  const seeing = await browser.newContext({ viewport: { width: 390, height: 800 }, locale: "de-DE", reducedMotion: "reduce" });
  const looked = await seeing.newPage();
  await signIn(looked, server.origin, "redaktion@demo.example");
  await looked.goto(server.origin + text);
  await examine(looked, "the text with its versions");
  await looked.locator("main button[value=preview]").first().click();
  await looked.locator("main .rf-card strong").first().waitFor();
  await examine(looked, "the preview");
  await seeing.close();
});
