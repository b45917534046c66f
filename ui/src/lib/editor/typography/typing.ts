/**
 * Applies the rules while one types. The key is first inserted as it is, then what it completes is one step of its own in
 * the history: one Ctrl Z, or one Backspace at once, takes back the replacement and leaves the key.
 */
import { Extension } from "@tiptap/core";
import { closeHistory, undo } from "@tiptap/pm/history";
import type { Node as ProseNode } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { rewrites, type Rewrite } from "./rules";

/** A break inside the paragraph begins a line; any other atom stands as one sign. */
const atom = (node: ProseNode) => (node.type.name === "hardBreak" ? "\n" : "\ufffc");

/** Only the end of the line matters: hours, words, the guillemet that is open. */
const REACH = 400;

const key = new PluginKey<{ fresh: boolean }>("typography");

declare module "@tiptap/core" {
  interface Storage {
    typography: { on: boolean };
  }
}

export const Typography = Extension.create<{ on: boolean }, { on: boolean }>({
  name: "typography",
  // Before the keys of the lists, so that Backspace first takes back what was just replaced.
  priority: 1100,
  addOptions: () => ({ on: true }),
  addStorage() {
    return { on: this.options.on };
  },
  addProseMirrorPlugins() {
    const { storage } = this;
    return [typographyPlugin(() => storage.on)];
  },
});

export function typographyPlugin(isOn: () => boolean): Plugin {
  return new Plugin<{ fresh: boolean }>({
    key,
    state: {
      init: () => ({ fresh: false }),
      apply: (transaction, before) => {
        const meta = transaction.getMeta(key) as { fresh: boolean } | undefined;
        if (meta) return meta;
        return transaction.docChanged || transaction.selectionSet ? { fresh: false } : before;
      },
    },
    props: {
      handleTextInput(view, from, to, text, insert) {
        if (!isOn() || view.composing || text.length !== 1) return false;
        const { state } = view;
        const $from = state.doc.resolve(from);
        if (!$from.sameParent(state.doc.resolve(to)) || !$from.parent.inlineContent) return false;
        if ($from.marks().some((mark) => mark.type.name === "link")) return false;
        const start = Math.max(0, $from.parentOffset - REACH);
        const line = $from.parent.textBetween(start, $from.parentOffset, undefined, atom) + text;
        const found = rewrites(line);
        if (found.length === 0) return false;
        view.dispatch(insert ? insert() : state.tr.insertText(text, from, to));
        apply(view, found, $from.start() + start);
        return true;
      },
      handleKeyDown(view, event) {
        const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
        if (event.key !== "Backspace" || !plain || !key.getState(view.state)?.fresh) return false;
        return undo(view.state, (transaction) => view.dispatch(transaction));
      },
    },
  });
}

function apply(view: EditorView, found: Rewrite[], origin: number): void {
  const change = view.state.tr;
  const raised = view.state.schema.marks["superscript"];
  for (const { from, to, insert, raise } of [...found].reverse()) {
    if (raise && raised) change.addMark(origin + from, origin + to, raised.create());
    else if (insert === "") change.delete(origin + from, origin + to);
    else change.insertText(insert, origin + from, origin + to);
  }
  if (raised) change.removeStoredMark(raised);
  view.dispatch(closeHistory(change).setMeta(key, { fresh: true }));
  // What is typed next is another step.
  view.dispatch(closeHistory(view.state.tr).setMeta(key, { fresh: true }));
}
