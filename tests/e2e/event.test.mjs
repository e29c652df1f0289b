// The link of an event: made and printed by staff, followed on a phone, left by whoever is not there.
import assert from "node:assert/strict";
import { test } from "node:test";
import { signIn } from "./browser.mjs";
import { browser, examine, server } from "./stage.mjs";

const EVENT = "/verwaltung/isek/termine/werkstatt-fuer-das-quellental-2026-12-04";

test("a link is made, printed, followed and left", async () => {
  const desk = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "de-DE" });
  const staff = await desk.newPage();
  await signIn(staff, server.origin, "moderation@demo.example");
  await staff.goto(server.origin + EVENT);
  const part = staff.locator("#einladungen");
  await part.locator("summary").click();
  await examine(staff, "the form of an event's link");
  await part.locator("input[name=link_name]").fill("Terminal im Rathaus");
  // The event lies in the demo's future or past: the link holds until tomorrow.
  const tomorrow = new Date(Date.now() + 86_400_000).toLocaleDateString("sv-SE", { timeZone: "Europe/Berlin" });
  await part.locator("input[name=until_day]").fill(tomorrow);
  await Promise.all([staff.waitForEvent("load"), part.getByRole("button", { name: "Einladung erstellen" }).click()]);
  assert.ok(await staff.locator("svg.rf-qr").isVisible());
  await examine(staff, "the poster");
  await staff.setViewportSize({ width: 320, height: 800 });
  await examine(staff, "the poster on a phone");
  await staff.emulateMedia({ media: "print" });
  assert.equal(await staff.locator(".rf-side").isVisible(), false, "only the poster is printed");
  assert.ok(await staff.locator("svg.rf-qr").isVisible());
  const path = new URL(await staff.locator(".rf-poster__link").innerText()).pathname;

  const phone = await browser.newContext({ viewport: { width: 390, height: 800 }, locale: "de-DE", javaScriptEnabled: false });
  const page = await phone.newPage();
  await page.goto(server.origin + path);
  assert.match(await page.locator("main").innerText(), /Sie schreiben bei: Werkstatt/);
  const [cookie] = (await phone.cookies()).filter(({ name }) => name === "__Host-termin");
  assert.ok(cookie.httpOnly && cookie.secure && cookie.expires > 0 && cookie.expires < Date.now() / 1000 + 4 * 3600 + 5, "for hours only");
  await page.fill("input[name=title]", "Ein Baum mehr");
  await page.getByRole("button", { name: "Ich bin nicht dort" }).click();
  assert.doesNotMatch(await page.locator("main").innerText(), /Sie schreiben bei/);
  assert.equal(await page.locator("input[name=title]").inputValue(), "Ein Baum mehr", "what was typed is kept");
  assert.equal((await phone.cookies()).filter(({ name }) => name === "__Host-termin").length, 0);

  await staff.emulateMedia({ media: "screen" });
  await staff.goto(server.origin + EVENT);
  await Promise.all([staff.waitForEvent("load"), staff.getByRole("button", { name: /^Beenden/ }).first().click()]);
  assert.match(await staff.locator("#einladungen").innerText(), /beendet am/);
  const over = await page.goto(server.origin + path);
  assert.equal(over.status(), 410);
  assert.match(await page.locator("main").innerText(), /gilt nicht mehr/);
  await phone.close();
  await desk.close();
});
