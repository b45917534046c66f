import { describe, expect, it } from "vitest";
import { readClock, readDate } from "./typed";

describe("readClock", () => {
  it.each([
    ["1430", "14:30"],
    ["14:30", "14:30"],
    ["14h30", "14:30"],
    ["14 h 30", "14:30"],
    ["14\u00a0h\u00a030", "14:30"],
    ["9", "09:00"],
    ["9h", "09:00"],
    ["905", "09:05"],
    ["0 h 05", "00:05"],
    ["14 h 5", "14:05"],
  ])("%j", (text, expected) => expect(readClock(text)).toEqual({ value: expected }));

  it.each(["25:00", "14:75", "midi", "", "14 h 30 environ", "123456"])("refuses %j", (text) => {
    expect(readClock(text).value).toBeUndefined();
    expect(readClock(text).wrong).toMatch(/\S/);
  });
});

describe("readDate, a Tuesday 10 November 2026", () => {
  it.each([
    ["24/11/2026", "2026-11-24"],
    ["24/11/26", "2026-11-24"],
    ["24/11", "2026-11-24"],
    ["9/11", "2027-11-09"],
    ["24 nov", "2026-11-24"],
    ["24 nov.", "2026-11-24"],
    ["1er décembre", "2026-12-01"],
    ["mardi 24 novembre 2026", "2026-11-24"],
    ["2026-11-24", "2026-11-24"],
    ["aujourd’hui", "2026-11-10"],
    ["Demain", "2026-11-11"],
    ["+7", "2026-11-17"],
    ["15 août", "2027-08-15"],
    ["3 juin", "2027-06-03"],
    ["3 juil", "2027-07-03"],
  ])("%j", (text, expected) => expect(readDate(text, "2026-11-10")).toEqual({ value: expected }));

  it("says how long a month is", () => {
    expect(readDate("31/11/2026", "2026-11-10").wrong).toBe("Novembre 2026 a 30 jours.");
    expect(readDate("29/02/2027", "2026-11-10").wrong).toBe("Février 2027 a 28 jours.");
  });
  it.each(["bientôt", "24/13", "32", "24 brumaire", "🙂"])("refuses %j", (text) =>
    expect(readDate(text, "2026-11-10").wrong).toMatch(/\S/),
  );
});
