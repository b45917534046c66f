import { describe, expect, it } from "vitest";
import { comboOf, keyParts, says, typesText } from "./keys";

const pressed = (key: string, held: Partial<KeyboardEvent> = {}) =>
  ({ key, code: "", ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held }) as KeyboardEvent;

describe("comboOf", () => {
  it.each([
    [pressed("k", { ctrlKey: true }), "Ctrl+k"],
    [pressed("K", { ctrlKey: true, shiftKey: true }), "Ctrl+Shift+k"],
    [pressed("k", { metaKey: true }), "Ctrl+k"],
    [pressed("?", { shiftKey: true }), "?"],
    [pressed("ArrowUp", { altKey: true }), "Alt+ArrowUp"],
    [pressed(" "), "Space"],
    // A French keyboard gives « & » for the key 1.
    [pressed("&", { altKey: true, code: "Digit1" }), "Alt+1"],
  ])("%#", (event, expected) => expect(comboOf(event)).toBe(expected));
});

describe("says", () => {
  it("does not mind the order nor the case of the writing", () => {
    expect(says(pressed("Z", { ctrlKey: true, shiftKey: true }), "Shift+Ctrl+Z")).toBe(true);
    expect(says(pressed("z", { ctrlKey: true }), "Ctrl+Shift+z")).toBe(false);
  });
});

describe("typesText", () => {
  it.each([
    ["a", true],
    ["Enter", true],
    ["Shift+Tab", true],
    ["Ctrl+m", false],
    ["Alt+ArrowUp", false],
    ["F6", false],
    ["Escape", false],
  ])("%s", (combo, expected) => expect(typesText(combo)).toBe(expected));
});

describe("keyParts", () => {
  it("prints as a French keyboard does", () => {
    expect(keyParts("Ctrl+Shift+z")).toEqual([{ label: "Ctrl\u00a0Maj\u00a0Z", icon: null }]);
    expect(keyParts("Alt+ArrowUp").map(({ label }) => label)).toEqual(["Alt", "Haut"]);
    expect(keyParts("Escape")).toEqual([{ label: "Échap", icon: null }]);
  });
});
