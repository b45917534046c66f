import { expect, it } from "vitest";
import type { BlockRow } from "$lib/operations";
import { articleNames } from "./articles";

it("names the articles of a text, those inside a quote counted", () => {
  const article = (id: string) => ({ id, content: { type: "article", content: [{ type: "text", text: "Que." }] } });
  const quote = { id: "q", content: { type: "blockquote", content: [article("x").content] } };
  const rows = [article("a"), { id: "p", content: { type: "paragraph", content: [] } }, quote, article("b")];
  expect([...articleNames(rows as unknown as BlockRow[])]).toEqual([
    ["a", "Article\u00a01er."],
    ["b", "Article\u00a03."],
  ]);
});
