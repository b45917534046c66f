/** A rule's value as a form holds it, both ways. Pure: what is admitted is judged by the core. */
import type { RuleValue, Shape } from "$lib/operations";

/** Shares a règlement usually names, in its words. */
export const USUAL_PARTS: { value: string; label: string }[] = [
  { value: "1/2", label: "la moitié" },
  { value: "1/3", label: "un tiers" },
  { value: "2/3", label: "deux tiers" },
  { value: "other", label: "autre" },
];

export type ShareKind = "nobody" | "members" | "part";

/** What stands in the fields. Numbers are texts: a field may hold nothing, or something wrong. */
export interface ValueDraft {
  number: string;
  count: string;
  part: string;
  numerator: string;
  denominator: string;
  share: ShareKind;
  choice: string;
  weights: { college: string; weight: string }[];
}

const partOf = (numerator: number, denominator: number) => {
  const written = `${numerator}/${denominator}`;
  return USUAL_PARTS.some(({ value }) => value === written) ? written : "other";
};

/** The fields for a value; `colleges` are those of the committee, each with its weight or 1. */
export function draftOf(value: RuleValue, colleges: string[] = []): ValueDraft {
  const draft: ValueDraft = {
    number: "",
    count: "calendaire",
    part: "1/2",
    numerator: "1",
    denominator: "2",
    share: "nobody",
    choice: "",
    weights: [],
  };
  switch (value.kind) {
    case "delay":
      return { ...draft, number: String(value.days), count: value.count };
    case "number":
      return { ...draft, number: String(value.number), share: "members" };
    case "fraction":
      return {
        ...draft,
        part: partOf(value.numerator, value.denominator),
        numerator: String(value.numerator),
        denominator: String(value.denominator),
        share: "part",
      };
    case "choice":
      return { ...draft, choice: value.choice };
    case "weights": {
      const given = new Map(value.weights.map(({ college, weight }) => [college, String(weight)]));
      return { ...draft, weights: colleges.map((college) => ({ college, weight: given.get(college) ?? "1" })) };
    }
    case "nobody":
      return draft;
  }
}

/** A whole number as typed; null when it is none. The sign is kept: the core says why it is refused. */
export function wholeOf(text: string): number | null {
  const clean = text.replace(/[\s\u00a0\u202f]/g, "");
  return /^-?\d{1,7}$/.test(clean) ? Number(clean) : null;
}

const NOT_A_NUMBER = "Tapez un nombre entier, en chiffres.";

/** The value that the fields say, or what is wrong with them. */
export function valueOf(shape: Shape, draft: ValueDraft): { value: RuleValue } | { wrong: string } {
  const number = wholeOf(draft.number);
  switch (shape) {
    case "delay":
      if (number === null) return { wrong: NOT_A_NUMBER };
      return { value: { kind: "delay", days: number, count: draft.count } as RuleValue };
    case "number":
      return number === null ? { wrong: NOT_A_NUMBER } : { value: { kind: "number", number } };
    case "fraction":
      return fractionOf(draft);
    case "share":
      if (draft.share === "nobody") return { value: { kind: "nobody" } };
      if (draft.share === "part") return fractionOf(draft);
      return number === null ? { wrong: NOT_A_NUMBER } : { value: { kind: "number", number } };
    case "choice":
      return { value: { kind: "choice", choice: draft.choice } };
    case "weights": {
      const weights = draft.weights.map(({ college, weight }) => ({ college, weight: wholeOf(weight) }));
      const missing = weights.find(({ weight }) => weight === null || weight < 1);
      if (missing) return { wrong: `Donnez un poids au collège « ${missing.college} », 1 au moins.` };
      const all = weights.map(({ college, weight }) => ({ college, weight: weight ?? 1 }));
      // One weight for all is no weight: the rule then reads « le même poids ».
      return { value: { kind: "weights", weights: all.every(({ weight }) => weight === 1) ? [] : all } };
    }
  }
}

function fractionOf(draft: ValueDraft): { value: RuleValue } | { wrong: string } {
  const [over, under] = draft.part === "other" ? [draft.numerator, draft.denominator] : draft.part.split("/");
  const [numerator, denominator] = [wholeOf(over ?? ""), wholeOf(under ?? "")];
  if (numerator === null || denominator === null) return { wrong: "Une part s’écrit avec deux nombres : 3 sur 5." };
  return { value: { kind: "fraction", numerator, denominator } };
}
