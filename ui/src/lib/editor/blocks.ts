/**
 * Between the register's blocks and the editor's document: one top-level node a block, its id as an attribute.
 *
 * ProseMirror repairs by deletion a document that does not fit its schema; so what the schema does not know is
 * wrapped, before it gets there, in an opaque node that keeps its JSON untouched.
 */
import type { Node as ProseNode } from "@tiptap/pm/model";
import type { JSONContent } from "@tiptap/core";
import type { Block, BlockRow, Inline, Mark, SaveBlock, listItem as ListItem } from "$lib/operations";

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
  const content = rows.map((row) => toNode(row));
  return { type: "doc", content: content.length > 0 ? content : [{ type: "paragraph" }] };
}

function toNode(row: SaveBlock): JSONContent {
  if (!isBlock(row.content)) {
    return { type: "opaque", attrs: { blockId: row.id, raw: JSON.stringify(row.content) } };
  }
  return { ...(row.content as JSONContent), attrs: { blockId: row.id } };
}

/** What is on screen, ready to be saved. Empty paragraphs are white space while typing: they are not kept. */
export interface Typed {
  /** Key of each block, provisional or known, in the order of `blocks`. */
  keys: string[];
  blocks: SaveBlock[];
}

/**
 * Reads the document. `known` holds the ids that the register has now: any other (provisional, or brought back
 * by an undo of the editor after the block was deleted) is sent as a new block.
 */
export function fromDocument(doc: ProseNode, known: ReadonlySet<string>): Typed {
  const typed: Typed = { keys: [], blocks: [] };
  doc.forEach((node) => {
    const content = readBlock(node);
    if (content === null) return;
    const key = String(node.attrs["blockId"] ?? "");
    typed.keys.push(key);
    typed.blocks.push({ id: known.has(key) ? key : null, content });
  });
  return typed;
}

function readBlock(node: ProseNode): Block | null {
  if (node.type.name === "opaque") return JSON.parse(String(node.attrs["raw"])) as Block;
  if (node.type.name === "paragraph" && node.textContent.trim() === "" && node.childCount <= 1) return null;
  return clean(node.toJSON() as JSONContent) as Block;
}

/** Only what the register knows: no editor attributes, no ids of nested nodes. */
function clean(node: JSONContent): JSONContent {
  const kept: JSONContent = { type: node.type ?? "paragraph" };
  if (node.text !== undefined) kept.text = node.text;
  if (node.marks && node.marks.length > 0) kept.marks = node.marks.map((mark) => ({ type: mark.type }));
  if (node.content && node.content.length > 0) kept.content = node.content.map(clean);
  return kept;
}

/** Two lists of blocks say the same, whatever their ids. */
export function sameText(one: readonly SaveBlock[], other: readonly SaveBlock[]): boolean {
  if (one.length !== other.length) return false;
  return one.every((block, index) => canonical(block.content) === canonical(other[index]?.content));
}

/** Key order must not make a difference: the core and the editor write their keys in different orders. */
function canonical(value: unknown): string {
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
  return rows.map((row) => textOf(row.content)).join("\n");
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join(" ");
  if (value === null || typeof value !== "object") return "";
  const node = value as { text?: unknown; content?: unknown };
  if (typeof node.text === "string") return node.text;
  return textOf(node.content ?? []).replaceAll("  ", " ");
}

/* ───────── what the schema takes ───────── */
const MARKS = new Set(["bold", "italic"]);

function isBlock(value: unknown): value is Block {
  if (!isObject(value)) return false;
  if (value["type"] === "paragraph") return isListOf(value["content"] ?? [], isInline);
  if (value["type"] !== "bulletList" && value["type"] !== "orderedList") return false;
  return isListOf(value["content"], isListItem) && (value["content"] as unknown[]).length > 0;
}

function isListItem(value: unknown): value is ListItem {
  if (!isObject(value) || value["type"] !== "listItem" || !isListOf(value["content"], isBlock)) return false;
  const first = (value["content"] as Block[])[0];
  return first !== undefined && first.type === "paragraph";
}

function isInline(value: unknown): value is Inline {
  if (!isObject(value)) return false;
  if (value["type"] === "hardBreak") return true;
  if (value["type"] !== "text" || typeof value["text"] !== "string" || value["text"] === "") return false;
  return isListOf(value["marks"] ?? [], (mark): mark is Mark => isObject(mark) && MARKS.has(String(mark["type"])));
}

function isListOf<T>(value: unknown, one: (item: unknown) => item is T): value is T[] {
  return Array.isArray(value) && value.every(one);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Ids of rows, as the set that `fromDocument` wants. */
export function idsOf(rows: readonly BlockRow[]): Set<string> {
  return new Set(rows.map((row) => row.id));
}
