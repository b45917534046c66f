/** The editor's schema, by the kind of text: what the kind does not offer is still shown and kept. */
import type { Extensions } from "@tiptap/core";
import { Document } from "@tiptap/extension-document";
import { HardBreak } from "@tiptap/extension-hard-break";
import { Text } from "@tiptap/extension-text";
import { Placeholder, UndoRedo } from "@tiptap/extensions";
import { Asks } from "./asks";
import { BlockIds } from "./blockIds";
import { Hours } from "./hours";
import { Bold, Italic, Link, Occult, Superscript } from "./marks";
import { Footnote } from "./nodes/footnote";
import { Article, Considerant, Heading, Paragraph } from "./nodes/lines";
import { BulletList, ListItem, ListKeymap, OrderedList } from "./nodes/lists";
import { Mention } from "./nodes/mention";
import { Opaque, OpaqueInline, UnknownMark } from "./nodes/opaque";
import { Quote } from "./nodes/quote";
import { offers, type Kind, type Part } from "./kinds";
import { Numbering } from "./numbering";
import { Pasting } from "./paste/pasting";
import { Table, TableCell, TableHeader, TableRow } from "./nodes/table";
import { Typography } from "./typography/typing";

/** Every node and mark of the register's texts. All kinds share them, so that nothing moved from one to another is lost. */
export const NODES: Extensions = [
  Document,
  Paragraph,
  Text,
  Link,
  Occult,
  Bold,
  Italic,
  Superscript,
  UnknownMark,
  HardBreak,
  Heading,
  Article,
  Considerant,
  BulletList,
  OrderedList,
  ListItem,
  Quote,
  Table,
  TableRow,
  TableHeader,
  TableCell,
  Footnote,
  Mention,
  Opaque,
  OpaqueInline,
];

/** Parts that typing makes by itself: « # », « Article », « > »… */
const TYPED: Record<string, Part> = {
  heading: "heading",
  article: "article",
  considerant: "considerant",
  blockquote: "quote",
};

/** Every node, those that the kind does not offer without what typing would make of them. */
const nodesFor = (kind: Kind): Extensions =>
  NODES.map((node) => {
    const part = TYPED[node.name];
    return part && !offers(kind, part) ? (node as typeof Heading).extend({ addInputRules: () => [] }) : node;
  });

/** Extensions of one section. `placeholder` teaches what to write there while it is empty. */
export function sectionExtensions(placeholder: string, kind: Kind = "text"): Extensions {
  return [
    ...nodesFor(kind),
    Pasting.configure({ kind }),
    ListKeymap,
    UndoRedo.configure({ depth: 500, newGroupDelay: 600 }),
    Placeholder.configure({ placeholder, showOnlyWhenEditable: true }),
    BlockIds,
    Hours,
    Numbering,
    Asks.configure({ kind }),
    Typography,
  ];
}
