/** « @ » opens a list of persons and organisations; the name chosen stays a live reference. */
import { Extension, type Editor } from "@tiptap/core";
import { PluginKey } from "@tiptap/pm/state";
import { Suggestion } from "@tiptap/suggestion";
import type { Mentioned } from "$lib/operations";
import type { Formula } from "./asks";
import { fitBlock } from "./fit";
import { folded } from "$lib/format";

/** One line of an open list. */
export interface Offered {
  label: string;
  detail: string;
  take: (editor: Editor, from: number, to: number) => void;
}

/** The list that is open, as the page draws it. */
export interface OpenList {
  items: Offered[];
  active: number;
  at: DOMRect;
  name: string;
  pick: (index: number) => void;
}

interface Options {
  suggest: ((text: string) => Promise<Mentioned[]>) | null;
  formulas: () => Formula[];
  show: (list: OpenList | null) => void;
}

const PREFIXES = [" ", "\u00a0", "\u202f", "(", "’", "-", "/"];

export const Lists = Extension.create<Options>({
  name: "lists",
  priority: 1200,
  addOptions: () => ({ suggest: null, formulas: () => [], show: () => undefined }),
  addProseMirrorPlugins() {
    const { suggest, formulas, show } = this.options;
    const list = (char: string, name: string, prefixes: string[], items: (query: string) => Promise<Offered[]>) =>
      Suggestion<Offered, Offered>({
        editor: this.editor,
        pluginKey: new PluginKey(`list${char}`),
        char,
        allowSpaces: true,
        allowedPrefixes: prefixes,
        items: ({ query }) => (query.startsWith(" ") || query.length > 60 ? Promise.resolve([]) : items(query)),
        command: ({ editor, range, props }) => props.take(editor, range.from, range.to),
        render: () => drawn(name, show),
      });
    const plugins = [list("/", "Formules", [" "], (query) => Promise.resolve(matching(formulas(), query)))];
    if (suggest) {
      const offer = async (query: string) => (await suggest(query)).slice(0, 12).map(offeredMention);
      plugins.unshift(list("@", "Personnes et organisations", PREFIXES, offer));
    }
    return plugins;
  },
});

/** Formulas whose name has every word typed, accents aside. */
export function matching(formulas: readonly Formula[], query: string): Offered[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  const found = formulas.filter(({ name }) => words.every((word) => folded(name).includes(word)));
  return found.slice(0, 12).map(({ name, blocks }) => ({
    label: name,
    detail: "formule",
    take: (editor, from, to) => insertFormula(editor, { name, blocks }, { from, to }),
  }));
}

export function insertFormula(editor: Editor, formula: Formula, at: { from: number; to: number }): void {
  const content = formula.blocks.map((block) => fitBlock(block));
  const [only] = content;
  // One paragraph goes on in the line where the caret is; more are blocks of their own.
  const inline = content.length === 1 && only?.type === "paragraph" ? (only.content ?? []) : content;
  editor.chain().focus().insertContentAt(at, inline).run();
}

function offeredMention(who: Mentioned): Offered {
  return {
    label: who.label,
    detail: who.kind === "person" ? "personne" : "organisation",
    take: (editor, from, to) =>
      editor
        .chain()
        .focus()
        .insertContentAt({ from, to }, [
          { type: "mention", attrs: { ...who } },
          { type: "text", text: " " },
        ])
        .run(),
  };
}

type Drawn = { items: Offered[]; command: (item: Offered) => void; clientRect?: (() => DOMRect | null) | null };

function drawn(name: string, show: Options["show"]) {
  let props: Drawn | null = null;
  let active = 0;
  const pick = (index: number) => {
    const item = props?.items[index];
    if (item) props?.command(item);
  };
  const draw = () => {
    const at = props?.clientRect?.();
    show(props && at && props.items.length > 0 ? { items: props.items, active, at, name, pick } : null);
  };
  return {
    onStart: (next: Drawn) => {
      props = next;
      active = 0;
      draw();
    },
    onUpdate: (next: Drawn) => {
      props = next;
      active = Math.min(active, Math.max(0, next.items.length - 1));
      draw();
    },
    onKeyDown: ({ event }: { event: KeyboardEvent }) => {
      const count = props?.items.length ?? 0;
      if (count === 0) return false;
      if (event.key === "Enter" || event.key === "Tab") pick(active);
      else if (event.key === "ArrowDown") active = (active + 1) % count;
      else if (event.key === "ArrowUp") active = (active - 1 + count) % count;
      else return false;
      if (event.key.startsWith("Arrow")) draw();
      return true;
    },
    onExit: () => {
      props = null;
      show(null);
    },
  };
}
