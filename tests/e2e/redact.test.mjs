// Making unreadable at the desk: the hint in the list, the form by keyboard, a marked passage, a box on a photo.
import assert from "node:assert/strict";
import { test } from "node:test";
import { signIn } from "./browser.mjs";
import { photo } from "./photo.mjs";
import { browser, examine, server } from "./stage.mjs";
import { watch } from "./watch.mjs";

async function desk(options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "de-DE", ...options });
  const page = await context.newPage();
  const watched = options.javaScriptEnabled === false ? null : await watch(page, server.origin);
  await signIn(page, server.origin, "moderation@demo.example");
  return { page, watched, close: () => context.close() };
}

const loaded = (page, act) => Promise.all([page.waitForEvent("load"), act()]);

test("a hint leads by keyboard to a wording without the passage", async () => {
  const { page, watched, close } = await desk();
  await page.goto(`${server.origin}/verwaltung/isek/eingang`);
  const entry = page.locator("[data-queue] li", { has: page.locator(".rf-tag--hint") });
  assert.match(await entry.first().locator(".rf-tag--hint").innerText(), /1 Hinweis auf Personen/);
  await loaded(page, () => entry.first().locator("a").click());
  assert.equal(await page.locator(".rf-queue__open > p mark").innerText(), "PI-XY 000");
  await examine(page, "the desk with a hint");

  // V does nothing while the hint is open; U opens the form.
  const here = page.url();
  await page.keyboard.press("v");
  assert.equal(page.url(), here);
  await loaded(page, () => page.keyboard.press("u"));
  await examine(page, "the form of a redaction");
  const text = page.locator("textarea[name=text]");
  await text.evaluate((field) => {
    field.focus();
    const start = field.value.indexOf("Letzten Donnerstag");
    field.setSelectionRange(start, start + "Letzten Donnerstag".length);
  });
  await page.locator("button[data-shorten]").click();
  assert.match(await text.inputValue(), /angeschnauzt\. \[gekürzt\] hat ein Vater/);
  await loaded(page, () => page.locator("#akt form button[type=submit]").click());

  const number = (await page.locator(".kern-alert--success .kern-title a").innerText()).trim();
  await page.goto(`${server.origin}/beitraege/${number}`);
  const words = await page.locator("main article").first().innerText();
  assert.match(words, /\[gekürzt\] hat ein Vater mit dem Kennzeichen \[gekürzt\] fast/);
  assert.deepEqual(await watched.problems(), []);
  await close();
});

/** A contribution with a photo, sent without JavaScript; its number. */
async function sentWithPhoto() {
  const context = await browser.newContext({ locale: "de-DE", javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${server.origin}/beitraege/neu`);
  await page.check("input[name=kind][value=problem]");
  await page.fill("input[name=title]", "Die Einfahrt ist immer zu");
  await page.fill("textarea[name=text]", "Man kommt nicht hinein.");
  await page.setInputFiles("input[type=file]", { name: "a.png", mimeType: "image/png", buffer: photo(900, 600) });
  const go = (where) => loaded(page, () => page.locator(`main button[name=go][value=${where}]`).first().click());
  await loaded(page, () => page.locator("main button[name=go][value=photos]").click());
  await page.check("input[name=photo_consent]");
  await go("where");
  await page.check("input[name=place][value=none]");
  await go("contact");
  if (await page.locator("[data-similar]").count()) await go("contact");
  await go("check");
  await go("send");
  const number = (await page.locator("main").innerText()).match(/[A-Z]{1,4}-\d{4}-\d{5}/)[0];
  await context.close();
  return number;
}

test("a box is drawn on a photo, moved by keys, and what is below is gone", async () => {
  const number = await sentWithPhoto();
  const { page, watched, close } = await desk();
  await page.goto(`${server.origin}/verwaltung/isek/eingang/${number}/foto/1/abdecken`);
  const picture = page.locator(".rf-cover img");
  await picture.scrollIntoViewIfNeeded();
  const area = await picture.boundingBox();
  await page.mouse.move(area.x + area.width * 0.2, area.y + area.height * 0.2);
  await page.mouse.down();
  await page.mouse.move(area.x + area.width * 0.5, area.y + area.height * 0.6, { steps: 4 });
  await page.mouse.up();
  const box = page.locator(".rf-cover__box");
  await box.waitFor();
  assert.ok(await box.evaluate((mark) => mark === document.activeElement), "the new box has the focus");
  const left = page.locator("#f-left_1");
  const before = Number((await left.inputValue()).replace(",", "."));
  await page.keyboard.press("ArrowRight");
  assert.equal(Number((await left.inputValue()).replace(",", ".")).toFixed(1), (before + 1).toFixed(1));
  const width = Number((await page.locator("#f-width_1").inputValue()).replace(",", "."));
  await page.keyboard.press("Shift+ArrowRight");
  assert.equal(Number((await page.locator("#f-width_1").inputValue()).replace(",", ".")).toFixed(1), (width + 1).toFixed(1));
  await examine(page, "a box on a photo");
  await loaded(page, () => page.locator("rf-cover ~ .rf-actions button[type=submit]").click());
  assert.match(await page.locator("#fotos + .rf-photos").innerText(), /teilweise abgedeckt/);
  assert.deepEqual(await watched.problems(), []);

  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(`${server.origin}/verwaltung/isek/eingang/${number}/foto/1/abdecken`);
  await page.locator(".rf-cover__box").focus();
  await page.keyboard.press("Delete");
  assert.equal(await page.locator(".rf-cover__box").count(), 0);
  await examine(page, "covering on a phone");
  await close();
});

test("without JavaScript boxes are typed", async () => {
  const number = await sentWithPhoto();
  const { page, close } = await desk({ javaScriptEnabled: false });
  await page.goto(`${server.origin}/verwaltung/isek/eingang/${number}/foto/1/abdecken`);
  for (const [name, value] of [["left_1", "10"], ["top_1", "10"], ["width_1", "20,5"], ["height_1", "30"]]) await page.fill(`#f-${name}`, value);
  await page.locator("rf-cover ~ .rf-actions button[type=submit]").click();
  assert.match(await page.locator("main").innerText(), /teilweise abgedeckt/);
  await close();
});
