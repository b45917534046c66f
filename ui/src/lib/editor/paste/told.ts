/** What a paste did not bring, said once, in one or two sentences. */
import { count, list } from "$lib/format";

export interface Told {
  images: number;
  /** Images whose description stands in the text. */
  described: number;
  comments: number;
  deletions: number;
  /** Tables inside a table, or where none may stand, set as lines. */
  flattened: number;
  /** Notes set between brackets, because this kind of text has none. */
  bracketed: number;
}

export const nothingTold = (): Told => ({
  images: 0,
  described: 0,
  comments: 0,
  deletions: 0,
  flattened: 0,
  bracketed: 0,
});

export function sentences(told: Told): string | null {
  const left: string[] = [];
  if (told.images > 0) {
    const which = count(told.images, "image");
    const all = told.described === told.images;
    const kept = told.images === 1 ? "sa description est gardée" : all ? "leur description est gardée" : "les descriptions sont gardées";
    left.push(told.described > 0 ? `${which} (${kept})` : which);
  }
  if (told.comments > 0) left.push("les commentaires");
  if (told.deletions > 0) left.push("ce que le suivi des modifications avait supprimé");
  const said: string[] = [];
  if (left.length > 0) said.push(`Collé, sauf ${list(left)}.`);
  if (told.flattened > 0)
    said.push(
      told.flattened === 1
        ? "Un tableau ne pouvait pas tenir là\u00a0: ses lignes sont devenues du texte."
        : `${count(told.flattened, "tableau", "tableaux")} ne pouvaient pas tenir là\u00a0: leurs lignes sont devenues du texte.`,
    );
  if (told.bracketed > 0)
    said.push(told.bracketed === 1 ? "La note de bas de page est entre crochets." : "Les notes de bas de page sont entre crochets.");
  return said.length > 0 ? said.join(" ") : null;
}
