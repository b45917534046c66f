/**
 * Key combinations, written `Ctrl+Shift+K`, `Alt+ArrowUp`, `F6`, `j`. `Ctrl` also stands for ⌘.
 *
 * Rule of the house: a single letter acts only while a list has focus, never while someone types.
 */
import type { IconName } from "./icons";

const NAMES: Record<string, string> = {
  Enter: "Entrée",
  Escape: "Échap",
  Shift: "Maj",
  Delete: "Suppr",
  Backspace: "Retour arrière",
  Space: "Espace",
  Home: "Début",
  End: "Fin",
  PageUp: "Page préc.",
  PageDown: "Page suiv.",
  Tab: "Tab",
};

const ARROWS: Record<string, { label: string; icon: IconName }> = {
  ArrowUp: { label: "Haut", icon: "arrow-up" },
  ArrowDown: { label: "Bas", icon: "arrow-down" },
  ArrowLeft: { label: "Gauche", icon: "arrow-left" },
  ArrowRight: { label: "Droite", icon: "arrow-right" },
};

/** One printed key. */
export interface KeyPart {
  label: string;
  icon: IconName | null;
}

const named = (key: string) => NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key);

/** How a combination is printed: one key when it has words only, an arrow on a key of its own. */
export function keyParts(combo: string): KeyPart[] {
  const keys = combo.split("+").filter(Boolean);
  const last = keys.at(-1) ?? combo;
  const arrow = ARROWS[last];
  if (!arrow) return [{ label: keys.map(named).join("\u00a0"), icon: null }];
  const held = keys.slice(0, -1).map(named).join("\u00a0");
  return [...(held ? [{ label: held, icon: null }] : []), { label: arrow.label, icon: arrow.icon }];
}

/** The value of `aria-keyshortcuts` for a combination. */
export const ariaKeys = (combo: string) => combo.replace(/\bCtrl\b/, "Control");

/** The combination of an event, in our writing. Letters are lower case unless Shift is held with Ctrl or Alt. */
export function comboOf(event: KeyboardEvent): string {
  const held: string[] = [];
  // The figures of a French keyboard are typed with Shift: with Ctrl or Alt the key counts, not its sign.
  const figure = event.ctrlKey || event.altKey ? /^Digit(\d)$/.exec(event.code)?.[1] : undefined;
  const key = figure ?? (event.key === " " ? "Space" : event.key.length === 1 ? event.key.toLowerCase() : event.key);
  if (event.ctrlKey || event.metaKey) held.push("Ctrl");
  if (event.altKey) held.push("Alt");
  const printable = key.length === 1 && !/[\p{L}\p{N}]/u.test(key);
  // « ? » is typed with Shift on a French keyboard: the sign says it all.
  if (event.shiftKey && !printable) held.push("Shift");
  return [...held, key].join("+");
}

const normal = (combo: string) => {
  const keys = combo.split("+").filter(Boolean);
  const last = keys.pop() ?? combo;
  const order = ["Ctrl", "Alt", "Shift"].filter((held) => keys.includes(held));
  return [...order, last.length === 1 ? last.toLowerCase() : last].join("+");
};

/** Does this event say this combination? */
export const says = (event: KeyboardEvent, combo: string) => comboOf(event) === normal(combo);

/** Would this combination put a character or move a caret in a text field? Then it must not act while typing. */
export function typesText(combo: string): boolean {
  const keys = normal(combo).split("+");
  const last = keys.at(-1) ?? "";
  if (/^F\d+$/.test(last) || last === "Escape") return false;
  return !keys.includes("Ctrl") && !keys.includes("Alt");
}

/** Is someone typing in this element? */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  if (!(target instanceof HTMLInputElement)) return false;
  return !["button", "checkbox", "radio", "range", "submit", "reset", "file", "color"].includes(target.type);
}

/** What each combination does; returning `false` lets the event pass. */
export type Keymap = Record<string, (event: KeyboardEvent) => void | false>;

/**
 * An attachment for a pane or a list: `<div {@attach keys(() => ({ j: next, k: previous }))}>`. It acts while focus is inside
 * the element, never on a single letter while someone types in it.
 */
export function keys(map: () => Keymap) {
  return (node: HTMLElement) => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      for (const [combo, act] of Object.entries(map())) {
        if (!says(event, combo)) continue;
        if (typesText(combo) && isTyping(event.target)) return;
        if (act(event) === false) return;
        event.preventDefault();
        event.stopPropagation();
        return;
      }
    };
    node.addEventListener("keydown", listen);
    return () => node.removeEventListener("keydown", listen);
  };
}

/**
 * An attachment for a field that settles what is typed on Entrée, or takes it back on Échap: it hears keys before the form
 * or the pane around it. A handler written `onkeydown={…}` hears them after, for Svelte delegates it to the document.
 */
export function heardFirst(listen: (event: KeyboardEvent) => void) {
  return (node: HTMLElement) => {
    node.addEventListener("keydown", listen);
    return () => node.removeEventListener("keydown", listen);
  };
}
