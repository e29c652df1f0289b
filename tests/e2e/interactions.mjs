// interactions.mjs ORIGIN: how long /karte lets somebody wait: every tap and key of a visit at phone and desk width, as browsers
// count it (Event Timing: from the input to the next paint; the worst is the page's INP). "Script" is the part until the page has
// dealt with the input; the rest is the painting, which a machine without a graphics card does in software. Run by
// scripts/bench-browser.sh.
import { launch, mapReady } from "./browser.mjs";

const [origin] = process.argv.slice(2);
const browser = await launch();

/** Starts to note the durations of all events that belong to a tap or key. */
const listen = () => {
  globalThis.waits = new Map();
  new PerformanceObserver((list) => {
    for (const { interactionId, duration, name, startTime, processingEnd } of list.getEntries()) {
      if (!interactionId) continue;
      const known = globalThis.waits.get(interactionId) ?? { duration: 0, script: 0 };
      const longer = known.duration < duration ? { duration, name } : {};
      globalThis.waits.set(interactionId, { ...known, ...longer, script: Math.max(known.script, processingEnd - startTime) });
    }
  }).observe({ type: "event", durationThreshold: 16, buffered: true });
};

/** What a visitor does on the map; each step is a few taps or keys. */
async function visit(page, width) {
  const frame = await page.locator(".rf-map__canvas").boundingBox();
  const tools = page.locator(".rf-map__tools button:visible");
  for (let index = 0; index < (await tools.count()); index += 1) {
    await tools.nth(index).click();
    await page.waitForTimeout(250);
    await page.keyboard.press("Escape");
  }
  await page.locator(".rf-map__canvas canvas").focus();
  for (const key of ["ArrowLeft", "ArrowUp", "+", "+", "ArrowRight", "-"]) {
    await page.keyboard.press(key);
    await page.waitForTimeout(350);
  }
  for (const [x, y] of [[0.5, 0.5], [0.3, 0.6], [0.7, 0.4]]) {
    await page.mouse.click(frame.x + frame.width * x, frame.y + frame.height * y);
    await page.waitForTimeout(600);
    await mapReady(page);
  }
  if (width > 600) {
    for (const summary of await page.locator(".rf-split__list summary:visible").all()) {
      await summary.click();
      await page.waitForTimeout(150);
      await page.keyboard.press("Escape");
    }
  }
}

console.log("| Width | Taps and keys | Median ms | Longest ms | by | Script: median ms | longest ms |");
console.log("|--:|--:|--:|--:|---|--:|--:|");
for (const width of [390, 1280]) {
  const page = await browser.newPage({ viewport: { width, height: 844 }, locale: "de-DE" });
  await page.addInitScript(listen);
  await page.goto(`${origin}/karte`);
  await mapReady(page);
  await visit(page, width);
  await page.waitForTimeout(500);
  const waits = await page.evaluate(() => [...globalThis.waits.values()].sort((a, b) => a.duration - b.duration));
  if (waits.length === 0) throw new Error("no interaction was noted");
  const middle = (values) => Math.round(values.sort((a, b) => a - b)[Math.floor(values.length / 2)]);
  const longest = waits.at(-1);
  const scripts = waits.map(({ script }) => script);
  const figures = [waits.length, middle(waits.map(({ duration }) => duration)), longest.duration, longest.name, middle(scripts), Math.round(Math.max(...scripts))];
  console.log(`| ${width} | ${figures.join(" | ")} |`);
  await page.close();
}
await browser.close();
