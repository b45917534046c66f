/** The moves of a sitting from one state to the next: which are offered comes from the core, where they stand from here. */
import { call } from "$lib/api";
import type { IconName } from "$lib/icons";
import type { MeetingView } from "$lib/operations";
import type { Moment } from "$lib/router.svelte";
import { report } from "$lib/toasts.svelte";
import type { Asking, Question } from "./asking.svelte";
import type { Sitting } from "./sitting.svelte";

export type Move = MeetingView["moves"][number];

interface Place {
  moment: Moment;
  rank: "main" | "plain" | "menu";
  icon?: IconName;
  /** Asked in a dialog first; otherwise done at once, and taken back by « Annuler ». */
  ask?: Question;
}

const PLACES: Record<string, Place> = {
  "meetings.convene": { moment: "convoquer", rank: "main", icon: "send" },
  "meetings.open": { moment: "tenir", rank: "main", ask: "open" },
  "meetings.suspend": { moment: "tenir", rank: "plain", icon: "pause", ask: "suspend" },
  "meetings.resume": { moment: "tenir", rank: "main", icon: "play" },
  "meetings.close": { moment: "tenir", rank: "plain", ask: "close" },
  "meetings.reopen": { moment: "tenir", rank: "menu", icon: "rotate-ccw" },
  "meetings.declare_no_quorum": { moment: "tenir", rank: "menu", icon: "user-x", ask: "no_quorum" },
  "meetings.reconvene": { moment: "tenir", rank: "main", icon: "calendar-plus", ask: "reconvene" },
  "meetings.postpone": { moment: "preparer", rank: "menu", icon: "calendar-clock", ask: "postpone" },
  "meetings.cancel": { moment: "preparer", rank: "menu", icon: "x", ask: "cancel" },
  "minutes.draft": { moment: "rediger", rank: "main", icon: "pen-line" },
  "minutes.review": { moment: "rediger", rank: "main", icon: "send" },
  "minutes.back_to_draft": { moment: "rediger", rank: "menu", icon: "rotate-ccw" },
  "minutes.approve": { moment: "rediger", rank: "main", icon: "check", ask: "approve" },
  "minutes.sign": { moment: "rediger", rank: "main", icon: "signature", ask: "sign" },
  "minutes.archive": { moment: "rediger", rank: "main", icon: "archive" },
};

export interface OfferedMove extends Move, Place {}

/** Moves to show at this moment, the possible ones first among the main ones. */
export function movesAt(meeting: MeetingView, moment: Moment): OfferedMove[] {
  return meeting.moves.flatMap((move) => {
    const place = PLACES[move.operation];
    return place?.moment === moment ? [{ ...move, ...place }] : [];
  });
}

/** Runs a move, or opens the dialog that shows what it will write. */
export function runMove(sitting: Sitting, asking: Asking, move: OfferedMove): void {
  if (move.ask) {
    asking.ask(move.ask);
    return;
  }
  if (move.operation === "meetings.resume") {
    resume(sitting).catch(report);
  } else if (move.operation === "meetings.reopen") {
    void sitting.act(move.operation, { id: sitting.id });
  } else if (
    move.operation === "minutes.draft" ||
    move.operation === "minutes.review" ||
    move.operation === "minutes.back_to_draft" ||
    move.operation === "minutes.archive"
  ) {
    void sitting.act(move.operation, { meeting_id: sitting.id });
  } else if (move.operation === "meetings.convene") {
    void sitting.act("meetings.convene", { id: sitting.id });
  }
}

/** Resumes at once, and says it as the president does. */
async function resume(sitting: Sitting): Promise<void> {
  const when = { id: sitting.id, at: sitting.hours.end };
  const { sentence } = await call("meetings.formula", { ...when, said: "resumption" });
  await sitting.actAndSay("meetings.resume", when, () => sentence);
}
