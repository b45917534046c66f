import { describe, expect, it } from "vitest";
import type { Inline } from "$lib/operations";
import { noteOf, noteText } from "./note";

const before: Inline[] = [
  { type: "text", text: "Voir " },
  { type: "text", text: "l’avis", marks: [{ type: "italic" }] },
  { type: "hardBreak" },
  { type: "mention", attrs: { kind: "person", id: "p", label: "Titulaire AMF" } },
  { type: "text", text: " présente." },
];

describe("the words of a note", () => {
  it("unchanged, are what they were", () => {
    expect(noteOf(noteText(before), before)).toEqual(before);
  });
  it("changed, keep what stands around", () => {
    const typed = noteText(before).replace("présente", "absente");
    expect(noteOf(typed, before)).toEqual([...before.slice(0, 4), { type: "text", text: " absente." }]);
  });
  it("typed anew, are plain, with their breaks", () => {
    expect(noteOf("a\nb", [])).toEqual([
      { type: "text", text: "a" },
      { type: "hardBreak" },
      { type: "text", text: "b" },
    ]);
  });
});
