/**
 * Every document of the corpus goes into the editor and comes back to the letter. The core reads the same files. Another
 * seed: `CORPUS_SEED=12345 npx vitest run corpus`.
 */
import { getSchema } from "@tiptap/core";
import { describe, expect, it } from "vitest";
import type { Block } from "$lib/operations";
import { fromDocument, toDocument } from "./blocks";
import { randomDocument } from "./corpus/random";
import { sectionExtensions } from "./schema";

const schema = getSchema(sectionExtensions(""));
const files = Object.entries(
  import.meta.glob<string>("./corpus/*.json", { eager: true, query: "?raw", import: "default" }),
);
const seed = Number(import.meta.env["CORPUS_SEED"] ?? 20261124);

function through(blocks: Block[]): Block[] {
  const rows = blocks.map((content, index) => ({ id: `id${index}`, content }));
  const doc = schema.nodeFromJSON(toDocument(rows));
  doc.check();
  const { blocks: back } = fromDocument(doc, new Set(rows.map((row) => row.id)), "keep");
  expect(back.map((row) => row.id)).toEqual(rows.map((row) => row.id));
  return back.map((row) => row.content);
}

describe("the corpus comes back to the letter", () => {
  it.each(files)("%s", (_name, json) => {
    const blocks = JSON.parse(json) as Block[];
    expect(JSON.stringify(through(blocks))).toBe(JSON.stringify(blocks));
  });

  it(`500 random documents, seed ${seed}`, () => {
    for (let round = 0; round < 500; round += 1) {
      const blocks = randomDocument(seed + round);
      expect(JSON.stringify(through(blocks)), `seed ${seed + round}`).toBe(JSON.stringify(blocks));
    }
  });
});

describe("what is not canonical comes back canonical", () => {
  const text = (text: string, ...marks: unknown[]) => ({ type: "text", text, ...(marks.length > 0 ? { marks } : {}) });
  const paragraph = (...content: unknown[]) => ({ type: "paragraph", content }) as unknown as Block;

  it("marks take the order of the core, neighbours join, empty runs go", () => {
    const typed = paragraph(
      text("a", { type: "bold" }, { type: "occult", attrs: { ground: "medical" } }),
      text(""),
      text("b"),
      text("c"),
    );
    const set = paragraph(text("a", { type: "occult", attrs: { ground: "medical" } }, { type: "bold" }), text("bc"));
    expect(through([typed])).toEqual([set]);
  });

  it("but what would be lost is kept to the letter", () => {
    const twoLinks = ["https://a.fr", "https://b.fr"].map((href) => ({ type: "link", attrs: { href } }));
    const kept = [
      paragraph(text("a", ...twoLinks)),
      paragraph({ ...text("a"), color: "red" }),
      { type: "paragraph", attrs: { align: "center" }, content: [text("a")] },
      { type: "heading", attrs: { level: 4 }, content: [text("a")] },
      "pas un nœud",
      null,
    ] as unknown as Block[];
    expect(through(kept)).toEqual(kept);
  });
});
