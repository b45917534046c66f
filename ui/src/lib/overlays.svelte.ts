/** How many dialogs, palettes and menus stand above the page: while one does, the page's keys rest. */
import { untrack } from "svelte";

export const overlays = $state({ depth: 0 });

/** Counts one overlay for the life of a component: `$effect(overlay)`. */
export function overlay() {
  untrack(() => (overlays.depth += 1));
  return () => {
    untrack(() => (overlays.depth -= 1));
  };
}
