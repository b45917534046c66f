import { describe, expect, it } from "vitest";
import { difference, type Piece } from "./difference";
import { emphasis } from "./emphasis";

const marked = (pieces: Piece[]) => pieces.map(({ text, kept }) => (kept === "no" ? `[${text}]` : text)).join("");

describe("difference", () => {
  it.each([
    ["ouvert et documenté.", "ouvert et documenté.", "ouvert et documenté.", "ouvert et documenté."],
    ["un format ouvert", "un format libre", "un format [ouvert]", "un format [libre]"],
    ["", "tout est neuf", "", "[tout est neuf]"],
    ["a b c d", "a d", "a [b c ]d", "a d"],
    ["l’été", "l’hiver", "[l’été]", "[l’hiver]"],
  ])("%j -> %j", (before, after, left, right) => {
    const found = difference(before, after);
    expect([marked(found.before), marked(found.after)]).toEqual([left, right]);
  });

  it("loses no character, whatever the texts", () => {
    const texts = ["", " ", "a", "un deux  trois\nquatre", "deux un trois", "🙂 é العربية 中文", "x ".repeat(900)];
    for (const before of texts) {
      for (const after of texts) {
        const found = difference(before, after);
        expect(found.before.map(({ text }) => text).join("")).toBe(before);
        expect(found.after.map(({ text }) => text).join("")).toBe(after);
      }
    }
  });
});

it.each([
  ["Point 3.2 ajouté : calendrier", "ajouté"],
  ["Annulé : suppléant AMF supprimé", "Annulé"],
  ["Séance n° 2026-09 convoquée", "convoquée"],
  ["Deux paragraphes réécrits", "réécrits"],
  ["Durée du point 4 : 35 min au lieu de 30", ""],
  ["Notes du secrétariat", ""],
])("the verb of %j", (sentence, verb) => {
  const [before, found, after] = emphasis(sentence);
  expect(found).toBe(verb);
  expect(before + found + after).toBe(sentence);
});
