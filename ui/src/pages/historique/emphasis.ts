/** The verb of a journal sentence in bold, so that a long list reads by its verbs. Only a matter of looks. Pure. */

const VERBS =
  "ajout|supprim|modifi|renomm|déplac|enregistr|annul|rétabl|convoqu|ouvert|suspend|repris|lev|report|adopt|rejet|approuv|sign|archiv|rédig|réécri|désign|créé|cré|retir|arriv|part|excus|donn|proclam|commenc|termin|inscri|corrig|fix|choisi|attribu|précis|vérifi|écart|not";

const PATTERN = new RegExp(
  `(?<![\\p{L}])(?:${VERBS})[\\p{L}]*(?:é|ée|és|ées|i|ie|is|ies|u|ue|us|ues|t|te|ts|tes)(?![\\p{L}])`,
  "iu",
);

/** The sentence cut in three: before the verb, the verb (may be empty), after. */
export function emphasis(sentence: string): [string, string, string] {
  const found = PATTERN.exec(sentence);
  if (!found) return [sentence, "", ""];
  const end = found.index + found[0].length;
  return [sentence.slice(0, found.index), found[0], sentence.slice(end)];
}
