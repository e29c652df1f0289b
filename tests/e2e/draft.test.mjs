// The draft on the device: only after asking, through a reload and a closed window, gone after sending; and without network.
import assert from "node:assert/strict";
import { test } from "node:test";
import { browser, examine, server } from "./stage.mjs";

const KEY = "rotfaden-entwurf-isek";

let context;

async function open() {
  const page = await context.newPage();
  await page.goto(`${server.origin}/beitraege/neu`);
  return page;
}

const kept = (page) => page.evaluate((key) => localStorage.getItem(key), KEY);
const part = (page, name) => page.locator(`[data-draft-part=${name}]`);
const go = (page, where) => Promise.all([page.waitForEvent("load"), page.locator(`main button[name=go][value=${where}]:visible`).click()]);

/** The draft on the device, once it holds a text: it is saved a moment after the key. */
async function keptWith(page, text) {
  for (let tries = 0; tries < 50; tries += 1) {
    if ((await kept(page))?.includes(text)) return;
    await page.waitForTimeout(100);
  }
  assert.fail(`never kept: ${text}`);
}

test("a draft is kept after asking only, and survives reload and a closed window", async () => {
  context = await browser.newContext({ viewport: { width: 390, height: 800 }, locale: "de-DE" });
  let page = await open();
  await page.fill("input[name=title]", "Schatten am Bahnhof");
  await page.waitForTimeout(600);
  assert.equal(await kept(page), null, "nobody asked for it");
  await page.locator("[data-draft-act=remember]").click();
  assert.ok(await part(page, "kept").isVisible());
  await examine(page, "a kept draft");
  await page.check("input[name=kind][value=idea]");
  await page.fill("textarea[name=text]", "Auf dem Vorplatz fehlen Bäume.");
  await keptWith(page, "Vorplatz");
  await page.close();

  page = await open();
  assert.ok(await part(page, "offer").isVisible(), "offered on return");
  assert.match(await part(page, "offer").innerText(), /Schatten am Bahnhof/);
  await examine(page, "an offered draft");
  await page.locator("[data-draft-act=continue]").click();
  assert.equal(await page.locator("input[name=title]").inputValue(), "Schatten am Bahnhof");
  assert.ok(await page.locator("input[name=kind][value=idea]").isChecked());
  await go(page, "where");
  await page.check("input[name=place][value=district]");
  await page.selectOption("select[name=district]", "quellental");
  await keptWith(page, "quellental");

  await page.goto(`${server.origin}/beitraege/neu`);
  await page.locator("[data-draft-act=continue]").click();
  await go(page, "where");
  assert.ok(await page.locator("input[name=place][value=district]").isChecked(), "the place too");
  await page.check("input[name=place][value=none]");
  await go(page, "contact");
  if (await page.locator("[data-similar]").count()) await go(page, "contact");
  await page.fill("input[name=email]", "niemand@b.example");
  await page.waitForTimeout(600);
  assert.ok(!(await kept(page)).includes("b.example"), "never an address");
  await page.fill("input[name=email]", "");
  await go(page, "check");
  await go(page, "send");
  assert.match(new URL(page.url()).pathname, /\/mein\/./, "finished without a place");
  assert.equal(await kept(page), null, "gone after sending");
  await context.close();
});

test("a draft is discarded when its author says so", async () => {
  context = await browser.newContext({ locale: "de-DE" });
  let page = await open();
  await page.locator("[data-draft-act=remember]").click();
  await page.fill("input[name=title]", "Weg damit");
  await keptWith(page, "Weg damit");
  await page.close();
  page = await open();
  await page.locator("[data-draft-act=discard]").click();
  assert.equal(await kept(page), null);
  assert.ok(await part(page, "ask").isVisible());
  await context.close();
});

test("a browser that keeps nothing says so", async () => {
  context = await browser.newContext({ locale: "de-DE" });
  await context.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  const page = await open();
  await page.locator("[data-draft-act=remember]").click();
  assert.match(await part(page, "refused").innerText(), /erlaubt das Merken nicht/);
  await context.close();
});

test("without network nothing is lost; what was pressed is sent once there is one", async () => {
  context = await browser.newContext({ locale: "de-DE" });
  const page = await open();
  await page.locator("[data-draft-act=remember]").click();
  await page.check("input[name=kind][value=idea]");
  await page.fill("input[name=title]", "Ein Baum mehr");
  await page.fill("textarea[name=text]", "Bitte einen Baum.");
  await context.setOffline(true);
  await page.locator("main button[name=go][value=where]:visible").click();
  await page.locator("[data-offline]").waitFor();
  assert.match(await page.locator("[data-offline]").innerText(), /Sie sind offline[^]*gesendet, sobald/);
  assert.equal(await page.locator("input[name=title]").inputValue(), "Ein Baum mehr");
  await keptWith(page, "Bitte einen Baum.");
  await examine(page, "the form without network");
  // What is typed meanwhile is sent too.
  await page.fill("textarea[name=text]", "Bitte zwei Bäume.");
  await Promise.all([page.waitForEvent("load"), context.setOffline(false)]);
  assert.equal(await page.locator("main h1").innerText(), "Wo ist das?");
  assert.equal(await page.locator("input[type=hidden][name=text]").inputValue(), "Bitte zwei Bäume.");
  await keptWith(page, "Bitte zwei Bäume.");
  await context.close();
});
