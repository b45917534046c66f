/** Words offered in the forms of the directory. What is shown of a record comes with its view, from the core. */
import { WORDS, type Civility, type SizeClass } from "$lib/operations";
import { choicesOf, type Choice } from "$lib/words";

export const organisationKinds = choicesOf(WORDS.OrganisationKind);

export const sizeClasses = choicesOf<SizeClass>({
  very_small: "Très petite entreprise",
  small_medium: "Petite ou moyenne entreprise",
  intermediate: "Entreprise de taille intermédiaire",
  large: "Grande entreprise",
});

export const civilities = choicesOf<Civility>({ madame: "Mme", monsieur: "M.", none: "Aucune" });

export const roles = choicesOf(WORDS.Role);

export const voices = choicesOf(WORDS.Voice);

/** Label of a value, empty for one that is not set. */
export const labelIn = <V extends string>(list: Choice<V>[], value: V | null): string =>
  list.find((choice) => choice.value === value)?.label ?? "";
