/**
 * A footnote: its call is an atom of the line, what it says is an attribute, edited in a bubble of its own. So neither
 * bold on a sentence, nor a search, nor the typing in the line ever reaches into the note by accident. One thing does on
 * purpose: a passage to occult takes its notes with it (`occult.ts`).
 */
import { Node } from "@tiptap/core";
import type { Inline } from "$lib/operations";
import { plainTextOf } from "../plain";
import { readInlines } from "../fit";

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    footnote: {
      /** Puts a note after the selection and opens it. */
      insertFootnote: (content?: Inline[]) => ReturnType;
    };
  }
}

export const Footnote = Node.create({
  name: "footnote",
  group: "inline",
  inline: true,
  atom: true,
  selectable: true,
  draggable: true,
  addAttributes: () => ({ content: { default: [], rendered: false } }),
  parseHTML: () => [
    {
      tag: "span[data-footnote]",
      getAttrs: (element) => {
        try {
          return { content: readInlines(JSON.parse(element.getAttribute("data-footnote") ?? "[]")) };
        } catch {
          return false;
        }
      },
    },
  ],
  renderHTML({ node }) {
    const content = node.attrs["content"] as Inline[];
    const text = plainTextOf(content);
    return ["span", { class: "footnote-call", "data-footnote": JSON.stringify(content), title: text, role: "note" }];
  },
  renderText: ({ node }) => ` [${plainTextOf(node.attrs["content"])}]`,
  addCommands() {
    return {
      insertFootnote:
        (content = []) =>
        ({ tr, dispatch, state }) => {
          const { $to } = state.selection;
          const { parent } = $to;
          if (!parent.inlineContent || !parent.contentMatchAt($to.indexAfter()).matchType(this.type)) return false;
          if (dispatch) {
            tr.insert($to.pos, this.type.create({ content }));
            tr.setMeta("openFootnote", tr.mapping.map($to.pos, -1));
          }
          return true;
        },
    };
  },
});
