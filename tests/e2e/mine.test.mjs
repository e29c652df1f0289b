// An author comes back on a phone, without a mouse and without JavaScript: corrects, and looks at every page of the private part.
import assert from "node:assert/strict";
import { test } from "node:test";
import { browser, examine, server, tabTo } from "./stage.mjs";

/** Sends a contribution as the form does; returns the path of its private page. */
async function contribute(context) {
  const typed = { go: "send", kind: "idea", title: "Mehr Licht am Radweg", text: "Am Abend sieht man hier nichts.", place: "town" };
  const page = await (await context.request.get(`${server.origin}/beitraege/neu`)).text();
  const [, token] = page.match(/name="_token" value="([^"]+)"/) ?? [];
  assert.ok(token, "a form of ours has a token");
  const form = { ...typed, email: "frau@example.org", consent: "1", _token: token };
  const answer = await context.request.post(`${server.origin}/beitraege/neu`, { form, headers: { origin: server.origin }, maxRedirects: 0 });
  assert.equal(answer.status(), 303, await answer.text());
  return answer.headers().location.split("?")[0];
}

test("an author corrects a contribution by keyboard, without JavaScript", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 800 }, locale: "de-DE" });
  const page = await context.newPage();
  await page.goto(server.origin + (await contribute(context)));
  await tabTo(page, "main a[href$=aendern]");
  await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
  await tabTo(page, "main input[name=title]");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("Laternen am Radweg");
  await tabTo(page, "main form button[type=submit]");
  await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
  assert.ok((await page.locator("main").innerText()).includes("Laternen am Radweg"));
  assert.ok((await page.locator("main").innerText()).includes("Ihre Änderung ist gespeichert"));
  await context.close();
});

for (const width of [1280, 320]) {
  test(`the private pages are accessible at ${width} pixels`, async () => {
    const context = await browser.newContext({ viewport: { width, height: 800 }, locale: "de-DE", reducedMotion: "reduce" });
    const page = await context.newPage();
    const own = await contribute(context);
    for (const path of [own, `${own}/aendern`, `${own}/ergaenzen`, `${own}/abbestellen`]) {
      await page.goto(server.origin + path);
      for (const summary of await page.locator("main summary").all()) await summary.click();
      await examine(page, path);
    }
    await context.close();
  });
}
