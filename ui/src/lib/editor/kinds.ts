/** What each kind of text offers. The schema takes everything everywhere: this decides what tools, keys, shortcuts and paste make. */
export type Kind = "minutes" | "text" | "note";

/** Something that is written, beyond plain paragraphs. */
export type Part =
  | "list"
  | "bold"
  | "italic"
  | "superscript"
  | "link"
  | "quote"
  | "table"
  | "occult"
  | "heading"
  | "article"
  | "considerant"
  | "footnote";

const BRIEF: Part[] = ["list", "bold", "italic", "superscript", "link"];
const MINUTES: Part[] = [...BRIEF, "quote", "table", "occult"];

const OFFERED: Record<Kind, ReadonlySet<Part>> = {
  note: new Set(BRIEF),
  minutes: new Set(MINUTES),
  text: new Set([...MINUTES, "heading", "article", "considerant", "footnote"]),
};

export const offers = (kind: Kind, part: Part): boolean => OFFERED[kind].has(part);
