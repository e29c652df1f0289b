// What every file of browser tests needs: the server, a browser, and what people and axe do on a page.
import assert from "node:assert/strict";
import { after } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import { launch } from "./browser.mjs";
import { start } from "./server.mjs";
import { overflow } from "./watch.mjs";

/** The server and the browser of this file's tests. */
export const server = await start();
export const browser = await launch();

after(async () => {
  await browser.close();
  await server.stop();
});

/** Nothing that axe finds against WCAG 2.2 AA, and nothing wider than the window. */
export async function examine(page, what) {
  const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]).analyze();
  const wrong = violations.map((rule) => `${rule.id}: ${rule.nodes.map((node) => node.target.join(" ")).slice(0, 4).join(" | ")}`);
  assert.deepEqual(wrong, [], `axe: ${what}`);
  assert.equal(await overflow(page), "", `wider than the window: ${what}`);
}

/** Presses Tab until the focus is on an element that matches. */
export async function tabTo(page, selector) {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press("Tab");
    if (await page.locator(`${selector}:focus`).count()) return;
  }
  assert.fail(`Tab never reaches ${selector}`);
}
