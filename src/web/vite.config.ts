import { inOneFile } from "./report/inOneFile.ts";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
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
 * The phone's page holds nothing in deep state (`$state`, which wraps objects in proxies), only in `$state.raw`. Told so, the bundler
 * leaves the proxies out: 1 KB less. Fails when somebody uses deep state after all, and when an update of Svelte has moved the proxies.
 */
const withoutProxies: Plugin = {
  name: "without-proxies",
  apply: "build",
  enforce: "pre",
  transform(code, id) {
    if (/svelte.src.internal.client.proxy\.js$/.test(id)) {
      const exported = [...code.matchAll(/^export (?:function|const) (\w+)/gm)].map(([, name]) => name).join();
      if (exported !== "proxy,get_proxied_value,is") throw new Error(`Svelte's proxy.js has changed: ${exported}.`);
      const same = "(value) => value";
      return { code: `export const proxy = ${same}, get_proxied_value = ${same}, is = Object.is;`, map: null };
    }
    if (!id.includes("node_modules") && /\$state\s*[<(]/.test(code))
      throw new Error(`${id}: on the phone's page state is held with $state.raw.`);
    return null;
  },
};

/** Beside every script and stylesheet lies the same packed as small as it gets: three hundred phones cost the server no compressing. */
const packed: Plugin = {
  name: "packed",
  apply: "build",
  writeBundle() {
    const assets = resolve(import.meta.dirname, "dist/assets");
    for (const name of readdirSync(assets).filter((one) => /\.(js|css)$/.test(one))) {
      const file = resolve(assets, name);
      const content = readFileSync(file);
      writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
      writeFileSync(`${file}.br`, brotliCompressSync(content));
    }
  },
};

const pages = ["phone", "board", "studio", "workbench", "report"];

/**
 * The pages from one source tree, each built by itself (`--mode phone`): a page is one script and one stylesheet, so that a phone on
 * bad Wi-Fi asks three times in all, and what it shares with the board costs it no chunk of its own (1 KB compressed).
 * Scripts and styles are files of our own, never inlined: the content security policy forbids inline code. Only the report is one file
 * for itself, because it is sent by mail and opened without a server.
 */
export default defineConfig(({ mode, command }) => ({
  // Whoever builds five pages in a row wants to hear of what went wrong.
  logLevel: command === "build" ? "warn" : "info",
  // Every component uses runes: saying so leaves the older half of Svelte out of the bundle.
  plugins: [
    neverHydrating,
    ...(mode === "phone" ? [withoutProxies] : []),
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
      input: Object.fromEntries(
        pages
          .filter((page) => mode === page || !pages.includes(mode))
          .map((page) => [page, resolve(import.meta.dirname, page, "index.html")]),
      ),
    },
  },
  // A page under development talks to a server started with ./run.
  server: { proxy: { "/api": "http://127.0.0.1:5080", "/hubs": { target: "http://127.0.0.1:5080", ws: true } } },
  test: { environment: "node", include: ["**/*.test.ts"], exclude: ["node_modules", "dist"] },
}));
