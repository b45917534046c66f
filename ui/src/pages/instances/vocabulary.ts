/** Words offered when a committee is created. */
import { WORDS, type CommitteeKind, type CommitteeSummary, type Id } from "$lib/operations";
import { choicesOf } from "$lib/words";

export const kinds = choicesOf(WORDS.CommitteeKind);

/** Usual name of a sitting of each kind, proposed and never imposed. */
export const usualLabels: Record<CommitteeKind, string> = {
  comite: "Plénière",
  groupe_de_travail: "Réunion",
  comite_de_filiere: "Plénière",
  commission: "Commission",
};

/** A committee with its depth in the tree. */
export interface Branch {
  committee: CommitteeSummary;
  depth: number;
}

/** Committees in the order of the tree; one whose parent is unknown stands at the root. */
export function tree(committees: CommitteeSummary[]): Branch[] {
  const known = new Set(committees.map((c) => c.id));
  const branches = (parent: Id | null, depth: number, seen: Set<Id>): Branch[] =>
    committees
      .filter((c) => (parent === null ? c.parent_id === null || !known.has(c.parent_id) : c.parent_id === parent))
      .filter((c) => !seen.has(c.id))
      .flatMap((committee) => [{ committee, depth }, ...branches(committee.id, depth + 1, new Set([...seen, committee.id]))]);
  return branches(null, 0, new Set());
}
