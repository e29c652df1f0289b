// All browser tests against one server: `npm run test:e2e [file …]`. Ends with the tests' own exit code.
import { spawn } from "node:child_process";
import { readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { argv, execPath, exit } from "node:process";
import { fileURLToPath } from "node:url";
import { start } from "./server.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const all = (await readdir(here)).filter((name) => name.endsWith(".test.mjs")).map((name) => join(here, name));
const files = argv.length > 2 ? argv.slice(2) : all;

const server = await start();
// A file ends with its last test, whatever a failed one has left open.
const tests = spawn(execPath, ["--test", "--test-concurrency=1", "--test-force-exit", ...files], {
  stdio: "inherit",
  env: { ...process.env, ROTFADEN_URL: server.origin },
});
const code = await new Promise((resolve) => tests.once("exit", (code) => resolve(code ?? 1)));
await server.stop();
exit(code);
