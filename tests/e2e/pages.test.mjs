// Every listed page, wide and narrow: WCAG 2.2 AA as far as axe sees it, no request to others, no violation of the CSP,
// nothing wider than a phone of 320 pixels.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { mapReady, signIn } from "./browser.mjs";
import { FIRST_OF, PUBLIC, STAFF, STAFF_FIRST_OF } from "./pages.mjs";
import { browser, examine, server } from "./stage.mjs";
import { watch } from "./watch.mjs";

const WIDTHS = [1280, 320];

/** What a browser knows after signing in, by account: once for all pages, because sign-ins are limited. */
const sessions = new Map();

async function session(account) {
  if (!sessions.has(account)) {
    const context = await browser.newContext();
    await signIn(await context.newPage(), server.origin, account);
    sessions.set(account, await context.storageState());
    await context.close();
  }
  return sessions.get(account);
}

/** A window of this width, signed in if there is an account. */
async function open(width, account) {
  const storageState = account && (await session(account));
  const context = await browser.newContext({ viewport: { width, height: 800 }, locale: "de-DE", reducedMotion: "reduce", storageState });
  const page = await context.newPage();
  const watched = await watch(page, server.origin);
  return { page, watched, close: () => context.close() };
}

async function look(page, watched, address, width) {
  const answer = await page.goto(server.origin + address, { waitUntil: "load" });
  assert.equal(answer?.status(), 200, address);
  await mapReady(page);
  await examine(page, `${address}, ${width} px`);
  assert.deepEqual(await watched.problems(), [], `${address}, ${width} px`);
}

for (const width of WIDTHS) {
  describe(`${width} pixels`, () => {
    for (const address of PUBLIC) {
      test(`public ${address}`, async () => {
        const { page, watched, close } = await open(width);
        await look(page, watched, address, width);
        await close();
      });
    }
    for (const [list, link] of FIRST_OF) {
      test(`first of ${list}`, async () => {
        const { page, watched, close } = await open(width);
        await page.goto(server.origin + list);
        const href = await page.locator(link).first().getAttribute("href");
        await look(page, watched, new URL(href, server.origin).pathname, width);
        await close();
      });
    }
    for (const [account, address] of STAFF) {
      test(`staff ${address}`, async () => {
        const { page, watched, close } = await open(width, account);
        await look(page, watched, address, width);
        await close();
      });
    }
    for (const [account, list, link] of STAFF_FIRST_OF) {
      test(`staff first of ${list}`, async () => {
        const { page, watched, close } = await open(width, account);
        await page.goto(server.origin + list);
        await look(page, watched, await page.locator(link).first().getAttribute("href"), width);
        await close();
      });
    }
  });
}
