/**
 * What this editor does not know, or could not keep as it is: shown, kept to the letter, never edited.
 *
 * ProseMirror repairs by deletion what does not fit its schema, so `fit.ts` wraps it in one of these before.
 */
import { Mark, Node } from "@tiptap/core";
import { NBSP } from "$lib/format";
import { plainTextOf } from "../plain";

const NOTICE = `Passage gardé tel quel${NBSP}: cette version ne sait pas le modifier.`;

/** The JSON that an element of the clipboard carries, if it is JSON. */
function rawOf(element: HTMLElement, attribute: string): { raw: string } | false {
  const raw = element.getAttribute(attribute) ?? "";
  try {
    JSON.parse(raw);
    return { raw };
  } catch {
    return false;
  }
}

function textOf(raw: unknown): string {
  return plainTextOf(JSON.parse(String(raw))).trim();
}

export const Opaque = Node.create({
  name: "opaque",
  group: "block flow",
  atom: true,
  selectable: true,
  draggable: false,
  addAttributes: () => ({ raw: { default: "{}", rendered: false } }),
  parseHTML: () => [{ tag: "div[data-opaque]", getAttrs: (element) => rawOf(element, "data-opaque") }],
  renderHTML({ node }) {
    const raw: unknown = node.attrs["raw"];
    return [
      "div",
      { class: "opaque", contenteditable: "false", role: "note", "data-opaque": String(raw), title: NOTICE },
      ["span", { class: "lab" }, NOTICE],
      ["span", { class: "kept" }, textOf(raw)],
    ];
  },
});

export const OpaqueInline = Node.create({
  name: "opaqueInline",
  group: "inline",
  inline: true,
  atom: true,
  selectable: true,
  draggable: false,
  addAttributes: () => ({ raw: { default: "{}", rendered: false } }),
  parseHTML: () => [{ tag: "span[data-opaque]", getAttrs: (element) => rawOf(element, "data-opaque") }],
  renderHTML({ node }) {
    const raw: unknown = node.attrs["raw"];
    return [
      "span",
      { class: "opaque-atom", contenteditable: "false", role: "note", "data-opaque": String(raw), title: NOTICE },
      textOf(raw) || "…",
    ];
  },
});

export const UnknownMark = Mark.create({
  name: "unknownMark",
  priority: 500,
  // Several of them may stand on the same words.
  excludes: "",
  inclusive: false,
  addAttributes: () => ({ raw: { default: "{}", rendered: false } }),
  parseHTML: () => [{ tag: "span[data-unknown-mark]", getAttrs: (element) => rawOf(element, "data-unknown-mark") }],
  renderHTML: ({ mark }) => ["span", { "data-unknown-mark": String(mark.attrs["raw"]) }, 0],
});
