/**
 * Marks of a run. Their priorities give ProseMirror the order in which the core writes them (`Mark::rank`): link,
 * occult, bold, italic, superscript, unknown.
 */
import { getMarkRange, Mark, type CommandProps } from "@tiptap/core";
import { Bold as BaseBold } from "@tiptap/extension-bold";
import { Italic as BaseItalic } from "@tiptap/extension-italic";
import { Link as BaseLink } from "@tiptap/extension-link";
import type { Transaction } from "@tiptap/pm/state";
import { WORDS, type Inline, type OccultGround } from "$lib/operations";
import { isSafeAddress } from "./address";
import { occulted } from "./occult";

export const Bold = BaseBold.extend({ priority: 800 });
export const Italic = BaseItalic.extend({ priority: 700 });

export const Superscript = Mark.create({
  name: "superscript",
  priority: 600,
  parseHTML: () => [{ tag: "sup" }, { style: "vertical-align=super" }],
  renderHTML: () => ["sup", 0],
  addCommands() {
    return {
      toggleSuperscript:
        () =>
        ({ commands }: CommandProps) =>
          commands.toggleMark("superscript"),
    };
  },
});

/** A link keeps its address alone; a click places the caret, Ctrl and a click follows it. */
export const Link = BaseLink.extend({
  priority: 1000,
  inclusive: false,
  addAttributes: () => ({
    href: { default: "", parseHTML: (element: HTMLElement) => element.getAttribute("href") ?? "" },
  }),
  parseHTML: () => [
    { tag: "a[href]", getAttrs: (element) => (isSafeAddress(element.getAttribute("href") ?? "") ? null : false) },
  ],
  renderHTML({ mark }) {
    const href = String(mark.attrs["href"]);
    // An address of another kind, read from a register, is kept and leads nowhere.
    return ["a", isSafeAddress(href) ? { href, title: href, rel: "noopener noreferrer" } : { title: href }, 0];
  },
}).configure({
  openOnClick: false,
  linkOnPaste: true,
  autolink: true,
  defaultProtocol: "https",
  isAllowedUri: (uri) => isSafeAddress(uri),
  // « exemple.fr » in a sentence is a name; what says its scheme, or « www. », is an address.
  shouldAutoLink: (text) => /^(?:https?:\/\/|www\.|mailto:)/i.test(text),
});

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    ourMarks: {
      toggleSuperscript: () => ReturnType;
      /** Marks the selection as left out of the publishable version, on this ground; notes inside it too. */
      setOccult: (ground: OccultGround) => ReturnType;
      unsetOccult: () => ReturnType;
    };
  }
}

export const isGround = (value: unknown): value is OccultGround =>
  typeof value === "string" && Object.hasOwn(WORDS.OccultGround, value);

export const Occult = Mark.create({
  name: "occult",
  priority: 900,
  inclusive: false,
  addAttributes: () => ({
    ground: { default: "private_life", parseHTML: (element: HTMLElement) => element.getAttribute("data-occult") },
  }),
  parseHTML: () => [
    { tag: "span[data-occult]", getAttrs: (element) => (isGround(element.getAttribute("data-occult")) ? null : false) },
  ],
  renderHTML({ mark }) {
    const ground: unknown = mark.attrs["ground"];
    const title = isGround(ground) ? `À occulter\u00a0: ${WORDS.OccultGround[ground]}` : "À occulter";
    return ["span", { class: "occult", "data-occult": String(ground), title }, 0];
  },
  addCommands() {
    return {
      setOccult:
        (ground) =>
        ({ tr, dispatch }) => {
          if (dispatch) occultRange(tr, ground);
          return true;
        },
      unsetOccult:
        () =>
        ({ tr, dispatch }) => {
          if (dispatch) occultRange(tr, null);
          return true;
        },
    };
  },
});

/** Occults the selection, or the passage where the caret is, with the words of its notes; no ground lets it go. */
export function occultRange(change: Transaction, ground: OccultGround | null): void {
  const { doc, selection } = change;
  const type = doc.type.schema.marks["occult"]!;
  const passage = getMarkRange(selection.$from, type);
  const from = Math.min(selection.from, passage?.from ?? selection.from);
  const to = Math.max(selection.to, passage?.to ?? selection.to);
  doc.nodesBetween(from, to, (node, position) => {
    if (node.type.name !== "footnote") return;
    change.setNodeAttribute(position, "content", occulted(node.attrs["content"] as Inline[], ground));
  });
  change.removeMark(from, to, type);
  if (ground) change.addMark(from, to, type.create({ ground }));
}
