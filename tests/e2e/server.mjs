// Starts the real server with the demo town in a folder of its own, or uses a running one (ROTFADEN_URL).
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";

/** Loading the demo town into a new database takes a while on a small machine. */
const PATIENCE_MS = 180_000;

function binary() {
  if (process.env.ROTFADEN_BIN) return process.env.ROTFADEN_BIN;
  const cache = process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache");
  return join(process.env.CARGO_TARGET_DIR ?? join(cache, "rotfaden/target"), "debug/rotfaden");
}

/** A running server: `{ origin, stop }`. With variables of its own (also none: `{}`) it is one for these tests alone. */
export async function start(variables) {
  if (!variables && process.env.ROTFADEN_URL) return { origin: process.env.ROTFADEN_URL, stop: async () => {} };
  const program = binary();
  if (!existsSync(program)) throw new Error(`no server at ${program}: build it, or set ROTFADEN_BIN`);
  const data = await mkdtemp(join(tmpdir(), "rf-e2e-"));
  const server = spawn(program, ["demo", "--data", data, "--listen", "127.0.0.1:0"], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ROTFADEN_URL: undefined, ...variables },
  });
  try {
    const origin = await address(server);
    await answering(origin);
    return { origin, stop: () => stop(server, data) };
  } catch (error) {
    await stop(server, data);
    throw error;
  }
}

/** The line "Rotfaden läuft: http://…" that the server prints when it listens. */
function address(server) {
  let said = "";
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`no address within ${PATIENCE_MS / 1000} s:\n${said}`)), PATIENCE_MS);
    const listen = (chunk) => {
      said += chunk;
      const running = said.match(/läuft: (https?:\/\/\S+:\d+)/);
      if (!running) return;
      clearTimeout(late);
      resolve(running[1]);
    };
    server.stdout.setEncoding("utf8").on("data", listen);
    server.stderr.setEncoding("utf8").on("data", listen);
    server.once("exit", (code) => {
      clearTimeout(late);
      reject(new Error(`the server ended with ${code}:\n${said}`));
    });
  });
}

/** The address may be printed a moment before the server listens. */
async function answering(origin) {
  for (let tries = 0; tries < 150; tries += 1) {
    const answer = await fetch(`${origin}/bereit`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${origin}/bereit does not answer`);
}

async function stop(server, data) {
  const ended = new Promise((resolve) => server.once("exit", resolve));
  if (server.exitCode === null) {
    server.kill("SIGTERM");
    await ended;
  }
  await rm(data, { recursive: true, force: true });
}
