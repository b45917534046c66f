/** « Article 1er. » at the head of each article: shown, counted through the text, never part of it. */
import { Extension } from "@tiptap/core";
import type { Node as ProseNode } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

const key = new PluginKey<DecorationSet>("numbering");

export const Numbering = Extension.create({
  name: "numbering",
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: (_config, state) => number(state.doc),
        apply: (transaction, before) => (transaction.docChanged ? number(transaction.doc) : before),
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
});

function number(doc: ProseNode): DecorationSet {
  const found: Decoration[] = [];
  doc.descendants((node, position) => {
    if (node.type.name === "article") {
      const rank = found.length + 1;
      found.push(Decoration.widget(position + 1, () => label(rank), { side: -1, key: `article-${rank}` }));
    }
    return !node.isTextblock;
  });
  return DecorationSet.create(doc, found);
}

function label(rank: number): HTMLElement {
  const strong = document.createElement("strong");
  strong.className = "article-number";
  strong.contentEditable = "false";
  strong.append(`Article\u00a0${rank}`);
  if (rank === 1) {
    const raised = document.createElement("sup");
    raised.textContent = "er";
    strong.append(raised);
  }
  strong.append(".\u00a0");
  return strong;
}
