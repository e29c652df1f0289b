// The HTML of every listed page through the Nu checker.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { signIn } from "./browser.mjs";
import { PUBLIC, STAFF } from "./pages.mjs";
import { browser, server } from "./stage.mjs";

const CHECKER = join(createRequire(import.meta.url).resolve("vnu-jar/package.json"), "../build/dist/vnu.jar");

/** What the checker says about some pages; empty when all is well. A missing Java rejects. */
async function check(pages) {
  const folder = await mkdtemp(join(tmpdir(), "rf-html-"));
  try {
    const files = pages.map(({ address }) => join(folder, `${address.replaceAll(/[^a-z0-9]+/gi, "_")}.html`));
    await Promise.all(files.map((file, index) => writeFile(file, pages[index].html)));
    const run = promisify(execFile)("java", ["-jar", CHECKER, "--errors-only", "--format", "text", ...files]);
    // Exit code 1: there are errors, told on standard error. Anything else but 0 is a checker that did not run.
    const said = await run.then(() => "", (error) => {
      if (error.code !== 1) throw error;
      return error.stderr;
    });
    return said.replaceAll(`file:${folder}/`, "").trim();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

test("public pages are valid HTML", async () => {
  const pages = [];
  for (const address of PUBLIC) {
    const answer = await fetch(server.origin + address, { headers: { "accept-language": "de" } });
    assert.equal(answer.status, 200, address);
    pages.push({ address: `public${address}`, html: await answer.text() });
  }
  assert.equal(await check(pages), "");
});

test("staff pages are valid HTML", async () => {
  const pages = [];
  for (const account of new Set(STAFF.map(([account]) => account))) {
    const context = await browser.newContext({ locale: "de-DE" });
    await signIn(await context.newPage(), server.origin, account);
    for (const [, address] of STAFF.filter(([owner]) => owner === account)) {
      const answer = await context.request.get(server.origin + address);
      assert.equal(answer.status(), 200, address);
      pages.push({ address, html: await answer.text() });
    }
    await context.close();
  }
  assert.equal(await check(pages), "");
});
