// The second factor in a browser, by keyboard: set up, the codes shown once, the two steps of the door, a recovery code.
import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { after, test } from "node:test";
import { signIn } from "./browser.mjs";
import { start } from "./server.mjs";
import { browser, examine, tabTo } from "./stage.mjs";

// Sign-ins are limited: these tests do not use up those of the others.
const server = await start({});
after(() => server.stop());

const EMAIL = "erfassung@demo.example";
const OWN = "/verwaltung/isek/konten/zweiter-faktor";

/** What an app shows (RFC 6238), some steps of thirty seconds from now. */
function code(secret, ahead = 0) {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...secret].map((letter) => letters.indexOf(letter).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + ahead));
  const digest = createHmac("sha1", key).update(step).digest();
  const at = digest[19] & 15;
  return String((digest.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

async function firstStep(page) {
  await page.goto(`${server.origin}/verwaltung/anmelden`);
  await page.fill("input[name=email]", EMAIL);
  await page.fill("input[name=password]", "rotfaden-demo");
  await Promise.all([page.waitForURL("**/anmelden/code"), page.keyboard.press("Enter")]);
}

test("a second factor from setting up to a lost phone", async () => {
  const context = await browser.newContext({ locale: "de-DE", viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await signIn(page, server.origin, EMAIL);
  await page.goto(server.origin + OWN);
  await examine(page, "before");
  await Promise.all([page.waitForEvent("load"), page.click("main form button[type=submit]")]);
  await examine(page, "setting up");
  assert.ok(await page.locator("main svg[role=img]").isVisible(), "the picture for the camera");
  const secret = (await page.locator("#secret").innerText()).replaceAll(/\s/g, "");
  await tabTo(page, "input[name=code]");
  await page.keyboard.type(code(secret));
  await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
  await examine(page, "recovery codes");
  const codes = await page.locator(".rf-codes li").allInnerTexts();
  assert.equal(codes.length, 10);
  await context.close();

  const elsewhere = await (await browser.newContext({ locale: "de-DE" })).newPage();
  await firstStep(elsewhere);
  await examine(elsewhere, "the second step");
  await elsewhere.fill("input[name=code]", "000000");
  await Promise.all([elsewhere.waitForEvent("load"), elsewhere.keyboard.press("Enter")]);
  assert.match(await elsewhere.locator("main").innerText(), /passen nicht zusammen/);
  await examine(elsewhere, "a wrong code");
  // The clock of a phone may be half a minute ahead.
  await elsewhere.fill("input[name=code]", code(secret, 1));
  await Promise.all([elsewhere.waitForURL("**/verwaltung/isek"), elsewhere.keyboard.press("Enter")]);

  const lost = await (await browser.newContext({ locale: "de-DE" })).newPage();
  await firstStep(lost);
  await lost.fill("input[name=code]", codes[0].toLowerCase());
  await Promise.all([lost.waitForURL("**/verwaltung/isek"), lost.keyboard.press("Enter")]);
  await lost.goto(server.origin + OWN);
  await examine(lost, "it is on");
  await lost.fill("input[name=password]", "rotfaden-demo");
  await Promise.all([lost.waitForEvent("load"), lost.getByRole("button", { name: "Zweiten Faktor abschalten" }).click()]);
  assert.match(await lost.locator("main").innerText(), /abgeschaltet/);
});
