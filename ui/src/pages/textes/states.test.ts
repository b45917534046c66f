import { describe, expect, it } from "vitest";
import { WORDS, type BoardText, type TextState } from "$lib/operations";
import { COLUMNS, STEPS, board, detailsOf, inOrder, stateLook, verbOf, yearsOf } from "./states";

const text = (state: TextState, more: Partial<BoardText> = {}) =>
  ({ id: state, state, year: 2026, rapporteurs: [], subject: null, territory: null, group_name: null, ...more }) as unknown as BoardText;

const ALL = Object.keys(WORDS.TextState) as TextState[];

describe("the board", () => {
  it("has a place, a look and an act for each state of the core, once", () => {
    expect(COLUMNS.flatMap((column) => column.states).sort()).toEqual([...ALL].sort());
    for (const state of ALL) {
      expect(stateLook(state).shape).toMatch(/^g-/);
      expect(STEPS[state].verb).not.toBe("");
    }
  });

  it("shows every text in one column and keeps empty columns", () => {
    const shown = board(ALL.map((state) => text(state)));
    expect(shown.flatMap((column) => column.texts)).toHaveLength(ALL.length);
    expect(board([])).toHaveLength(COLUMNS.length);
  });

  it("says the subject and the territory of a retour d’expérience, and who reports", () => {
    const told = text("draft", {
      subject: "ENT commun",
      territory: "Drôme",
      rapporteurs: [{ mandate_id: null, name: "Titulaire AMF", organisation: "AMF" }],
    });
    expect(detailsOf(told)).toEqual(["ENT commun", "Drôme", "Rapporteur : AMF"]);
  });

  it("lists the years, the latest first", () =>
    expect(yearsOf([text("draft"), text("draft", { year: 2027 }), text("closed")])).toEqual([2027, 2026]));
});

it("offers the most usual step first and closing last", () => {
  const next = (["in_group", "closed", "rejected", "adopted"] as TextState[]).map((state) => ({ state }));
  expect(inOrder(next).map((one) => one.state)).toEqual(["adopted", "in_group", "rejected", "closed"]);
  const amended = (["in_group", "draft", "closed", "rejected", "adopted"] as TextState[]).map((state) => ({ state }));
  expect(inOrder(amended, "amended").map((one) => one.state)).toEqual(["adopted", "in_group", "rejected", "draft", "closed"]);
  expect(verbOf("draft", "amended")).not.toBe(verbOf("draft", "proposed"));
});
