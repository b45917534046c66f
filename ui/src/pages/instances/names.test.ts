import { describe, expect, it } from "vitest";
import { named, readList, readName } from "./names";

describe("readName", () => {
  it.each([
    ["Titulaire AMF", { civility: "none", given_name: null, family_name: "Titulaire AMF" }],
    ["Mme Claire DUPONT", { civility: "madame", given_name: "Claire", family_name: "DUPONT" }],
    ["M. Jean-Luc DE LA TOUR", { civility: "monsieur", given_name: "Jean-Luc", family_name: "DE LA TOUR" }],
    ["Madame la présidente", { civility: "madame", given_name: null, family_name: "la présidente" }],
    ["  Maire   d’Évry ", { civility: "none", given_name: null, family_name: "Maire d’Évry" }],
    ["Mme É. ÉMILE", { civility: "madame", given_name: null, family_name: "É. ÉMILE" }],
  ])("%s", (text, expected) => {
    expect(readName(text)).toEqual(expected);
  });
});

describe("readList", () => {
  it("cuts columns by tab or semicolon", () => {
    expect(readList("AMF\tTitulaire AMF\r\nAMRF ; Titulaire AMRF\n\nADF")).toEqual([
      { organisation: "AMF", holder: "Titulaire AMF" },
      { organisation: "AMRF", holder: "Titulaire AMRF" },
      { organisation: "ADF", holder: "" },
    ]);
  });
  it("leaves one line to the field", () => {
    expect(readList("AMF; Titulaire")).toEqual([]);
  });
});

it("finds a record by either name, accents aside", () => {
  const list = [{ name: "Régions de France", short_name: null }, { name: "Association des maires", short_name: "AMF" }];
  expect(named(list, "regions de france")).toBe(list[0]);
  expect(named(list, "amf")).toBe(list[1]);
  expect(named(list, "AM")).toBeNull();
});
