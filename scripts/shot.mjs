// Takes a picture of a page: node scripts/shot.mjs URL OUT.png [width] [--as EMAIL] [--dark] [--no-js] [--print] [--view]
// `--view` takes the window instead of the whole page (maps fill the window). `--as` signs in to the staff's pages first, with the demo's password.
import { argv, exit } from "node:process";
import { launch, mapReady, signIn } from "../tests/e2e/browser.mjs";

const args = argv.slice(2);
const flag = (name) => args.includes(name) && args.splice(args.indexOf(name), 1).length > 0;
const option = (name) => (args.includes(name) ? args.splice(args.indexOf(name), 2)[1] : undefined);
const [dark, noScript, print, view, account] = [flag("--dark"), flag("--no-js"), flag("--print"), flag("--view"), option("--as")];
const [url, out, width = "1280"] = args;
if (!url || !out) {
  console.error("usage: node scripts/shot.mjs URL OUT.png [width] [--as EMAIL] [--dark] [--no-js] [--print] [--view]");
  exit(2);
}

const browser = await launch();
try {
  const context = await browser.newContext({
    viewport: { width: Number(width), height: 1000 },
    colorScheme: dark ? "dark" : "light",
    javaScriptEnabled: !noScript,
    locale: "de-DE",
  });
  const page = await context.newPage();
  page.on("console", (message) => message.type() === "error" && console.error(message.text()));
  page.on("pageerror", (error) => console.error(error.message));
  if (account) await signIn(page, new URL(url).origin, account);
  if (print) await page.emulateMedia({ media: "print" });
  await page.goto(url, { waitUntil: "networkidle" });
  if (!noScript) await mapReady(page);
  await page.waitForTimeout(300);
  await page.screenshot({ path: out, fullPage: !view });
} finally {
  await browser.close();
}
