import { svelte } from "@sveltejs/vite-plugin-svelte";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * The built interface is served by the shell's asset protocol under a CSP without `unsafe-inline`: relative
 * paths, no inlined assets (a `data:` font would be refused), no module preload polyfill (an inline script).
 */
export default defineConfig({
  plugins: [svelte()],
  base: "./",
  resolve: { alias: { $lib: here("./src/lib"), $pages: here("./src/pages") } },
  build: {
    target: ["es2022", "safari16"],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
  },
  server: { port: 5173, strictPort: true },
});
