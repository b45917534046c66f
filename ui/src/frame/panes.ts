/** F6: from pane to pane, in the order of the page, coming back where one was in each. */

const PANES = "[data-pane], .nav, .bar";
const last = new WeakMap<Element, HTMLElement>();

document.addEventListener("focusin", ({ target }) => {
  const pane = target instanceof HTMLElement ? target.closest(PANES) : null;
  if (pane) last.set(pane, target as HTMLElement);
});

const FOCUSABLE = [
  "[data-focus]",
  "[aria-current]",
  "[tabindex='0']",
  "a[href]",
  "button:not([tabindex='-1'])",
  "input",
  "textarea",
  "[contenteditable='true']",
];

function target(pane: Element): HTMLElement | null {
  const known = last.get(pane);
  if (known?.isConnected && known.offsetParent) return known;
  for (const selector of FOCUSABLE) {
    const found = [...pane.querySelectorAll<HTMLElement>(selector)].find((element) => element.offsetParent);
    if (found) return found;
  }
  return pane instanceof HTMLElement && pane.hasAttribute("tabindex") ? pane : null;
}

/** Moves the focus to the next pane, or the one before. Panes are elements marked `data-pane`, the bar and the navigation. */
export function cyclePanes(way: "on" | "back") {
  const panes = [...document.querySelectorAll(PANES)].filter((pane) => pane.getClientRects().length > 0);
  const here = panes.findIndex((pane) => pane.contains(document.activeElement));
  for (let step = 1; step <= panes.length; step += 1) {
    const index = here + (way === "on" ? step : -step);
    const pane = panes[((index % panes.length) + panes.length) % panes.length];
    const found = pane && target(pane);
    if (found) {
      found.focus();
      return;
    }
  }
}
