/** The little that minutes need, as TipTap extensions; whatever is pasted is reduced to it. */
import { Node, type Extensions } from "@tiptap/core";
import { Bold } from "@tiptap/extension-bold";
import { Document } from "@tiptap/extension-document";
import { HardBreak } from "@tiptap/extension-hard-break";
import { Italic } from "@tiptap/extension-italic";
import { BulletList, ListItem, ListKeymap, OrderedList } from "@tiptap/extension-list";
import { Paragraph } from "@tiptap/extension-paragraph";
import { Text } from "@tiptap/extension-text";
import { Placeholder, UndoRedo } from "@tiptap/extensions";
import { BlockIds } from "./blockIds";
import { Hours } from "./hours";

/** A block of a kind that this version does not know: shown, kept, never edited. */
const Opaque = Node.create({
  name: "opaque",
  group: "block",
  atom: true,
  selectable: true,
  draggable: false,
  addAttributes() {
    return { raw: { default: "{}", rendered: false } };
  },
  parseHTML: () => [],
  renderHTML: () => [
    "div",
    { class: "opaque", contenteditable: "false", role: "note" },
    "Ce passage vient d’une version plus récente de Plénière\u202f: il est gardé tel quel et ne se modifie pas ici.",
  ],
});

/** Extensions of one section. `placeholder` teaches what to write there while it is empty. */
export function sectionExtensions(placeholder: string): Extensions {
  return [
    Document,
    Paragraph,
    Text,
    Bold,
    Italic,
    HardBreak,
    BulletList,
    OrderedList,
    ListItem,
    ListKeymap,
    UndoRedo.configure({ depth: 500, newGroupDelay: 600 }),
    Placeholder.configure({ placeholder, showOnlyWhenEditable: true }),
    Opaque,
    BlockIds,
    Hours,
  ];
}
