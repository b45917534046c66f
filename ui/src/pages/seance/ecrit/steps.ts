/** The steps of an exchange: what each act is called, and the dates proposed for it. Pure. */
import { addDays, localTime } from "$lib/format";
import type { IconName } from "$lib/icons";
import type { LocalTime, WrittenView } from "$lib/operations";

export type StepAct = "announce" | "open" | "extend" | "close_debate" | "open_vote" | "close_vote" | "send_results";

export type Panel = { what: "step"; act: StepAct } | { what: "contribution"; item: string | null; answers: string | null; corrects: string | null };

interface Named {
  title: string;
  act: string;
  /** What the hour of the act is called. */
  when: string;
  icon: IconName;
}

export const ACTS: Record<StepAct, Named> = {
  announce: { title: "Annoncer l’échange aux membres", act: "Noter l’annonce", when: "Annoncé", icon: "send" },
  open: { title: "Ouvrir l’échange", act: "Ouvrir", when: "Message envoyé", icon: "door-open" },
  extend: { title: "Prolonger l’échange", act: "Prolonger", when: "Membres prévenus", icon: "calendar-clock" },
  close_debate: { title: "Clore les débats", act: "Clore les débats", when: "Débats clos", icon: "check" },
  open_vote: { title: "Ouvrir le vote", act: "Ouvrir le vote", when: "Vote ouvert", icon: "vote" },
  close_vote: { title: "Clore le vote", act: "Clore le vote", when: "Vote clos", icon: "gavel" },
  send_results: { title: "Noter l’envoi des résultats", act: "Noter l’envoi", when: "Résultats envoyés", icon: "send" },
};

/** The focus, in an address, that asks for the announcement. */
export const ANNOUNCE = "annoncer";

/** "written.close_debate" -> "close_debate". */
export const actOf = (operation: string): StepAct => operation.replace("written.", "") as StepAct;

/** Days of debate, and of vote, proposed when nothing says otherwise. */
const DEBATE_DAYS = 7;
const VOTE_DAYS = 5;

/** The end proposed for what an act opens: a week of contributions, five days of vote, two days more. */
export function proposedEnd(act: StepAct, view: WrittenView): LocalTime {
  switch (act) {
    case "extend":
      return localTime(addDays(view.limit ?? view.now, 2), "18:00");
    case "open_vote":
      return localTime(addDays(view.now, VOTE_DAYS), "12:00");
    default:
      return view.closes_at ?? localTime(addDays(view.opens_at, DEBATE_DAYS), "18:00");
  }
}

/** When something was received, if that can no longer be now: the end of what received it. */
export function receivedBy(view: WrittenView, what: "words" | "votes"): LocalTime | null {
  const until = what === "votes" ? view.vote_closes_at : view.limit;
  return until && until < view.now ? until : null;
}
