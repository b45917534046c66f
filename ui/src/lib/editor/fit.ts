/**
 * From the register's blocks to the editor's nodes, without ever losing anything.
 *
 * ProseMirror repairs by deletion a document that does not fit its schema. So each part that the schema would not take
 * exactly (an unknown node, a key too many, a list item that opens with a heading, a ragged table) is wrapped here, as
 * small as possible, in an opaque node or mark that keeps its JSON to the letter.
 */
import type { JSONContent } from "@tiptap/core";
import type { Inline, Mark } from "$lib/operations";
import { isGround } from "./marks";
import { ITEM_REST } from "./nodes/lists";
import { isRegular } from "./grid";
import { groundOf } from "./occult";

/** Deeper than this, a block is kept as it is: nobody can edit it, and drawing it could hang. */
const DEEPEST = 24;
const FLOW = ["paragraph", "heading", "article", "considerant", "bulletList", "orderedList", "blockquote", "opaque"];
/** What may stand at the top of a text. */
export const TOP = [...FLOW, "table"];
const LINES = new Set(["paragraph", "article", "considerant"]);

type Json = Record<string, unknown>;

/** The node that shows a block; `allowed` lists what its place takes. */
export function fitBlock(value: unknown, allowed: readonly string[] = TOP, depth = 0): JSONContent {
  const node = depth < DEEPEST ? known(value, depth) : null;
  return node && allowed.includes(node.type ?? "") ? node : opaque(value);
}

const opaque = (value: unknown): JSONContent => ({ type: "opaque", attrs: { raw: JSON.stringify(value) } });

function known(value: unknown, depth: number): JSONContent | null {
  if (!isObject(value)) return null;
  const type = value["type"];
  if (type === "heading") {
    const attrs = value["attrs"];
    if (!isObject(attrs) || !hasOnly(attrs, "level") || ![1, 2, 3].includes(attrs["level"] as number)) return null;
    return hasOnly(value, "type", "attrs", "content") ? line(value, { level: attrs["level"] }) : null;
  }
  if (typeof type === "string" && LINES.has(type)) return hasOnly(value, "type", "content") ? line(value) : null;
  if (!hasOnly(value, "type", "content")) return null;
  if (type === "bulletList" || type === "orderedList") return parent(value, type, (item) => fitItem(item, depth + 1));
  if (type === "blockquote") return parent(value, type, (inner) => fitBlock(inner, FLOW, depth + 1));
  if (type === "table") return isRegular(value) ? parent(value, type, (row) => fitRow(row, depth + 1)) : null;
  return null;
}

/** A node with at least one child, all of which fit; else nothing. */
function parent(value: Json, type: string, one: (child: unknown) => JSONContent | null): JSONContent | null {
  const content = value["content"];
  if (!Array.isArray(content) || content.length === 0) return null;
  const children = content.map(one);
  return children.every((child) => child !== null) ? { type, content: children } : null;
}

function fitItem(value: unknown, depth: number): JSONContent | null {
  if (!isObject(value) || value["type"] !== "listItem" || !hasOnly(value, "type", "content")) return null;
  let first = true;
  return parent(value, "listItem", (inner) => {
    const allowed = first ? ["paragraph"] : ITEM_REST;
    first = false;
    return fitBlock(inner, allowed, depth);
  });
}

function fitRow(value: unknown, depth: number): JSONContent | null {
  if (!isObject(value) || value["type"] !== "tableRow" || !hasOnly(value, "type", "content")) return null;
  return parent(value, "tableRow", (cell) => fitCell(cell, depth + 1));
}

function fitCell(value: unknown, depth: number): JSONContent | null {
  if (!isObject(value) || !hasOnly(value, "type", "attrs", "content")) return null;
  const type = value["type"];
  if (type !== "tableCell" && type !== "tableHeader") return null;
  const node = parent(value, type, (inner) => fitBlock(inner, FLOW, depth));
  return node && { ...node, attrs: { colspan: 1, rowspan: 1, ...(value["attrs"] as object | undefined) } };
}

/* ───────── lines ───────── */
function line(value: Json, attrs?: Json): JSONContent | null {
  const content = value["content"] ?? [];
  if (!Array.isArray(content)) return null;
  const inlines = content.flatMap(fitInline);
  return { type: String(value["type"]), ...(attrs && { attrs }), ...(inlines.length > 0 && { content: inlines }) };
}

/** The node of a run; none for a run without a character, which says nothing. */
export function fitInline(value: unknown): JSONContent[] {
  const inline = knownInline(value);
  if (inline === "nothing") return [];
  return [inline ?? { type: "opaqueInline", attrs: { raw: JSON.stringify(value) } }];
}

function knownInline(value: unknown): JSONContent | "nothing" | null {
  if (!isObject(value)) return null;
  const { type } = value;
  if (type === "hardBreak") return hasOnly(value, "type") ? { type } : null;
  if (type === "footnote") {
    const content = value["content"] ?? [];
    const fits = hasOnly(value, "type", "content") && Array.isArray(content);
    if (!fits) return null;
    const said = readInlines(content);
    // The call is shown in the passage that its words are occulted with.
    const ground = groundOf(said);
    const marks = isGround(ground) ? { marks: [{ type: "occult", attrs: { ground } }] } : {};
    return { type, attrs: { content: said }, ...marks };
  }
  const marks = fitMarks(value["marks"] ?? []);
  if (!marks) return null;
  const marked = marks.length > 0 ? { marks } : {};
  if (type === "text") {
    if (!hasOnly(value, "type", "text", "marks") || typeof value["text"] !== "string") return null;
    return value["text"] === "" ? "nothing" : { type, text: value["text"], ...marked };
  }
  if (type !== "mention" || !hasOnly(value, "type", "attrs", "marks") || !isMentioned(value["attrs"])) return null;
  return { type, attrs: value["attrs"], ...marked };
}

function isMentioned(attrs: unknown): attrs is Json {
  if (!isObject(attrs) || !hasOnly(attrs, "kind", "id", "label")) return false;
  const strings = typeof attrs["id"] === "string" && typeof attrs["label"] === "string";
  return strings && (attrs["kind"] === "person" || attrs["kind"] === "organisation");
}

/** The marks of a run, or nothing when two of a kind would push each other out. */
function fitMarks(value: unknown): JSONContent["marks"] | null {
  if (!Array.isArray(value)) return null;
  const marks = value.map(fitMark);
  const kinds = marks.map((mark) => (mark.type === "unknownMark" ? mark.attrs!["raw"] : mark.type) as string);
  return new Set(kinds).size === kinds.length ? marks : null;
}

type FitMark = { type: string; attrs?: Json };

function fitMark(value: unknown): FitMark {
  const unknown = () => ({ type: "unknownMark", attrs: { raw: JSON.stringify(value) } });
  if (!isObject(value)) return unknown();
  const { type, attrs } = value;
  const bare = ["bold", "italic", "superscript"].includes(String(type)) && hasOnly(value, "type");
  if (bare) return { type: String(type) };
  if (!hasOnly(value, "type", "attrs") || !isObject(attrs)) return unknown();
  if (type === "link" && hasOnly(attrs, "href") && typeof attrs["href"] === "string") return { type, attrs };
  if (type === "occult" && hasOnly(attrs, "ground") && isGround(attrs["ground"])) return { type, attrs };
  return unknown();
}

/* ───────── what a note says ───────── */
const RANKS = ["link", "occult", "bold", "italic", "superscript"];
const rank = (mark: Mark) => (RANKS.includes(mark.type) ? RANKS.indexOf(mark.type) : RANKS.length);

/** Runs in canonical form: marks in the core's order, neighbours of the same look joined, no empty run. */
export function readInlines(value: unknown): Inline[] {
  if (!Array.isArray(value)) return [];
  const out: Inline[] = [];
  for (const inline of value as Inline[]) {
    if (!isObject(inline) || inline.type !== "text" || !Array.isArray(inline.marks ?? [])) {
      out.push(inline);
      continue;
    }
    if (inline.text === "") continue;
    const marks = [...(inline.marks ?? [])].sort((one, other) => rank(one) - rank(other));
    const last = out.at(-1);
    if (last?.type === "text" && JSON.stringify(last.marks ?? []) === JSON.stringify(marks)) {
      out[out.length - 1] = { ...last, text: last.text + inline.text };
    } else out.push({ ...inline, ...(marks.length > 0 ? { marks } : {}) });
  }
  return out;
}

export function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function hasOnly(value: Json, ...keys: string[]): boolean {
  return Object.keys(value).every((key) => keys.includes(key));
}
