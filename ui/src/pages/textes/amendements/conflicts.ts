/** Sides of a conflict by their names. */
import { numbered } from "$lib/format";
import type { AmendmentSummary, ConflictKind } from "$lib/operations";

/** « Texte en cours », « n° 4, AMRF ». */
export function sideName(side: string, amendments: AmendmentSummary[]): string {
  const amendment = amendments.find((one) => one.id === side);
  return amendment ? `${numbered(amendment.number)}, ${amendment.author_name}` : "Texte en cours";
}

/** What is to be looked at, in a sentence. */
export const CONFLICTS: Record<ConflictKind, string> = {
  same_place: "Deux ajouts au même endroit",
  insertion_in_deletion: "Ajout dans un passage supprimé",
  structure: "Mise en forme ou place changée des deux côtés",
  same_sentence: "Une même phrase changée des deux côtés",
};
