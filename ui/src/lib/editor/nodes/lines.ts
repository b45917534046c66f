/** Blocks that are one line of thought: paragraph, heading, article, considérant. */
import { Node, textblockTypeInputRule, type CommandProps } from "@tiptap/core";
import { Heading as BaseHeading, type HeadingOptions } from "@tiptap/extension-heading";
import { Paragraph as BaseParagraph } from "@tiptap/extension-paragraph";

export const Paragraph = BaseParagraph.extend({
  group: "block flow",
  // Ctrl Alt is AltGr on a French keyboard of Windows: the figures under it type @, #, ~. Keys are in `keymap.ts`.
  addKeyboardShortcuts: () => ({}),
});

export const Heading = BaseHeading.extend({
  group: "block flow",
  addOptions() {
    return { ...(this.parent?.() as HeadingOptions), levels: [1, 2, 3] };
  },
  addKeyboardShortcuts: () => ({}),
});

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    lines: {
      /** Turns the lines of the selection into articles, or back into paragraphs. */
      toggleArticle: () => ReturnType;
      /** Turns the lines of the selection into considérants, or back into paragraphs. */
      toggleConsiderant: () => ReturnType;
    };
  }
}

/** « Article 3. » written by hand at the head of a line, with the space that ends it. */
const ARTICLE_TYPED = /^Article\s$/;
/** The number that habit types after it: it shows already. */
const NUMBER_TYPED = /^(?:1er|premier|\d{1,3})[\s\u00a0]?[.:–-]\s$/;
const CONSIDERANT_TYPED = /^(Considérant)\s$/;

/** Its number is its rank among the articles: `numbering.ts` shows it, the text never holds it. */
export const Article = Node.create({
  name: "article",
  group: "block flow",
  content: "inline*",
  defining: true,
  parseHTML: () => [{ tag: "p[data-article]", priority: 60 }],
  renderHTML: () => ["p", { class: "article", "data-article": "" }, 0],
  addCommands() {
    return {
      toggleArticle:
        () =>
        ({ commands }: CommandProps) =>
          commands.toggleNode("article", "paragraph"),
    };
  },
  addInputRules() {
    return [
      textblockTypeInputRule({ find: ARTICLE_TYPED, type: this.type }),
      {
        find: NUMBER_TYPED,
        undoable: true,
        handler: ({ state, range }) => {
          if (state.doc.resolve(range.from).parent.type !== this.type) return null;
          state.tr.delete(range.from, range.to);
          return undefined;
        },
      },
    ];
  },
});

export const Considerant = Node.create({
  name: "considerant",
  group: "block flow",
  content: "inline*",
  defining: true,
  parseHTML: () => [{ tag: "p[data-considerant]", priority: 60 }],
  renderHTML: () => ["p", { class: "considerant", "data-considerant": "" }, 0],
  addCommands() {
    return {
      toggleConsiderant:
        () =>
        ({ commands }: CommandProps) =>
          commands.toggleNode("considerant", "paragraph"),
    };
  },
  addInputRules() {
    return [
      {
        find: CONSIDERANT_TYPED,
        undoable: true,
        // The word belongs to the text: it stays, and the space that was typed with it.
        handler: ({ state, range, match }) => {
          const $from = state.doc.resolve(range.from);
          if (!$from.node(-1).canReplaceWith($from.index(-1), $from.indexAfter(-1), this.type)) return null;
          state.tr.insertText(`${match[1]} `, range.from, range.to).setBlockType(range.from, range.from, this.type);
          return undefined;
        },
      },
    ];
  },
});
