/**
 * Between the register's blocks and the editor's document: one top-level node a block, its id as an attribute.
 * `fromDocument(toDocument(blocks))` is `blocks`, to the letter, for every document in canonical form.
 */
import type { JSONContent } from "@tiptap/core";
import type { Mark as ProseMark, Node as ProseNode } from "@tiptap/pm/model";
import type { Block, BlockRow, Inline, SaveBlock } from "$lib/operations";
import { fitBlock, readInlines } from "./fit";
import { plainTextOf } from "./plain";

/** Ids given by the editor until the register has given its own. */
const PROVISIONAL = "new:";
let counter = 0;

/** A key for a block that the register does not know yet. */
export function provisionalId(): string {
  counter += 1;
  return `${PROVISIONAL}${counter}`;
}

/** The document that shows these rows; one empty paragraph when there are none (the schema needs one). */
export function toDocument(rows: readonly SaveBlock[]): JSONContent {
  const content = rows.map((row) => {
    const node = fitBlock(row.content);
    return { ...node, attrs: { ...node.attrs, blockId: row.id } };
  });
  return { type: "doc", content: content.length > 0 ? content : [{ type: "paragraph" }] };
}

/** What is on screen, ready to be saved. */
export interface Typed {
  /** Key of each block, provisional or known, in the order of `blocks`. */
  keys: string[];
  blocks: SaveBlock[];
}

/**
 * Reads the document. `known` holds the ids that the register has now: any other (provisional, or brought back
 * by an undo of the editor after the block was deleted) is sent as a new block. Empty paragraphs at the top are white
 * space while typing: they are not kept, unless `blanks` says so.
 */
export function fromDocument(doc: ProseNode, known: ReadonlySet<string>, blanks: "drop" | "keep" = "drop"): Typed {
  const typed: Typed = { keys: [], blocks: [] };
  doc.forEach((node) => {
    if (blanks === "drop" && isBlank(node)) return;
    const key = String(node.attrs["blockId"] ?? "");
    typed.keys.push(key);
    typed.blocks.push({ id: known.has(key) ? key : null, content: writeBlock(node) });
  });
  return typed;
}

function isBlank(node: ProseNode): boolean {
  if (node.type.name !== "paragraph") return false;
  return node.children.every((inline) =>
    inline.isText ? inline.text?.trim() === "" : inline.type.name === "hardBreak",
  );
}

/** A node as the register keeps it: nothing but what the contract has. */
export function writeBlock(node: ProseNode): Block {
  const { name } = node.type;
  if (name === "opaque") return JSON.parse(String(node.attrs["raw"])) as Block;
  const written: Record<string, unknown> = { type: name };
  if (name === "heading") written["attrs"] = { level: node.attrs["level"] as number };
  if (name === "tableCell" || name === "tableHeader") {
    const { colspan, rowspan } = node.attrs as { colspan: number; rowspan: number };
    if (colspan !== 1 || rowspan !== 1) written["attrs"] = { colspan, rowspan };
  }
  if (node.childCount > 0) {
    written["content"] = node.inlineContent ? writeInlines(node) : node.children.map(writeBlock);
  }
  return written as Block;
}

/** The runs of a line. */
export function writeInlines(node: ProseNode): Inline[] {
  return node.children.map((inline) => {
    switch (inline.type.name) {
      case "text":
        return { type: "text", text: inline.text ?? "", ...writeMarks(inline.marks) } as Inline;
      case "mention": {
        const { kind, id, label } = inline.attrs;
        return { type: "mention", attrs: { kind, id, label }, ...writeMarks(inline.marks) } as Inline;
      }
      case "footnote": {
        const content = readInlines(inline.attrs["content"]);
        return content.length > 0 ? { type: "footnote", content } : { type: "footnote" };
      }
      case "opaqueInline":
        return JSON.parse(String(inline.attrs["raw"])) as Inline;
      default:
        return { type: "hardBreak" };
    }
  });
}

function writeMarks(marks: readonly ProseMark[]): { marks?: unknown[] } {
  if (marks.length === 0) return {};
  return {
    marks: marks.map(({ type, attrs }) => {
      if (type.name === "unknownMark") return JSON.parse(String(attrs["raw"])) as unknown;
      if (type.name === "link") return { type: "link", attrs: { href: attrs["href"] as string } };
      if (type.name === "occult") return { type: "occult", attrs: { ground: attrs["ground"] as string } };
      return { type: type.name };
    }),
  };
}

/** Two lists of blocks say the same, whatever their ids. */
export function sameText(one: readonly SaveBlock[], other: readonly SaveBlock[]): boolean {
  if (one.length !== other.length) return false;
  return one.every((block, index) => canonical(block.content) === canonical(other[index]?.content));
}

/** Key order must not make a difference: the core and the editor write their keys in different orders. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (inner === null || typeof inner !== "object" || Array.isArray(inner)) return inner;
    return Object.fromEntries(
      Object.entries(inner)
        .filter(([, kept]) => !isEmptyList(kept))
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  });
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** The hour that opens a note (« 15 h 47 »), or nothing. */
export function openingHour(text: string): string | undefined {
  return /^\d{1,2}[ \u00a0]h(?:[ \u00a0]\d{2})?(?=[ \u00a0])/.exec(text)?.[0];
}

/** Plain text of rows, for a preview of a recovered draft or a locked block. */
export function plainText(rows: readonly { content: Block }[]): string {
  return rows.map((row) => plainTextOf(row.content)).join("\n");
}

/** Ids of rows, as the set that `fromDocument` wants. */
export function idsOf(rows: readonly BlockRow[]): Set<string> {
  return new Set(rows.map((row) => row.id));
}
