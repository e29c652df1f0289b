// Photos from the form to the public page: with JavaScript they are sent at once, without it with the step.
import assert from "node:assert/strict";
import { test } from "node:test";
import { signIn } from "./browser.mjs";
import { photo } from "./photo.mjs";
import { browser, examine, server } from "./stage.mjs";
import { watch } from "./watch.mjs";

async function open(options) {
  const context = await browser.newContext({ viewport: { width: 390, height: 800 }, locale: "de-DE", ...options });
  const page = await context.newPage();
  const watched = options.javaScriptEnabled === false ? null : await watch(page, server.origin);
  await page.goto(`${server.origin}/beitraege/neu`);
  return { page, watched, close: () => context.close() };
}

async function say(page, title) {
  await page.check("input[name=kind][value=idea]");
  await page.fill("input[name=title]", title);
  await page.fill("textarea[name=text]", "Dort fehlt an heißen Tagen jeder Schatten.");
}

/** The rest of the form: no place, nobody, sent. Returns the number. */
async function send(page) {
  await go(page, "where");
  await page.check("input[name=place][value=none]");
  await go(page, "contact");
  if (await page.locator("[data-similar]").count()) await go(page, "contact");
  await go(page, "check");
  assert.equal(await page.locator("main .rf-photo img").count(), 1, "the photo stands on the last page");
  await go(page, "send");
  const words = await page.locator("main").innerText();
  return words.match(/[A-Z]{1,4}-\d{4}-\d{5}/)[0];
}

async function go(page, where) {
  await Promise.all([page.waitForEvent("load"), page.locator(`main button[name=go][value=${where}]:visible`).click()]);
}

test("a photo is sent at once, described, and shown after a moderator released it", async () => {
  const { page, watched, close } = await open({});
  await say(page, "Bäume für den Drosteiplatz");
  await page.setInputFiles("input[type=file]", { name: "IMG_1.png", mimeType: "image/png", buffer: photo(900, 600) });
  await page.locator(".rf-upload img").waitFor();
  assert.equal(await page.locator("input[name=title]").inputValue(), "Bäume für den Drosteiplatz", "the page was not left");
  await page.locator(".rf-upload textarea").fill("Ein leerer Platz");

  await page.setInputFiles("input[type=file]", { name: "x.svg", mimeType: "image/svg+xml", buffer: Buffer.from("<svg/>") });
  await page.locator("#f-photos-error").waitFor();
  assert.match(await page.locator("#f-photos-error").innerText(), /kein JPEG/);
  assert.equal(await page.locator(".rf-upload textarea").inputValue(), "Ein leerer Platz", "what was typed is kept");

  await page.setInputFiles("input[type=file]", { name: "IMG_2.png", mimeType: "image/png", buffer: photo(300, 400) });
  await page.locator(".rf-upload").nth(1).waitFor();
  await examine(page, "two photos");
  await page.locator("button[name=photo_remove][value='2']").click();
  await page.locator(".rf-upload").nth(1).waitFor({ state: "detached" });

  assert.equal(await page.locator("input[name=photo_parent]").isVisible(), false, "a parent is asked for only if need be");
  await page.check("input[name=photo_minor]");
  assert.equal(await page.locator("input[name=photo_parent]").isVisible(), true);
  await page.uncheck("input[name=photo_minor]");
  await page.check("input[name=photo_consent]");
  const number = await send(page);
  const problems = (await watched.problems()).filter((problem) => !problem.startsWith("422 "));
  assert.deepEqual(problems, [], "nothing but the refused file");

  const staff = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "de-DE" });
  const desk = await staff.newPage();
  await signIn(desk, server.origin, "moderation@demo.example");
  await desk.goto(`${server.origin}/verwaltung/isek/eingang/${number}`);
  await desk.locator(".rf-photo img").waitFor();
  await examine(desk, "the desk with a photo");
  await Promise.all([desk.waitForEvent("load"), desk.locator("button[name=with_photos]").click()]);

  await page.goto(`${server.origin}/beitraege/${number}`);
  const shown = page.locator("main .rf-photo img");
  assert.equal(await shown.getAttribute("alt"), "Ein leerer Platz");
  await shown.scrollIntoViewIfNeeded();
  await examine(page, "the public page with a photo");
  await staff.close();
  await close();
});

test("who goes on while photos are on their way stays where one was not taken", async () => {
  const { page, close } = await open({});
  const heading = await page.locator("h1").innerText();
  const next = page.locator("main button[name=go][value=where]:visible");
  await say(page, "Licht im Fahlt");
  let answer;
  const pressed = new Promise((resolve) => (answer = resolve));
  await page.route("**/beitraege/neu", async (route) => {
    await pressed;
    await route.continue();
  });
  const files = ["a", "b"].map((name) => ({ name: `${name}.svg`, mimeType: "image/svg+xml", buffer: Buffer.from("<svg/>") }));
  await page.setInputFiles("input[type=file]", files);
  await page.locator(".rf-progress").waitFor();
  await next.click();
  answer();
  await page.locator("#f-photos-error").waitFor();
  assert.match(await page.locator("#f-photos-error").innerText(), /Foto 1.*Foto 2/s);
  await page.waitForTimeout(500);
  assert.equal(await page.locator("h1").innerText(), heading, "the page was not left");

  await page.unroute("**/beitraege/neu");
  await page.route("**/beitraege/neu", (route) => route.abort());
  await page.setInputFiles("input[type=file]", { name: "c.png", mimeType: "image/png", buffer: photo(60, 40) });
  await page.locator("[data-failed-note]").waitFor();
  assert.equal(await page.locator("input[type=file]").inputValue(), "", "the next step does not send it a second time");
  await page.unroute("**/beitraege/neu");
  await go(page, "where");
  assert.notEqual(await page.locator("h1").innerText(), heading, "on without a photo");
  await close();
});

test("a photo goes with the step when there is no JavaScript", async () => {
  const { page, close } = await open({ javaScriptEnabled: false });
  await say(page, "Schatten an der Pinnau");
  await page.setInputFiles("input[type=file]", { name: "IMG_1.png", mimeType: "image/png", buffer: photo(600, 400) });
  await go(page, "photos");
  assert.equal(await page.locator("input[name=title]").inputValue(), "Schatten an der Pinnau");
  await go(page, "where");
  assert.match(await page.locator("[data-summary]").innerText(), /stimmen Sie zu/);
  await page.check("input[name=photo_consent]");
  assert.match(await send(page), /-\d{5}$/);
  await close();
});
