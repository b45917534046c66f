import { describe, expect, it } from "vitest";
import type { RuleValue, Shape } from "$lib/operations";
import { draftOf, valueOf, wholeOf } from "./values";

const COLLEGES = ["État", "Éditeurs"];

describe("a rule's value in a form", () => {
  const cases: [Shape, RuleValue][] = [
    ["delay", { kind: "delay", days: 5, count: "franc" }],
    ["number", { kind: "number", number: 0 }],
    ["fraction", { kind: "fraction", numerator: 1, denominator: 2 }],
    ["fraction", { kind: "fraction", numerator: 3, denominator: 5 }],
    ["share", { kind: "nobody" }],
    ["share", { kind: "number", number: 3 }],
    ["share", { kind: "fraction", numerator: 1, denominator: 3 }],
    ["choice", { kind: "choice", choice: "no" }],
    ["weights", { kind: "weights", weights: [{ college: "État", weight: 2 }, { college: "Éditeurs", weight: 1 }] }],
    ["weights", { kind: "weights", weights: [] }],
  ];
  it.each(cases)("%s comes back as it went", (shape, value) => {
    expect(valueOf(shape, draftOf(value, COLLEGES))).toEqual({ value });
  });

  it("keeps a college without weight at 1, and forgets one that is no more", () => {
    const value: RuleValue = { kind: "weights", weights: [{ college: "Disparu", weight: 4 }] };
    expect(draftOf(value, COLLEGES).weights).toEqual([
      { college: "État", weight: "1" },
      { college: "Éditeurs", weight: "1" },
    ]);
  });

  it("says what is wrong in words", () => {
    const draft = draftOf({ kind: "number", number: 1 });
    expect(valueOf("number", { ...draft, number: "deux" })).toEqual({ wrong: "Tapez un nombre entier, en chiffres." });
    expect(valueOf("fraction", { ...draft, part: "other", numerator: "" })).toHaveProperty("wrong");
  });

  it("lets the core judge what is a number", () => {
    expect(wholeOf("-5")).toBe(-5);
    expect(wholeOf("1\u202f000")).toBe(1000);
    expect(wholeOf("1,5")).toBeNull();
  });
});
