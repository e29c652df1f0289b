// The moderators' desk in a browser: cleared by keyboard, its overlay, ticks that stay, the minute that runs down.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { signIn } from "./browser.mjs";
import { browser, examine, server } from "./stage.mjs";

const DESK = "/verwaltung/isek/eingang";

let page;
before(async () => {
  page = await (await browser.newContext({ locale: "de-DE", viewport: { width: 1280, height: 900 } })).newPage();
  await signIn(page, server.origin, "moderation@demo.example");
});

/** Presses a key and waits for the page that follows. */
async function press(key) {
  await Promise.all([page.waitForEvent("load"), page.keyboard.press(key)]);
}

const heading = () => page.locator(".rf-queue__open h1").innerText();
const waiting = async () => Number((await page.locator(".rf-tabs a").first().innerText()).replace(/\D/g, ""));

test("five contributions are cleared without the mouse", async () => {
  await page.goto(server.origin + DESK);
  const before = await waiting();
  assert.ok(before >= 5, `the demo has ${before} that wait`);
  await press("o");
  const first = await heading();
  await press("ArrowDown");
  assert.notEqual(await heading(), first, "the arrow opens the next one");
  await press("ArrowUp");
  assert.equal(await heading(), first);

  const decided = [];
  // Published at once, or with a form: the reason is chosen by keyboard too.
  for (const key of ["v", "n", "a", "v", "n"]) {
    // What the machine takes for a person has to be decided about first.
    if (key === "v" && !(await page.locator("button[data-key=v]:not([disabled], [aria-disabled=true])").isVisible())) await press("ArrowDown");
    await press(key);
    if (key !== "v") {
      assert.match(page.url(), /akt=/);
      // Letters belong to the field while one types.
      await page.locator("textarea[name=internal_note]").focus();
      await page.keyboard.type("va");
      assert.equal(await page.locator("textarea[name=internal_note]").inputValue(), "va");
      await page.locator("select[name=reason]").focus();
      await page.keyboard.press("ArrowDown");
      await page.locator("#akt button[type=submit]:not([name])").focus();
      await press("Enter");
    }
    const number = new URL(page.url()).searchParams.get("zuletzt");
    assert.ok(number, `${key} decided and the next one opened`);
    decided.push(number);
  }
  assert.equal(await waiting(), before - 5);
  await examine(page, "the desk after a decision");
  assert.match(await page.locator("[data-countdown]").innerText(), /^noch \d+ s$/);

  await press("z");
  assert.equal(await waiting(), before - 4, "the last one waits again");
  // Other tests find the town as it was.
  for (const number of decided.slice(0, 4)) {
    await page.goto(`${server.origin}${DESK}/${number}`);
    await press("p");
  }
  assert.equal(await waiting(), before);
});

test("the overlay opens on ?, holds the focus, and keys rest while it is open", async () => {
  await page.goto(server.origin + DESK);
  await press("o");
  const address = page.url();
  await page.keyboard.press("?");
  const overlay = page.locator("dialog#tasten");
  assert.ok(await overlay.isVisible());
  await examine(page, "the overlay of keys");
  await page.keyboard.press("v");
  assert.equal(page.url(), address, "no decision behind the overlay");
  await page.keyboard.press("Escape");
  assert.equal(await overlay.isVisible(), false);
  assert.equal(await page.locator("a[data-dialog]:focus").count(), 1, "the focus is back where it was");
  // With a modifier a key is the browser's.
  await page.keyboard.press("Control+ArrowDown");
  assert.equal(page.url(), address);
});

test("ticks stay while one moves through the list, and one decision is taken back", async () => {
  await page.goto(server.origin + DESK);
  const before = await waiting();
  await press("o");
  await page.keyboard.press("x");
  await press("ArrowDown");
  await page.keyboard.press("x");
  assert.equal(await page.locator("[data-ticks]").innerText(), "2 angekreuzt");
  await examine(page, "two ticked");
  await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: "Gemeinsam entscheiden" }).click()]);
  assert.equal(await page.locator("main form input[name=n]").count(), 2);
  await examine(page, "one decision about two");
  await page.locator("input[name=decision][value=internal]").check({ force: true });
  await page.locator("select[name=reason]").selectOption("off_topic");
  await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: "Für alle entscheiden" }).click()]);
  assert.match(await page.locator("main").innerText(), /2 Beiträge entschieden/);
  await examine(page, "what became of the two");
  await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: "Alle zurücknehmen" }).click()]);
  await page.goto(server.origin + DESK);
  assert.equal(await waiting(), before);
  assert.equal(await page.locator("[data-ticks]").innerText(), "", "nothing is ticked any more");
});

test("who switched the keys off gets a desk without them", async () => {
  await page.goto(`${server.origin}${DESK}/tasten`);
  await page.locator("input[name=enabled]").uncheck({ force: true });
  await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: "Tasten speichern" }).click()]);
  await page.goto(server.origin + DESK);
  const address = page.url();
  await page.keyboard.press("o");
  await page.keyboard.press("?");
  assert.equal(page.url(), address);
  assert.equal(await page.locator("dialog[open]").count(), 0);
  await press("ArrowDown");
  assert.match(page.url(), /eingang\/PI-/, "arrows are no characters");
  await page.goto(`${server.origin}${DESK}/tasten`);
  await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: "Übliche Tasten wiederherstellen" }).click()]);
});

test("on a phone list and contribution follow each other", async () => {
  const phone = await browser.newContext({ locale: "de-DE", viewport: { width: 390, height: 800 } });
  const small = await phone.newPage();
  await signIn(small, server.origin, "moderation@demo.example");
  await small.goto(server.origin + DESK);
  await examine(small, "the list on a phone");
  await Promise.all([small.waitForEvent("load"), small.locator("a[data-entry]").first().click()]);
  assert.equal(await small.locator("[data-queue]").isVisible(), false);
  await examine(small, "a contribution on a phone");
  await Promise.all([small.waitForEvent("load"), small.locator(".rf-queue__back a").click()]);
  assert.ok(await small.locator("[data-queue]").isVisible());
  await phone.close();
});
