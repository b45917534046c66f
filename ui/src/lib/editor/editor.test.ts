import { getSchema } from "@tiptap/core";
import { splitBlock } from "@tiptap/pm/commands";
import { liftListItem, wrapInList } from "@tiptap/pm/schema-list";
import { EditorState, TextSelection, type Command } from "@tiptap/pm/state";
import { describe, expect, it } from "vitest";
import type { Block, SaveBlock } from "$lib/operations";
import { blockIdsPlugin } from "./blockIds";
import { fromDocument, openingHour, plainText, sameText, toDocument } from "./blocks";
import { sectionExtensions } from "./schema";

const paragraph = (text: string): Block => ({ type: "paragraph", content: [{ type: "text", text }] });
const rows = (...texts: string[]): SaveBlock[] =>
  texts.map((text, index) => ({ id: `id${index + 1}`, content: paragraph(text) }));

const schema = getSchema(sectionExtensions(""));

describe("blocks", () => {
  const known = new Set(["id1", "id2", "id3"]);
  const through = (blocks: SaveBlock[]) => fromDocument(schema.nodeFromJSON(toDocument(blocks)), known);

  it("come back as they went", () => {
    const list: Block = {
      type: "orderedList",
      content: [
        {
          type: "listItem",
          content: [
            paragraph("un"),
            { type: "bulletList", content: [{ type: "listItem", content: [paragraph("a")] }] },
          ],
        },
      ],
    };
    const marked: Block = {
      type: "paragraph",
      content: [
        { type: "text", text: "gras", marks: [{ type: "bold" }] },
        { type: "hardBreak" },
        { type: "text", text: "suite" },
      ],
    };
    const blocks: SaveBlock[] = [
      { id: "id1", content: marked },
      { id: "id2", content: list },
    ];
    expect(through(blocks).blocks).toEqual(blocks);
  });

  it("of an unknown kind are kept untouched", () => {
    const strange = { type: "table", rows: [["a", 1]], meta: { deep: true } } as unknown as Block;
    const odd = { type: "paragraph", content: [{ type: "mention", person: "p1" }] } as unknown as Block;
    const blocks: SaveBlock[] = [
      { id: "id1", content: strange },
      { id: "id2", content: odd },
    ];
    expect(through(blocks).blocks).toEqual(blocks);
  });

  it("left empty are not kept, and an id that the register does not have is new", () => {
    const { blocks } = through([
      { id: "id1", content: { type: "paragraph" } },
      { id: "gone", content: paragraph("revenu") },
    ]);
    expect(blocks).toEqual([{ id: null, content: paragraph("revenu") }]);
  });

  it("are the same text whatever their keys' order and ids", () => {
    const one: SaveBlock[] = [
      { id: null, content: { type: "paragraph", content: [{ type: "text", text: "a", marks: [] }] } },
    ];
    const other = [
      { id: "id1", content: { content: [{ text: "a", type: "text" }], type: "paragraph" } },
    ] as SaveBlock[];
    expect(sameText(one, other)).toBe(true);
    expect(sameText(one, rows("b"))).toBe(false);
  });

  it("read as plain text", () => {
    expect(plainText(rows("un", "deux"))).toBe("un\ndeux");
    expect(openingHour("15 h 47 Titulaire")).toBe("15 h 47");
    expect(openingHour("quinze heures")).toBeUndefined();
  });
});

describe("ids of the blocks", () => {
  /** Runs commands on a document that has the plugin, and answers the ids of its top level. */
  function after(blocks: SaveBlock[], caret: number, ...commands: Command[]) {
    let state = EditorState.create({ doc: schema.nodeFromJSON(toDocument(blocks)), plugins: [blockIdsPlugin()] });
    state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, caret)));
    for (const command of commands) command(state, (transaction) => (state = state.apply(transaction)));
    const keys: string[] = [];
    state.doc.forEach((node) => keys.push(String(node.attrs["blockId"])));
    return { state, keys };
  }
  const list = wrapInList(schema.nodes["bulletList"]!);
  const unlist = liftListItem(schema.nodes["listItem"]!);

  it("stay with the words when a paragraph is split at its start", () => {
    const { keys } = after(rows("premier"), 1, splitBlock);
    expect(keys[0]).toMatch(/^new:/);
    expect(keys[1]).toBe("id1");
  });

  it("are never doubled by a split", () => {
    const { keys } = after(rows("premier"), 4, splitBlock);
    expect(keys[0]).toBe("id1");
    expect(keys[1]).toMatch(/^new:/);
  });

  it("follow a paragraph into a list and back, and are not left inside", () => {
    const inside = after(rows("premier", "second"), 2, list);
    expect(inside.keys).toEqual(["id1", "id2"]);
    let nested = 0;
    inside.state.doc.descendants((node, _position, parent) => {
      if (parent?.type.name !== "doc" && node.attrs["blockId"]) nested += 1;
    });
    expect(nested).toBe(0);
    expect(after(rows("premier", "second"), 2, list, unlist).keys).toEqual(["id1", "id2"]);
  });

  it("are given to what is pasted, even to a copy", () => {
    const paste: Command = (state, dispatch) => {
      dispatch?.(state.tr.insert(state.doc.content.size, state.doc.content));
      return true;
    };
    const { keys } = after(rows("premier", "second"), 1, paste);
    expect(keys.slice(0, 2)).toEqual(["id1", "id2"]);
    expect(new Set(keys).size).toBe(4);
  });
});
