/** Words of the closed vocabularies that forms offer. They are the core's: generated with the operations. */
import { capital } from "./format";

/** A value of a closed vocabulary, and its label. */
export interface Choice<V extends string> {
  value: V;
  label: string;
}

/** The values of a vocabulary in its order, each label as it is written alone: « En présentiel ». */
export const choicesOf = <V extends string>(words: Record<V, string>): Choice<V>[] =>
  (Object.entries(words) as [V, string][]).map(([value, label]) => ({ value, label: capital(label) }));
