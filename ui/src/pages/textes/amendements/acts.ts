/** Acts that close an amendment, with what each asks: one dialog for all. */
import { call } from "$lib/api";
import type { AmendmentSummary } from "$lib/operations";
import { ofAmendment, theAmendment } from "./order";

export type Act = "reject" | "inadmissible" | "withdraw" | "fall";

/** What the dialog has gathered. */
export interface Said {
  reason: string;
  on: string | null;
  meeting: string | null;
  vote: string | null;
  because: string | null;
}

interface Asks {
  title: (amendment: AmendmentSummary) => string;
  act: string;
  /** Label of the reason, and whether one is needed. */
  reason: string;
  needed: "yes" | "no";
  hint: string | null;
  /** Whether a sitting and a vote decide. */
  decided: "yes" | "no";
  run: (id: AmendmentSummary["id"], said: Said) => Promise<unknown>;
}

const none = (text: string) => text.trim() || null;

export const ASKS: Record<Act, Asks> = {
  reject: {
    title: (one) => `Rejeter ${theAmendment(one)}`,
    act: "Rejeter",
    reason: "Motif",
    needed: "no",
    hint: null,
    decided: "yes",
    run: (id, { reason, on, meeting, vote }) =>
      call("amendments.reject", { id, reason: none(reason), on, meeting_id: meeting, vote_id: vote }),
  },
  inadmissible: {
    title: (one) => `Déclarer irrecevable ${theAmendment(one)}`,
    act: "Déclarer irrecevable",
    reason: "Motif",
    needed: "yes",
    hint: "Hors de l’objet du texte, hors délai…",
    decided: "no",
    run: (id, { reason, on }) => call("amendments.declare_inadmissible", { id, reason, on }),
  },
  withdraw: {
    title: (one) => `Noter le retrait ${ofAmendment(one)}`,
    act: "Noter le retrait",
    reason: "Motif",
    needed: "no",
    hint: null,
    decided: "no",
    run: (id, { reason, on }) => call("amendments.withdraw", { id, reason: none(reason), on }),
  },
  fall: {
    title: (one) => `Noter que tombe ${theAmendment(one)}`,
    act: "Noter qu’il tombe",
    reason: "Motif",
    needed: "yes",
    hint: "Satisfait par le texte, sans objet…",
    decided: "no",
    run: (id, { reason, on, because }) => call("amendments.let_fall", { id, reason, on, because_of: because }),
  },
};
