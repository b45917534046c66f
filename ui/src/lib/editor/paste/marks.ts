/** The marks of pasted words, from tags and from style, and the elements that carry them. */
import { isSafeAddress } from "../address";
import type { Look } from "./css";

export interface Marks {
  bold: "yes" | "no";
  italic: "yes" | "no";
  superscript: "yes" | "no";
  href: string | null;
}

export const PLAIN: Marks = { bold: "no", italic: "no", superscript: "no", href: null };

const BOLD = new Set(["b", "strong"]);
const ITALIC = new Set(["i", "em", "cite", "dfn", "var"]);

/** The marks inside an element. Style has the last word: Google wraps a whole page in a `<b>` that is not bold. */
export function marksIn(element: Element, look: Look, outside: Marks): Marks {
  const marks = { ...outside };
  const tag = element.localName;
  if (BOLD.has(tag)) marks.bold = "yes";
  if (ITALIC.has(tag)) marks.italic = "yes";
  if (tag === "sup") marks.superscript = "yes";
  const weight = look.get("font-weight");
  if (weight) marks.bold = /^(?:bold|bolder|[6-9]00)\b/.test(weight) ? "yes" : "no";
  const slant = look.get("font-style");
  if (slant) marks.italic = /^(?:italic|oblique)/.test(slant) ? "yes" : "no";
  const raised = look.get("vertical-align");
  if (raised) marks.superscript = raised === "super" ? "yes" : "no";
  if (tag === "a") {
    const href = (element.getAttribute("href") ?? "").trim();
    marks.href = isSafeAddress(href) ? href : outside.href;
  }
  return marks;
}

/** The words in the elements of their marks. */
export function marked(page: Document, inside: Node, marks: Marks): Node {
  let node = inside;
  const wrap = (tag: string) => {
    const element = page.createElement(tag);
    element.append(node);
    node = element;
    return element;
  };
  if (marks.superscript === "yes") wrap("sup");
  if (marks.italic === "yes") wrap("em");
  if (marks.bold === "yes") wrap("strong");
  if (marks.href) wrap("a").setAttribute("href", marks.href);
  return node;
}

const BELOW: Record<string, string> = Object.fromEntries([..."0123456789"].map((digit, at) => [digit, "₀₁₂₃₄₅₆₇₈₉"[at]!]));

/** « CO2 » with its 2 below: the register has no such mark, Unicode has the figures. */
export const lowered = (text: string) => text.replace(/\d/g, (digit) => BELOW[digit]!);

/** Spaces of the source as they are read: Word pads with no-break spaces, pages break lines anywhere. */
export const spaced = (text: string) =>
  text
    .replace(/[\u200b\u2060\ufeff\u00ad]/g, "")
    .replace(/[\t\n\r\f ]+/g, " ")
    .replace(/(?:[ \u00a0]){2,}/g, " ");
