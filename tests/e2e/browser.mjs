// Starts Chromium, signs in.
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

const EXECUTABLE = process.env.CHROMIUM ?? "/usr/bin/chromium";

/** A headless Chromium that talks to nobody but the pages it is given. A missing browser is an error, never a skip. */
export async function launch() {
  if (!existsSync(EXECUTABLE)) {
    throw new Error(`no Chromium at ${EXECUTABLE}: install it (apt-get install chromium) or set CHROMIUM`);
  }
  return chromium.launch({
    executablePath: EXECUTABLE,
    args: [
      "--no-sandbox",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--use-gl=angle",
      "--use-angle=swiftshader",
      "--enable-unsafe-swiftshader",
    ],
  });
}

/** Signs in to the staff's pages of the demo town. */
export async function signIn(page, origin, email, password = "rotfaden-demo") {
  await page.goto(`${origin}/verwaltung/anmelden`);
  await page.fill('input[name="email"]', email);
  await page.fill('input[name="password"]', password);
  await Promise.all([page.waitForURL((url) => !url.pathname.endsWith("/anmelden")), page.click('main button[type="submit"]')]);
}

/** Opens the map of a page that shows a picture of it until somebody wants it, and waits for it. */
export async function openMap(page) {
  await page.locator("[data-map-open] button").click();
  await page.locator("rf-map:not([data-later])").waitFor({ state: "attached" });
  await mapReady(page);
}

/** Waits until every visible map on the page that was opened is drawn and stands still, at most 20 seconds. Polls: the CSP forbids what `waitForFunction` does. */
export async function mapReady(page) {
  for (let tries = 0; tries < 100; tries += 1) {
    const waiting = await page.evaluate(() => {
      const maps = document.querySelectorAll("rf-map:not([data-ready], [data-later]), rf-map[aria-busy]");
      return [...maps].filter((map) => map.clientHeight > 0).length;
    });
    if (waiting === 0) return;
    await page.waitForTimeout(200);
  }
  throw new Error("the map was not drawn within 20 seconds");
}
