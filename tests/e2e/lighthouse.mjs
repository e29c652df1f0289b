// lighthouse.mjs ORIGIN PATH…: Lighthouse's four scores as on a phone, and what they are made of. Run by scripts/bench-browser.sh.
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const [origin, ...paths] = process.argv.slice(2);
const chrome = await launch({
  chromePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  chromeFlags: ["--headless=new", "--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
console.log("| Page | Performance | Accessibility | Best practices | SEO | First paint s | Largest paint s | Blocked ms | Shift |");
console.log("|---|--:|--:|--:|--:|--:|--:|--:|--:|");
for (const path of paths) {
  const { lhr } = await lighthouse(origin + path, { port: chrome.port, output: "json", logLevel: "error", formFactor: "mobile" });
  const score = (name) => Math.round(lhr.categories[name].score * 100);
  const value = (name) => lhr.audits[name].numericValue;
  const seconds = (name) => (value(name) / 1000).toFixed(1);
  const scores = ["performance", "accessibility", "best-practices", "seo"].map(score);
  const made = [seconds("first-contentful-paint"), seconds("largest-contentful-paint"), Math.round(value("total-blocking-time")), value("cumulative-layout-shift").toFixed(3)];
  console.log(`| \`${path}\` | ${[...scores, ...made].join(" | ")} |`);
  for (const category of Object.values(lhr.categories)) {
    for (const { id, weight } of category.auditRefs) {
      const audit = lhr.audits[id];
      if (weight > 0 && audit.score !== null && audit.score < 0.9) console.error(`${path}: ${id} ${audit.score} ${audit.displayValue ?? ""}`);
    }
  }
}
await chrome.kill();
