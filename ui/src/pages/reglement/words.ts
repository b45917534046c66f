/** What the page says of a règlement: counts and dates, never a rule. */
import { count, plainDate } from "$lib/format";
import type { BylawsView, ParameterView, Severity } from "$lib/operations";

const NUMBERS = ["aucune", "une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze"];

/** « sept règles », « 14 règles »: small numbers in letters, as in a sentence. */
export const rulesInWords = (value: number) => `${NUMBERS[value] ?? value} ${value < 2 ? "règle" : "règles"}`;

const capital = (text: string) => text.charAt(0).toLocaleUpperCase("fr") + text.slice(1);

/** « Sept règles propres, trois héritées du Comité des partenaires. » */
export function ownAndInherited(view: BylawsView): string {
  if (view.own === 0 && view.inherited === 0) return "Aucune règle propre encore.";
  const own = `${capital(rulesInWords(view.own))} ${view.own < 2 ? "propre" : "propres"}`;
  if (view.inherited === 0) return `${own}.`;
  return `${own}, ${NUMBERS[view.inherited] ?? view.inherited} ${view.inherited < 2 ? "héritée" : "héritées"}.`;
}

/** Findings that ask for something. */
export const toMend = (rule: ParameterView) => rule.findings.filter(({ severity }) => severity !== "info");

/** What the head says of contradictions; null when there is none. */
export function contradictions(view: BylawsView): { tone: "bad" | "warn"; label: string } | null {
  const of = (wanted: Severity) => view.findings.filter(({ severity }) => severity === wanted).length;
  const refused = of("refuse");
  const total = refused + of("warn");
  if (total === 0) return null;
  return { tone: refused > 0 ? "bad" : "warn", label: count(total, "règle à revoir", "règles à revoir") };
}

/** The period in a few words: « depuis le 1er février 2026 ». */
export function span(from: string | null, to: string | null): string {
  if (from && to) return `du ${plainDate(from)} au ${plainDate(to)}`;
  if (from) return `depuis le ${plainDate(from)}`;
  if (to) return `jusqu’au ${plainDate(to)}`;
  return "depuis toujours";
}
