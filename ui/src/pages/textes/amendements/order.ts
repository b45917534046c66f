/** Amendments as the margin of a text lists them: each with its sub-amendments, what it is, what may be done. */
import { NBSP, capital, count, list, numbered } from "$lib/format";
import type { GlyphName } from "$lib/icons";
import type { AmendmentId, AmendmentSummary, HunkView, TextItemView } from "$lib/operations";
import type { Tone } from "$lib/tones";

/** An amendment of the list, and how deep it stands. */
export interface Listed {
  amendment: AmendmentSummary;
  depth: 0 | 1;
  /** Sub-amendments still to be decided: they come before it. */
  pending: number;
}

/** The order of discussion, sub-amendments under theirs. */
export function listed(all: AmendmentSummary[]): Listed[] {
  const subs = (id: AmendmentId) => all.filter((one) => one.parent_id === id);
  const known = new Set(all.map((one) => one.id));
  return all
    .filter((one) => one.parent_id === null || !known.has(one.parent_id))
    .flatMap((amendment) => {
      const under = subs(amendment.id);
      const pending = under.filter((one) => one.state === "deposited").length;
      return [
        { amendment, depth: 0 as const, pending },
        ...under.map((one) => ({ amendment: one, depth: 1 as const, pending: 0 })),
      ];
    });
}

const LOOKS: Record<AmendmentSummary["state"], { shape: GlyphName; tone: Tone; word: string }> = {
  deposited: { shape: "g-todo", tone: "act", word: "À décider" },
  adopted: { shape: "g-done", tone: "ok", word: "Adopté" },
  rejected: { shape: "g-stop", tone: "bad", word: "Rejeté" },
  withdrawn: { shape: "g-open", tone: "plain", word: "Retiré" },
  fallen: { shape: "g-late", tone: "plain", word: "Tombé" },
  inadmissible: { shape: "g-refused", tone: "warn", word: "Irrecevable" },
};

/** Shape, word, tone of a state: adopted in part says so. */
export function lookOf(amendment: Pick<AmendmentSummary, "state" | "hunks">) {
  const look = LOOKS[amendment.state];
  if (amendment.state !== "adopted" || !amendment.hunks) return look;
  return { ...look, shape: "g-part" as const, word: "Adopté en partie" };
}

const TOLD: [AmendmentSummary["state"], string, string][] = [
  ["adopted", "adopté", "adoptés"],
  ["rejected", "rejeté", "rejetés"],
  ["withdrawn", "retiré", "retirés"],
  ["fallen", "tombé", "tombés"],
  ["inadmissible", "irrecevable", "irrecevables"],
  ["deposited", "à décider", "à décider"],
];

/** « 1 retiré, 1 adopté et 2 à décider ». */
export function tally(all: AmendmentSummary[]): string {
  return list(
    TOLD.flatMap(([state, one, many]) => {
      const found = all.filter((amendment) => amendment.state === state).length;
      return found === 0 ? [] : [count(found, one, many)];
    }),
  );
}

/** « Porte sur le même alinéa que le n° 4 ». */
export function meeting(amendment: AmendmentSummary, all: AmendmentSummary[]): string | null {
  const numbers = amendment.meets
    .map((id) => all.find((one) => one.id === id)?.number)
    .filter((one) => one !== undefined)
    .sort((a, b) => a - b);
  if (numbers.length === 0) return null;
  return `Porte sur le même alinéa que ${list(numbers.map((one) => `le ${numbered(one)}`))}`;
}

/** What became of it and by whom: sitting, vote, reason. */
export function outcome(amendment: AmendmentSummary): string[] {
  const because = amendment.fell_with_name ? `du fait de l’${decapital(amendment.fell_with_name)}` : null;
  const reason = amendment.reason ? `Motif${NBSP}: ${decapital(amendment.reason)}` : null;
  return [amendment.vote, amendment.meeting, because && capital(because), reason].filter((one) => one !== null);
}

const decapital = (text: string) =>
  /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLocaleLowerCase("fr") + text.slice(1);

/** What a passage does, in a few words: for a box to tick. */
export function passage(hunk: HunkView): { removed: string; added: string; says: string | null } {
  if (hunk.kind === "move") return { removed: "", added: clip(hunk.after || hunk.before), says: "déplacé" };
  if (hunk.kind === "format") return { removed: "", added: clip(hunk.after || hunk.before), says: "mis en forme" };
  return { removed: clip(hunk.before), added: clip(hunk.after), says: null };
}

const LIMIT = 160;

function clip(text: string): string {
  const whole = text.trim().replace(/\s*\n\s*/g, " ");
  if (whole.length <= LIMIT) return whole;
  const head = whole.slice(0, LIMIT - 70).replace(/\s+\S*$/u, "");
  return `${head} […] ${whole.slice(-50).replace(/^\S*\s+/u, "")}`;
}

/** The item under which it may be put to the vote: the next one to come, else the latest. */
export function itemToVote(items: TextItemView[], today: string): TextItemView | null {
  const coming = items.filter((item) => item.starts_at.slice(0, 10) >= today);
  return coming.sort((a, b) => a.starts_at.localeCompare(b.starts_at))[0] ?? items[0] ?? null;
}

/** Why an act of the committee cannot be done on it now; the core has the last word. */
export function closedReason(amendment: AmendmentSummary, frozen: boolean): string | null {
  if (frozen) return "Le texte est arrêté : ses amendements ne changent plus.";
  if (amendment.state === "deposited") return null;
  return `Cet amendement est ${amendment.state_label}.`;
}

/** « l’amendement n° 3 », « le sous-amendement n° 5 ». */
export const theAmendment = (one: Pick<AmendmentSummary, "parent_id" | "number">) =>
  `${one.parent_id ? "le sous-amendement" : "l’amendement"} ${numbered(one.number)}`;

/** « de l’amendement n° 3 », « du sous-amendement n° 5 ». */
export const ofAmendment = (one: Pick<AmendmentSummary, "parent_id" | "number">) =>
  `${one.parent_id ? "du sous-amendement" : "de l’amendement"} ${numbered(one.number)}`;

/** The motive in a sentence of the core: « Amendement n° 6 tomberait : le passage est supprimé. » → « Le passage est supprimé. » */
export function motive(sentence: string): string {
  const after = /\s:\s+(.+)$/su.exec(sentence)?.[1];
  return capital(after ?? sentence);
}
