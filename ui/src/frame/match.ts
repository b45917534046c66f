/** Finding words in a label whatever their accents and case, and where, to underline them. Pure. */
import { folded } from "$lib/format";

/** A piece of a label, matched or not. */
export interface Piece {
  text: string;
  hit: "yes" | "no";
}

/** The label cut at what matches the words of the query; null when one word is missing. `also` counts, unseen. */
export function match(label: string, query: string, also = ""): { pieces: Piece[]; score: number } | null {
  const words = folded(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return { pieces: [{ text: label, hit: "no" }], score: 0 };
  const characters = [...label];
  let hay = "";
  const origin: number[] = [];
  characters.forEach((character, index) => {
    const plain = folded(character);
    hay += plain;
    // One origin a UTF-16 unit: that is what `indexOf` counts.
    for (let unit = 0; unit < plain.length; unit += 1) origin.push(index);
  });
  const hits = new Set<number>();
  let score = 0;
  for (const word of words) {
    const at = hay.indexOf(word);
    if (at < 0) {
      if (!folded(also).includes(word)) return null;
      score -= 2;
      continue;
    }
    score += at === 0 ? 4 : /[\s'’(]/.test(hay[at - 1] ?? "") ? 3 : 1;
    for (let index = at; index < at + word.length; index += 1) hits.add(origin[index] ?? 0);
  }
  return { pieces: cut(characters, hits), score };
}

function cut(characters: string[], hits: Set<number>): Piece[] {
  const pieces: Piece[] = [];
  characters.forEach((character, index) => {
    const hit = hits.has(index) ? "yes" : "no";
    const last = pieces.at(-1);
    if (last && last.hit === hit) last.text += character;
    else pieces.push({ text: character, hit });
  });
  return pieces;
}
