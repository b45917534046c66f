/**
 * The words of a note, typed as plain text. What stands around the words that change is kept as it was: a mention, a
 * link, italic are lost only where the words themselves were replaced; a note occulted whole stays so.
 */
import type { Inline } from "$lib/operations";
import { readInlines } from "./fit";
import { groundOf, occulted } from "./occult";

/** A sign that stands for what is not text in the field. */
const ATOM = "\ufffc";

export const noteText = (content: readonly Inline[]): string => content.map(textOf).join("");

function textOf(inline: Inline): string {
  if (inline.type === "text") return inline.text;
  return inline.type === "hardBreak" ? "\n" : ATOM;
}

/** The runs for the words typed: the common beginning and end come from `before`, the middle is plain. */
export function noteOf(typed: string, before: readonly Inline[]): Inline[] {
  const was = noteText(before);
  let start = 0;
  while (start < was.length && start < typed.length && was[start] === typed[start]) start += 1;
  let end = 0;
  while (end < was.length - start && end < typed.length - start && was.at(-1 - end) === typed.at(-1 - end)) end += 1;
  const middle = typed.slice(start, typed.length - end).replaceAll(ATOM, "");
  const plain = middle
    .split("\n")
    .flatMap((line, index): Inline[] => [
      ...(index > 0 ? [{ type: "hardBreak" } as const] : []),
      ...(line ? [{ type: "text" as const, text: line }] : []),
    ]);
  // What is added to a note that is occulted must not show by accident.
  const ground = groundOf(before);
  const added = ground ? occulted(plain, ground) : plain;
  return readInlines([...cut(before, 0, start), ...added, ...cut(before, was.length - end, was.length)]);
}

/** The runs between two offsets of the text. */
function cut(content: readonly Inline[], from: number, to: number): Inline[] {
  let at = 0;
  return content.flatMap((inline): Inline[] => {
    const start = at;
    at += textOf(inline).length;
    if (at <= from || start >= to) return [];
    if (inline.type !== "text") return [inline];
    return [{ ...inline, text: inline.text.slice(Math.max(0, from - start), to - start) }];
  });
}
