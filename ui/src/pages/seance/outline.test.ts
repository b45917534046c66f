import { describe, expect, it } from "vitest";
import type { AgendaItemView } from "$lib/operations";
import { dropPlace, indentGhost, linesOf, outdentGhost, placeAbove, placeLast, placeUnder } from "./outline";
import { readDuration } from "./wording";

const item = (id: string, parent_id: string | null = null, depth = 0) =>
  ({ id, parent_id, depth, title: id }) as AgendaItemView;
/** 1, 2 (2.1, 2.2 (2.2.1)), 3 */
const items = [item("1"), item("2"), item("2.1", "2", 1), item("2.2", "2", 1), item("2.2.1", "2.2", 2), item("3")];
const order = (ghost: ReturnType<typeof placeUnder>) =>
  linesOf(items, ghost, new Map()).map((line) => line.item?.id ?? "?");

describe("a new line", () => {
  it("opens after its neighbour, or first among its children", () => {
    expect(order(placeUnder(items, items[0]!))).toEqual(["1", "?", "2", "2.1", "2.2", "2.2.1", "3"]);
    expect(order(placeUnder(items, items[1]!))).toEqual(["1", "2", "?", "2.1", "2.2", "2.2.1", "3"]);
    expect(order(placeUnder(items, items[4]!))).toEqual(["1", "2", "2.1", "2.2", "2.2.1", "?", "3"]);
  });
  it("opens above, or last", () => {
    expect(order(placeAbove(items, items[0]!))).toEqual(["?", "1", "2", "2.1", "2.2", "2.2.1", "3"]);
    expect(order(placeAbove(items, items[2]!))).toEqual(["1", "2", "?", "2.1", "2.2", "2.2.1", "3"]);
    expect(order(placeLast(items)).at(-1)).toBe("?");
  });
  it("goes in and out without moving on screen when it can", () => {
    const after = placeUnder(items, items[0]!);
    const inside = indentGhost(items, after)!;
    expect(inside).toMatchObject({ parent_id: "1", after: null, depth: 1 });
    expect(outdentGhost(items, inside)).toMatchObject({ parent_id: null, after: "1", depth: 0 });
    expect(outdentGhost(items, after)).toBeNull();
    expect(indentGhost(items, placeAbove(items, items[0]!))).toBeNull();
  });
});

describe("a dragged line", () => {
  it("lands beside its target", () => {
    expect(dropPlace(items, "3", "1", "before")).toEqual({ parent_id: null, after: null });
    expect(dropPlace(items, "3", "2.1", "after")).toEqual({ parent_id: "2", after: "2.1" });
    expect(dropPlace(items, "1", "2", "after")).toEqual({ parent_id: "2", after: null });
  });
  it("cannot land in itself nor where it stands", () => {
    expect(dropPlace(items, "2", "2.2.1", "after")).toBeNull();
    expect(dropPlace(items, "2", "2", "before")).toBeNull();
    expect(dropPlace(items, "1", "2", "before")).toBeNull();
  });
});

describe("a duration", () => {
  it.each([
    ["20", 20],
    ["20 min", 20],
    ["1 h 15", 75],
    ["1h", 60],
    ["2:05", 125],
    ["", null],
    ["vingt", undefined],
    ["1 h 15 ", 75],
  ])("%s", (text, minutes) => {
    expect(readDuration(text)).toBe(minutes);
  });
});
