/** The names of articles, for the views that show their lines one by one. Pure. */
import type { BlockRow, Id } from "$lib/operations";

/** « Article 1er. », « Article 2. », by block; articles inside quotes and tables count, as in print. */
export function articleNames(rows: BlockRow[]): Map<Id, string> {
  const names = new Map<Id, string>();
  let rank = 0;
  const walk = (node: object) => {
    if ("type" in node && node.type === "article") rank += 1;
    if ("content" in node && Array.isArray(node.content)) node.content.forEach((inner: object) => walk(inner));
  };
  for (const { id, content } of rows) {
    if (content.type === "article") names.set(id, `Article\u00a0${rank === 0 ? "1er" : rank + 1}.`);
    walk(content);
  }
  return names;
}
