import { describe, expect, it } from "vitest";
import * as format from "./format";

const cases = <A, R>(name: string, run: (input: A) => R, table: [A, R][]) =>
  describe(name, () => {
    it.each(table)("%j", (input, expected) => expect(run(input)).toEqual(expected));
  });

cases("longDate", format.longDate, [
  ["2026-11-24", "mardi 24\u00a0novembre 2026"],
  ["2026-12-01T09:00:00", "mardi 1er\u00a0décembre 2026"],
  ["2024-02-29", "jeudi 29\u00a0février 2024"],
  ["à fixer", "à fixer"],
]);
cases("shortDate", (date: string) => format.shortDate(date, "2026-11-10"), [
  ["2026-11-13", "13\u00a0nov."],
  ["2027-08-01", "1er\u00a0août 2027"],
]);
cases("nearDate", (date: string) => format.nearDate(date, "2026-12-31"), [
  ["2026-12-31T10:00:00", "aujourd’hui"],
  ["2027-01-01", "demain"],
  ["2026-12-30", "hier"],
  ["2026-12-02", "mercredi 2\u00a0décembre"],
  ["2027-01-02", "samedi 2\u00a0janvier 2027"],
]);
cases("hour", format.hour, [
  ["2026-11-24T14:30:00", "14\u00a0h\u00a030"],
  ["10:00", "10\u00a0h"],
  ["2026-11-24T00:05:00", "0\u00a0h\u00a005"],
  ["2026-11-24", ""],
]);
cases("duration", format.duration, [
  [35, "35\u00a0min"],
  [60, "1\u00a0h"],
  [65, "1\u00a0h\u00a005"],
  [-2, "−2\u00a0min"],
]);
cases("delay", format.delay, [
  [16, "+\u00a016\u00a0min"],
  [-2, "−\u00a02\u00a0min"],
  [0, "à l’heure"],
]);
cases("number", format.number, [
  [4812, "4\u202f812"],
  [1234567.5, "1\u202f234\u202f567,5"],
  [-3, "−3"],
  [999, "999"],
]);
cases("count", ([value, one, many]: [number, string, string?]) => format.count(value, one, many), [
  [[0, "voix", "voix"], "0\u00a0voix"],
  [[1.5, "point"], "1,5\u00a0point"],
  [[2, "siège vacant", "sièges vacants"], "2\u00a0sièges vacants"],
]);
cases("list", format.list, [
  [[], ""],
  [["AMF"], "AMF"],
  [["AMF", "AMRF", "ADF"], "AMF, AMRF et ADF"],
]);
cases("folded", format.folded, [
  ["Élève, Œuvre, l’été", "eleve, oeuvre, l'ete"],
  ["🙂 العربية", "🙂 العربية"],
]);
cases("addDays", ([date, days]: [string, number]) => format.addDays(date, days), [
  [["2026-12-31", 1], "2027-01-01"],
  [["2024-03-01", -1], "2024-02-29"],
  // the night the clocks change must not lose a day
  [["2026-10-24", 1], "2026-10-25"],
  [["2026-10-25", 1], "2026-10-26"],
]);
