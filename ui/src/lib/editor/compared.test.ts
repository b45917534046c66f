import { describe, expect, it } from "vitest";
import type { Change, Compared, ComparedRun, TextDifference, Within } from "$lib/operations";
import { counts, gathered, layout, signs, stands, type Holder, type Leaf } from "./compared";

const run = (text: string, change: Change = "none", more: Partial<ComparedRun> = {}): ComparedRun => ({
  kind: "text",
  text,
  marks: [],
  change,
  says: null,
  moved: null,
  author: null,
  note: false,
  ...more,
});
const para = (runs: ComparedRun[], more: Partial<Compared> = {}): Compared => ({
  block: "b",
  kind: "paragraph",
  level: null,
  within: [],
  change: "none",
  says: null,
  moved: null,
  author: null,
  runs,
  ...more,
});
const within = (kind: Within["kind"], instance: number): Within => ({ kind, instance, colspan: 1, rowspan: 1 });
const whole = (paragraphs: Compared[], more: Partial<TextDifference> = {}): TextDifference => ({
  paragraphs,
  authors: [],
  inserted: 0,
  deleted: 0,
  moved: 0,
  formatted: 0,
  ...more,
});
const leaves = (difference: TextDifference) => layout(difference).parts as Leaf[];

describe("layout", () => {
  it("nests what follows in the same containers, and opens others", () => {
    const list = within("bullet_list", 1);
    const parts = layout(
      whole([
        para([run("a")], { within: [list, within("item", 2)] }),
        para([run("b")], { within: [list, within("item", 2), within("quote", 3)] }),
        para([run("c")], { within: [list, within("item", 4)], change: "inserted" }),
        para([run("d")]),
      ]),
    ).parts;
    expect(parts).toHaveLength(2);
    const items = (parts[0] as Holder).parts as Holder[];
    expect(items.map((item) => [item.within.kind, item.parts.length, item.change])).toEqual([
      ["item", 2, "none"],
      ["item", 1, "inserted"],
    ]);
  });

  it("numbers articles on both sides", () => {
    const article = (change: Change) => para([run("x", change)], { kind: "article", change });
    const found = leaves(whole([article("none"), article("deleted"), article("inserted"), article("none")]));
    expect(found.map((leaf) => [leaf.before, leaf.now])).toEqual([
      [1, 1],
      [2, null],
      [null, 2],
      [3, 3],
    ]);
  });

  it("joins a replacement in one passage, and parts what words part", () => {
    const difference = whole([
      para([run("dans"), run(" un délai", "deleted"), run(" trente jours", "inserted"), run(" et"), run(" x", "inserted")]),
      para([run("rien")]),
      para([run("mots")], { change: "format", says: "devient un titre" }),
      para([run("autre", "inserted")], { change: "inserted" }),
    ]);
    const laid = layout(difference);
    expect(laid.passages).toBe(4);
    expect((laid.parts[0] as Leaf).pieces.map((piece) => piece.passage)).toEqual([null, 0, 0, null, 1]);
    expect((laid.parts[2] as Leaf).passage).toBe(2);
    expect((laid.parts[3] as Leaf).passage).toBe(3);
  });

  it("leaves the space before a change unmarked", () => {
    const [leaf] = leaves(whole([para([run("a"), run(" b", "inserted"), run(" ", "deleted")])]));
    expect(leaf?.pieces.map((piece) => [piece.space, piece.text])).toEqual([
      ["", "a"],
      [" ", "b"],
      ["", " "],
    ]);
  });

  it("puts the words of a note under its call, and its label once", () => {
    const [leaf] = leaves(
      whole([
        para([
          run("a"),
          run("", "inserted", { kind: "note" }),
          run("note", "inserted", { note: true }),
          run("gras", "format", { says: "mis en gras" }),
          run("s", "format", { says: "mis en gras" }),
        ]),
      ]),
    );
    expect(leaf?.pieces.map((piece) => piece.note?.length ?? null)).toEqual([null, 1, null, null]);
    expect(leaf?.pieces.map((piece) => piece.says)).toEqual([null, null, null, "mis en gras"]);
  });
});

it("gathers what changes, with what is around it", () => {
  const same = () => para([run("x")]);
  const parts = layout(whole([same(), same(), same(), para([run("y", "inserted")]), same(), same()])).parts;
  expect(gathered(parts).map((part) => (part.kind === "gap" ? part.count : part.kind))).toEqual([2, "leaf", "leaf", "leaf", 1]);
});

describe("sides and words", () => {
  it("shows each side alone", () => {
    expect(stands("inserted", "before")).toBe(false);
    expect(stands("deleted", "after")).toBe(false);
    expect(stands("moved_from", "before")).toBe(true);
    expect(stands("deleted", "marks")).toBe(true);
  });

  it("counts in French", () => {
    const all = whole([], { inserted: 12, deleted: 1, moved: 3, formatted: 1 });
    expect(counts(all)).toBe("12\u00a0mots ajoutés, 1 supprimé, 3 déplacés et 1\u00a0passage mis en forme");
    expect(counts(whole([]))).toBe("Aucune différence");
    expect(counts(whole([para([], { change: "inserted" })]))).toBe("Mêmes mots, autre disposition");
  });

  it("signs authors, twins apart", () => {
    expect(signs(["AVICCA", "Régions de France", "Rapporteur", "Réseau François"])).toEqual(["AVICCA", "RF", "Ra", "RF2"]);
  });
});
