/** Reading what a secretary types or pastes when she fills a committee. Pure. */
import { folded } from "$lib/format";
import type { Civility } from "$lib/operations";

/** A name cut as the directory keeps it. */
export interface ReadName {
  civility: Civility;
  given_name: string | null;
  family_name: string;
}

/** One line of a pasted list: an organisation and, perhaps, who sits for it. */
export interface PastedLine {
  organisation: string;
  holder: string;
}

const CIVILITIES: [RegExp, Civility][] = [
  [/^(?:mme|madame)\.?\s+/i, "madame"],
  [/^(?:m\.|mr\.?|monsieur)\s+/i, "monsieur"],
];

/**
 * « Mme Claire DUPONT » → madame, Claire, DUPONT. Capitals alone say which words are the family name; without them the
 * whole is kept as one name, because a function (« Titulaire AMF ») is not cut.
 */
export function readName(text: string): ReadName {
  let rest = text.trim().replace(/\s+/g, " ");
  let civility: Civility = "none";
  for (const [pattern, value] of CIVILITIES) {
    if (!pattern.test(rest)) continue;
    rest = rest.replace(pattern, "");
    civility = value;
    break;
  }
  if (civility === "none") return { civility, given_name: null, family_name: rest };
  const words = rest.split(" ");
  const capital = (word: string) => word.length > 1 && word === word.toLocaleUpperCase("fr") && /\p{L}/u.test(word);
  const family = words.filter(capital);
  const given = words.filter((word) => !capital(word));
  if (family.length === 0 || given.length === 0) return { civility, given_name: null, family_name: rest };
  return { civility, given_name: given.join(" "), family_name: family.join(" ") };
}

/** The lines of a list pasted from a document or a spreadsheet: columns cut by tab or « ; ». One line alone is no list. */
export function readList(text: string): PastedLine[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim()).filter(Boolean);
  if (lines.length < 2) return [];
  return lines.map((line) => {
    const [organisation = "", holder = ""] = line.split(/\t|;/).map((cell) => cell.trim());
    return { organisation, holder };
  }).filter(({ organisation }) => organisation !== "");
}

/** The record whose long or short name is this text, accents and case aside. */
export const named = <T extends { name: string; short_name: string | null }>(list: T[], text: string): T | null => {
  const said = folded(text.trim());
  return list.find((one) => folded(one.name) === said || (one.short_name !== null && folded(one.short_name) === said)) ?? null;
};
