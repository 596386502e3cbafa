import { inOneFile } from "./report/inOneFile.ts";
import zopfli from "@gfx/zopfli";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { brotliCompressSync } from "node:zlib";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

/**
 * Nothing here is rendered by a server, so that no page ever takes over markup that is already there. Told so, the bundler leaves that
 * half of each of Svelte's steps out: 1.7 KB less on a slow network. Fails when an update of Svelte says it in other words.
 */
const neverHydrating: Plugin = {
  name: "never-hydrating",
  apply: "build",
  transform(code, id) {
    if (!/svelte.src.internal.client.dom.hydration\.js$/.test(id)) return null;
    const constant = code
      .replace("export let hydrating = false;", "export const hydrating = false;")
      .replace("hydrating = value;", "");
    if (constant.includes("let hydrating") || /[^.]hydrating = value/.test(constant))
      throw new Error("Svelte's hydration.js has changed: look whether this is still worth its while.");
    return { code: constant, map: null };
  },
};

/**
 * The phone's state is `$state.raw` throughout, so that no value of it is ever wrapped in a proxy. Told so, the bundler leaves that
 * part of Svelte out. Fails when a component of the phone says `$state(…)`, or an update of Svelte says this in other words.
 */
const neverProxied: Plugin = {
  name: "never-proxied",
  apply: (_, { command, mode }) => command === "build" && mode === "phone",
  transform(code, id) {
    if (/\.svelte(\.ts)?$/.test(id) && code.includes("$.proxy("))
      throw new Error(`${id}: say $state.raw here, or the phone's page is 1 KB larger.`);
    if (!/svelte.src.internal.client.reactivity.sources\.js$/.test(id)) return null;
    const plain = code.replace("should_proxy ? proxy(value) : value", "value");
    if (plain === code) throw new Error("Svelte's sources.js has changed: look whether this is still worth its while.");
    return { code: plain, map: null };
  },
};

/**
 * What a page fetches later it fetches with the language's own import(): Vite wraps each in 0.7 KB that look for stylesheets to fetch
 * ahead, and the later part of a page of ours has none (its styles stand in the stylesheet that is there already).
 */
const plainImports: Plugin = {
  name: "plain-imports",
  apply: "build",
  enforce: "pre",
  load: (id) => (id === "\0vite/preload-helper.js" ? "export const __vitePreload = (fetch) => fetch();" : null),
};

/** Beside every script and stylesheet lies the same packed as small as it gets: three hundred phones cost the server no compressing. */
const packed: Plugin = {
  name: "packed",
  apply: "build",
  async writeBundle() {
    const assets = resolve(import.meta.dirname, "dist/assets");
    for (const name of readdirSync(assets).filter((one) => /\.(js|css)$/.test(one))) {
      const file = resolve(assets, name);
      const content = readFileSync(file);
      // Zopfli finds what any browser can unpack in 3 % fewer bytes than gzip itself: 0.9 KB of the phone's page.
      writeFileSync(`${file}.gz`, await zopfli.gzipAsync(content, { numiterations: 15 }));
      writeFileSync(`${file}.br`, brotliCompressSync(content));
    }
  },
};

const pages = ["phone", "receipt", "board", "studio", "workbench", "report"];

/**
 * The pages from one source tree, each built by itself (`--mode phone`): a page is one script and one stylesheet, so that a phone on
 * bad Wi-Fi asks three times in all, and what it shares with the board costs it no chunk of its own (1 KB compressed).
 * Scripts and styles are files of our own, never inlined: the content security policy forbids inline code. Only the report is one file
 * for itself, because it is sent by mail and opened without a server.
 */
export default defineConfig(({ mode, command }) => ({
  // Whoever builds six pages in a row wants to hear of what went wrong.
  logLevel: command === "build" ? "warn" : "info",
  // Every component uses runes: saying so leaves the older half of Svelte out of the bundle.
  plugins: [
    neverHydrating,
    neverProxied,
    plainImports,
    svelte({ configFile: false, compilerOptions: { runes: true } }),
    mode === "report" ? inOneFile : packed,
  ],
  base: "/",
  build: {
    outDir: "dist",
    emptyOutDir: mode === pages[0],
    target: "es2022",
    // 1.7 KB (gzip) less for the page that travels over bad Wi-Fi.
    minify: "terser",
    terserOptions: { compress: { passes: 2 } },
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: {
      // Minifying is slow, and is meant to be.
      checks: { bundlerTimings: false },
      input: {
        ...Object.fromEntries(
          pages
            .filter((page) => mode === page || !pages.includes(mode))
            .map((page) => [page, resolve(import.meta.dirname, page, "index.html")]),
        ),
        ...(mode === "phone" ? { worker: resolve(import.meta.dirname, "phone/worker.ts") } : {}),
      },
      // A browser looks for a newer worker under the name of the old one.
      output: { entryFileNames: ({ name }) => (name === "worker" ? "worker.js" : "assets/[name]-[hash].js") },
    },
  },
  // A page under development talks to a server started with ./run.
  server: { proxy: { "/api": "http://127.0.0.1:5080", "/hubs": { target: "http://127.0.0.1:5080", ws: true } } },
  test: { environment: "node", include: ["**/*.test.ts"], exclude: ["node_modules", "dist"] },
}));
