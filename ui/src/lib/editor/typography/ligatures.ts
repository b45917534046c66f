/** Words whose `oe` is always œ in French: the list of the core (`words.rs`). */
const WHOLE = new Set(
  (
    "coeur coeurs rancoeur rancoeurs soeur soeurs consoeur consoeurs choeur choeurs voeu voeux noeud noeuds noeudal " +
    "moeurs boeuf boeufs oeuf oeufs oeil oeils coelacanthe oesophage oestrogène oecuménique"
  ).split(" "),
);
const STEMS = ["oeuvr", "manoeuvr", "désoeuvr", "oeill", "oenolog", "foet", "oedèm", "écoeur", "oecumén"];

/** The word with its œ, or nothing when it has none. */
export function withLigature(word: string): string | null {
  if (!/oe/i.test(word)) return null;
  const lower = word.toLowerCase();
  if (!WHOLE.has(lower) && !STEMS.some((stem) => lower.startsWith(stem))) return null;
  return word.replace(/oe/i, (pair) => (pair.startsWith("O") ? "Œ" : "œ"));
}
