import { expect, it } from "vitest";
import { match } from "./match";

const shown = (label: string, query: string) =>
  match(label, query)
    ?.pieces.map(({ text, hit }) => (hit === "yes" ? `[${text}]` : text))
    .join("") ?? null;

it.each([
  ["Convoquer la plénière n° 2026-09", "conv", "[Conv]oquer la plénière n° 2026-09"],
  ["Convoquer la plénière", "PLENI conv", "[Conv]oquer la [pléni]ère"],
  ["Œuvre commune", "oeu", "[Œu]vre commune"],
  ["Aller à l’accueil", "l'acc", "Aller à [l’acc]ueil"],
  ["Aller à l’accueil", "histoire", null],
  ["🙂 réseaux", "res", "🙂 [rés]eaux"],
  ["Tout", "", "Tout"],
])("%s / %s", (label, query, expected) => expect(shown(label, query)).toBe(expected));

it("prefers the head of the label, then the head of a word", () => {
  const score = (label: string) => match(label, "rés")?.score ?? 0;
  expect(score("Réseaux")).toBeGreaterThan(score("Les réseaux"));
  expect(score("Les réseaux")).toBeGreaterThan(score("Les présents"));
});

it("finds by words that are not shown", () => expect(match("Fermer le registre", "quitter", "quitter")).not.toBeNull());
