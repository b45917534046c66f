/** How marks look in text that is read, and what they say on hover: one place for reading and for comparing. */
import { WORDS, type Mark } from "$lib/operations";

const CLASSES: Partial<Record<Mark["type"], string>> = { bold: "b", italic: "i", superscript: "sup", occult: "occult" };

/** Classes of a run. */
export function look(marks: Mark[]): string {
  return marks
    .map((mark) => CLASSES[mark.type] ?? "")
    .join(" ")
    .trim();
}

/** What a link points to, why a passage is left out; nothing for other marks. */
export function hint(marks: Mark[]): string | undefined {
  for (const mark of marks) {
    if (mark.type === "link") return mark.attrs.href;
    if (mark.type === "occult") return `À occulter : ${WORDS.OccultGround[mark.attrs.ground]}`;
  }
  return undefined;
}
