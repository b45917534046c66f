/** What needs a word from the person who types (an address, a ground, a note): the toolbar and the keys ask, the page answers. */
import { Extension, type Editor, type KeyboardShortcutCommand } from "@tiptap/core";
import { offers, type Kind, type Part } from "./kinds";

export type Ask = "link" | "note" | "occult" | "formula";
/** Text that the page offers by name. */
export interface Formula {
  name: string;
  blocks: import("$lib/operations").Block[];
}

interface Asking {
  open: (what: Ask) => void;
  formulas: Formula[];
}

declare module "@tiptap/core" {
  interface Storage {
    asks: Asking;
  }
}

/** Keys by the part that they make; those of a part that the kind does not offer do nothing. */
const KEYS: Record<string, [Part, KeyboardShortcutCommand]> = {
  "Mod-Shift-k": ["link", ({ editor }) => opened(editor, "link")],
  "Mod-Shift-f": ["footnote", ({ editor }) => editor.commands.insertFootnote()],
  "Mod-Shift-o": ["occult", ({ editor }) => opened(editor, "occult")],
  // Never Ctrl Alt and a figure: on a French keyboard of Windows that is AltGr, which types @, # and ~.
  "Mod-Shift-1": ["heading", ({ editor }) => editor.commands.toggleHeading({ level: 1 })],
  "Mod-Shift-2": ["heading", ({ editor }) => editor.commands.toggleHeading({ level: 2 })],
  "Mod-Shift-3": ["heading", ({ editor }) => editor.commands.toggleHeading({ level: 3 })],
  "Mod-Shift-4": ["article", ({ editor }) => editor.commands.toggleArticle()],
  "Mod-Shift-5": ["considerant", ({ editor }) => editor.commands.toggleConsiderant()],
  "Mod-Shift-9": ["quote", ({ editor }) => editor.commands.toggleBlockquote()],
  "Mod-Shift-e": ["superscript", ({ editor }) => editor.commands.toggleSuperscript()],
};

function opened(editor: Editor, what: Ask): boolean {
  ask(editor, what);
  return true;
}

export const Asks = Extension.create<{ kind: Kind }, Asking>({
  name: "asks",
  addOptions: () => ({ kind: "text" }),
  addStorage: () => ({ open: () => undefined, formulas: [] }),
  addKeyboardShortcuts() {
    const { kind } = this.options;
    const offered = Object.entries(KEYS).filter(([, [part]]) => offers(kind, part));
    return {
      ...Object.fromEntries(offered.map(([keys, [, run]]) => [keys, run])),
      "Mod-Shift-n": () => this.editor.commands.setNode("paragraph"),
    };
  },
});

export const ask = (editor: Editor, what: Ask) => editor.storage.asks.open(what);
