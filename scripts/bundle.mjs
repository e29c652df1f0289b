// Bundles static/ into static/dist: hashed names, a manifest {logical name: file name}, and brotli copies.
// The server embeds the folder (src/web/assets.rs); nothing in it is in git.
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import * as esbuild from "esbuild";
import * as sass from "sass";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const dist = join(root, "static/dist");
const modules = join(root, "node_modules");

const ENTRIES = [
  "static/css/main.css",
  "static/css/staff.css",
  "static/css/map.css",
  "static/ts/main.ts",
  "static/ts/form.ts",
  "static/ts/map.ts",
  "static/ts/desk.ts",
];
const PRECOMPRESSED = new Set([".js", ".mjs", ".css", ".svg", ".json"]);

/** Lets CSS import the SCSS list of KERN-UX parts. */
const scss = {
  name: "scss",
  setup(build) {
    build.onLoad({ filter: /\.scss$/ }, ({ path }) => ({
      contents: sass.compile(path, { loadPaths: [modules], quietDeps: true, style: "compressed" }).css,
      loader: "css",
    }));
  },
};

/** Copies a file under a name that carries its hash and returns that name. */
async function copyHashed(from, name) {
  const bytes = await readFile(from);
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 8).toUpperCase();
  const extension = extname(name);
  const hashed = `${basename(name, extension)}-${hash}${extension}`;
  await writeFile(join(dist, hashed), bytes);
  return hashed;
}

async function bundle() {
  await rm(dist, { recursive: true, force: true });
  await mkdir(dist, { recursive: true });
  // MapLibre 6 starts its worker from a file of its own: blob workers would need a wider CSP.
  const worker = await copyHashed(join(modules, "maplibre-gl/dist/maplibre-gl-worker.mjs"), "map-worker.mjs");
  const icon = await copyHashed(join(root, "static/icons/icon.svg"), "icon.svg");
  const { metafile } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: ENTRIES,
    bundle: true,
    minify: true,
    format: "esm",
    // What a page loads later (`import()`) is a file of its own.
    splitting: true,
    chunkNames: "[name]-[hash]",
    target: ["es2022", "chrome111", "firefox113", "safari16.4"],
    outdir: dist,
    entryNames: "[name]-[hash]",
    assetNames: "[name]-[hash]",
    loader: { ".woff2": "file" },
    define: { MAP_WORKER: JSON.stringify(`./${worker}`) },
    legalComments: "linked",
    metafile: true,
    plugins: [scss],
    logLevel: "warning",
  });
  const manifest = { "map-worker.mjs": worker, "icon.svg": icon };
  for (const [file, output] of Object.entries(metafile.outputs)) {
    const source = output.entryPoint;
    if (source) manifest[basename(source).replace(/\.ts$/, ".js")] = basename(file);
    else if (file.endsWith(".woff2")) manifest[basename(Object.keys(output.inputs)[0])] = basename(file);
  }
  await writeFile(join(dist, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  await precompress();
  return manifest;
}

/** Writes `name.br` beside every text file, so that the server never compresses the same bytes twice. */
async function precompress() {
  for (const name of await readdir(dist)) {
    if (!PRECOMPRESSED.has(extname(name)) || name === "manifest.json") continue;
    const bytes = await readFile(join(dist, name));
    const packed = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
    await writeFile(join(dist, `${name}.br`), packed);
  }
}

const manifest = await bundle();
console.log(`static/dist: ${Object.keys(manifest).length} files`);
