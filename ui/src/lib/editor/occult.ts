/**
 * A passage to occult takes the words of its notes with it: a note left legible would tell what the passage hides. The
 * call of a note has no mark in the register; its words have.
 */
import type { Inline, Mark, OccultGround } from "$lib/operations";

type Word = Extract<Inline, { type: "text" | "mention" }>;

/** What a later version wrote may be of any shape: it is no word that we know. */
const isWord = (inline: Inline | null): inline is Word => inline?.type === "text" || inline?.type === "mention";
const marksOf = (word: Word): readonly Mark[] => (Array.isArray(word.marks) ? word.marks : []);
const groundIn = (mark: Mark | null): OccultGround | null =>
  mark?.type === "occult" ? ((mark.attrs as { ground?: OccultGround } | undefined)?.ground ?? null) : null;

/** The ground on which every word of a note is occulted, if it is one and the same. */
export function groundOf(content: readonly Inline[]): OccultGround | null {
  const grounds = new Set(content.filter(isWord).map((word) => marksOf(word).map(groundIn).find(Boolean) ?? null));
  return grounds.size === 1 ? ([...grounds][0] ?? null) : null;
}

/** The same words, all occulted on this ground, or none. */
export function occulted(content: readonly Inline[], ground: OccultGround | null): Inline[] {
  return content.map((inline) => {
    if (!isWord(inline)) return inline;
    const rest = marksOf(inline).filter((mark) => groundIn(mark) === null);
    const marks: Mark[] = ground ? [...rest, { type: "occult", attrs: { ground } }] : rest;
    const { marks: _before, ...bare } = inline;
    return marks.length > 0 ? { ...bare, marks } : bare;
  });
}
