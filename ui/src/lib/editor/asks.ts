/** What needs a word from the person who types (an address, a ground, a note): the toolbar and the keys ask, the page answers. */
import { Extension, type Editor } from "@tiptap/core";

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

export const Asks = Extension.create<object, Asking>({
  name: "asks",
  addStorage: () => ({ open: () => undefined, formulas: [] }),
  addKeyboardShortcuts() {
    const ask = (what: Ask) => () => {
      this.storage.open(what);
      return true;
    };
    return {
      "Mod-Shift-k": ask("link"),
      "Mod-Shift-f": () => this.editor.commands.insertFootnote(),
      "Mod-Shift-o": ask("occult"),
      // Never Ctrl Alt and a figure: on a French keyboard of Windows that is AltGr, which types @, # and ~.
      "Mod-Shift-n": () => this.editor.commands.setNode("paragraph"),
      "Mod-Shift-1": () => this.editor.commands.toggleHeading({ level: 1 }),
      "Mod-Shift-2": () => this.editor.commands.toggleHeading({ level: 2 }),
      "Mod-Shift-3": () => this.editor.commands.toggleHeading({ level: 3 }),
      "Mod-Shift-4": () => this.editor.commands.toggleArticle(),
      "Mod-Shift-5": () => this.editor.commands.toggleConsiderant(),
      "Mod-Shift-9": () => this.editor.commands.toggleBlockquote(),
      "Mod-Shift-e": () => this.editor.commands.toggleSuperscript(),
    };
  },
});

export const ask = (editor: Editor, what: Ask) => editor.storage.asks.open(what);
