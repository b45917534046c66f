/** Shows the hour that opens a paragraph (« 15 h 47 ») as an hour, without marking it: the text stays plain. */
import { Extension } from "@tiptap/core";
import type { Node as ProseNode } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { openingHour } from "./blocks";

const key = new PluginKey<DecorationSet>("hours");

export const Hours = Extension.create({
  name: "hours",
  addProseMirrorPlugins() {
    return [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: (_config, state) => find(state.doc),
          apply: (transaction, before) => (transaction.docChanged ? find(transaction.doc) : before),
        },
        props: { decorations: (state) => key.getState(state) },
      }),
    ];
  },
});

function find(doc: ProseNode): DecorationSet {
  const hours: Decoration[] = [];
  doc.forEach((node, position) => {
    const hour = openingHour(node.textContent);
    if (node.type.name === "paragraph" && hour)
      hours.push(Decoration.inline(position + 1, position + 1 + hour.length, { class: "when" }));
  });
  return DecorationSet.create(doc, hours);
}
