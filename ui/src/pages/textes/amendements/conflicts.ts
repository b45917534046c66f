/** Sides of a conflict by their names. */
import { numbered } from "$lib/format";
import type { AmendmentSummary } from "$lib/operations";

/** « Texte en cours », « n° 4, AMRF ». */
export function sideName(side: string, amendments: AmendmentSummary[]): string {
  const amendment = amendments.find((one) => one.id === side);
  return amendment ? `${numbered(amendment.number)}, ${amendment.author_name}` : "Texte en cours";
}
