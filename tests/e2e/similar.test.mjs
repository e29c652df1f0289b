// What is similar stands between place and contact: read whole, supported or commented on instead, or passed with one button.
import assert from "node:assert/strict";
import { test } from "node:test";
import { browser, examine, server } from "./stage.mjs";

const press = (page, button) => Promise.all([page.waitForEvent("load"), button.click()]);
const go = (page, where) => press(page, page.locator(`main button[name=go][value=${where}]:visible`));

/** The page of what is similar, for a point in Saarlandstraße, where the demo's people have said much. */
async function open(options) {
  const context = await browser.newContext({ locale: "de-DE", ...options });
  const page = await context.newPage();
  await page.goto(`${server.origin}/beitraege/neu?lon=9.789553&lat=53.656472`);
  await page.check("input[name=kind][value=problem]");
  await page.fill("input[name=title]", "Kein Gehweg vor der Schule");
  await page.fill("textarea[name=text]", "Die Kinder gehen hier auf der Fahrbahn.");
  await go(page, "where");
  await go(page, "contact");
  await page.locator("[data-similar]").waitFor();
  return { page, close: () => context.close() };
}

for (const width of [1280, 320]) {
  test(`what is similar reads well at ${width} pixels`, async () => {
    const { page, close } = await open({ viewport: { width, height: 800 } });
    await examine(page, `${width} px`);
    await close();
  });
}

test("support or comment instead, without JavaScript; the text goes along", async () => {
  const { page, close } = await open({ javaScriptEnabled: false, viewport: { width: 390, height: 800 } });
  const number = await page.locator("[data-similar] button[name=support]").first().getAttribute("value");
  await press(page, page.locator(`button[name=support][value="${number}"]`));
  assert.match(await page.locator("[data-similar]").innerText(), /Ihre Unterstützung ist gezählt/);
  await go(page, "contact");
  assert.equal(await page.locator("main h1").innerText(), "Möchten Sie hören, was daraus wird?");
  assert.equal(await page.locator("input[type=hidden][name=title]").inputValue(), "Kein Gehweg vor der Schule");
  await close();

  const other = await open({ javaScriptEnabled: false });
  await press(other.page, other.page.locator("[data-similar] button[name=comment]").first());
  assert.match(await other.page.locator("main textarea").inputValue(), /Kein Gehweg vor der Schule\s+Die Kinder/);
  await other.close();
});
