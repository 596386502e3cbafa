import { svelte } from "@sveltejs/vite-plugin-svelte";
import { resolve } from "node:path";
import { defineConfig } from "vitest/config";

const page = (name: string) => resolve(import.meta.dirname, name, "index.html");

// Three pages from one source tree. Scripts and styles are files of our own, never inlined: the content security policy forbids inline code.
export default defineConfig({
  // Every component uses runes: saying so leaves the older half of Svelte out of the bundle.
  plugins: [svelte({ compilerOptions: { runes: true } })],
  base: "/",
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: { phone: page("phone"), board: page("board"), studio: page("studio") },
    },
  },
  // A page under development talks to a server started with ./run.
  server: { proxy: { "/api": "http://127.0.0.1:5080", "/hubs": { target: "http://127.0.0.1:5080", ws: true } } },
  test: { environment: "node", include: ["**/*.test.ts"], exclude: ["node_modules", "dist"] },
});
