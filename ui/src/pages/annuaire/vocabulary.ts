/** Words offered in the forms of the directory. What is shown of a record comes with its view, from the core. */
import type { Civility, OrganisationKind, Role, SizeClass, Voice } from "$lib/operations";

/** A choice of a closed vocabulary. */
export interface Choice<V extends string> {
  value: V;
  label: string;
}

const choices = <V extends string>(words: Record<V, string>): Choice<V>[] =>
  (Object.entries(words) as [V, string][]).map(([value, label]) => ({ value, label }));

export const organisationKinds = choices<OrganisationKind>({
  state: "État",
  public_body: "Établissement public",
  local_authority_association: "Association d’élus",
  company: "Entreprise",
  professional_body: "Organisation professionnelle",
  association: "Association",
  research: "Recherche",
  other: "Autre",
});

export const sizeClasses = choices<SizeClass>({
  very_small: "Très petite entreprise",
  small_medium: "Petite ou moyenne entreprise",
  intermediate: "Entreprise de taille intermédiaire",
  large: "Grande entreprise",
});

export const civilities = choices<Civility>({ madame: "Mme", monsieur: "M.", none: "Aucune" });

export const roles = choices<Role>({
  titulaire: "Titulaire",
  suppleant: "Suppléant",
  president: "Président",
  secretaire: "Secrétaire",
  rapporteur: "Rapporteur",
  expert: "Expert",
  invite: "Invité",
});

export const voices = choices<Voice>({ deliberative: "Délibérative", consultative: "Consultative", none: "Sans voix" });

/** Label of a value, empty for one that is not set. */
export const labelIn = <V extends string>(list: Choice<V>[], value: V | null): string =>
  list.find((choice) => choice.value === value)?.label ?? "";
