import { getSchema } from "@tiptap/core";
import { EditorState, TextSelection } from "@tiptap/pm/state";
import { describe, expect, it } from "vitest";
import type { Block, Inline } from "$lib/operations";
import { fromDocument, toDocument } from "./blocks";
import { occultRange } from "./marks";
import { noteOf, noteText } from "./note";
import { sectionExtensions } from "./schema";

const schema = getSchema(sectionExtensions(""));
const text = (words: string, ...marks: string[]): Inline =>
  ({
    type: "text",
    text: words,
    ...(marks.length > 0 && {
      marks: marks.map((type) => (type === "occult" ? { type, attrs: { ground: "medical" } } : { type })),
    }),
  }) as Inline;
const line = (...content: Inline[]): Block => ({ type: "paragraph", content });
const note = (...content: Inline[]): Inline => ({ type: "footnote", content });
const load = (block: Block) =>
  EditorState.create({ doc: schema.nodeFromJSON(toDocument([{ id: "a", content: block }])) });
const read = (state: EditorState) => fromDocument(state.doc, new Set(["a"])).blocks[0]!.content;
const select = (state: EditorState, from: number, to: number) =>
  state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, to)));

describe("a passage to occult", () => {
  const open = line(text("Le malade"), note(text("Né "), text("ici", "italic")), text(" est venu."));
  const shut = line(
    text("Le malade", "occult"),
    note(text("Né ", "occult"), text("ici", "occult", "italic")),
    text(" est", "occult"),
    text(" venu."),
  );

  it("takes the words of its notes with it", () => {
    const state = select(load(open), 1, 15);
    const change = state.tr;
    occultRange(change, "medical");
    expect(read(state.apply(change))).toEqual(shut);
  });
  it("opened again from the register, is let go whole", () => {
    const state = select(load(shut), 3, 3);
    const change = state.tr;
    occultRange(change, null);
    expect(read(state.apply(change))).toEqual(open);
  });
  it("leaves a note beside it alone", () => {
    const state = select(load(open), 1, 4);
    const change = state.tr;
    occultRange(change, "medical");
    expect(read(state.apply(change))).toMatchObject({ content: [{}, {}, note(text("Né "), text("ici", "italic")), {}] });
  });
  it("keeps what is typed in its note occulted", () => {
    const before = [text("Né ici", "occult")];
    expect(noteOf(noteText(before).replace("ici", "là-bas"), before)).toEqual([text("Né là-bas", "occult")]);
  });
});
