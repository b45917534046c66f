import { vitePreprocess } from "@sveltejs/vite-plugin-svelte";

/** Components are runes-only and their styles are files, so that a strict CSP can refuse inline styles. */
export default {
  preprocess: vitePreprocess({ script: false }),
  compilerOptions: { runes: true },
};
