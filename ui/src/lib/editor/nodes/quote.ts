/** Words of somebody else. A table inside would be a table in a frame: it stays outside. */
import { Blockquote } from "@tiptap/extension-blockquote";

export const Quote = Blockquote.extend({
  group: "block flow",
  content: "flow+",
  addKeyboardShortcuts: () => ({}),
});
