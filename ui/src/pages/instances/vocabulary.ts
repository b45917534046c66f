/** Words offered when a committee is created: kinds, and what each profile of rules means in one sentence. */
import { WORDS, type CommitteeKind, type CommitteeSummary, type Id, type Profile } from "$lib/operations";
import { choicesOf } from "$lib/words";

export const kinds = choicesOf(WORDS.CommitteeKind);

export const profiles: { value: Profile; label: string; means: string }[] = [
  { value: "crpa", label: "Code (CRPA)", means: "Commission administrative : le code des relations entre le public et l’administration s’applique, articles R133-1 et suivants." },
  { value: "convention", label: "Convention", means: "Instance née d’une convention entre partenaires : les règles sont celles de la convention, à commencer par le consensus." },
  { value: "libre", label: "Libre", means: "Pas d’autres règles que celles que l’instance se donne ; le quorum est compté, il n’empêche pas de délibérer." },
];

export const profileOf = (profile: Profile) => profiles.find(({ value }) => value === profile);

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
