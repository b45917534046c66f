/** Shapes, tones and short words of a sitting. The sentences and counts are the core's. */
import type { GlyphName, IconName } from "$lib/icons";
import type { Tone } from "$lib/tones";
import {
  WORDS,
  type ItemKind,
  type MeetingMode,
  type MeetingState,
  type MeetingView,
  type MemberStatus,
  type SittingMember,
} from "$lib/operations";
import { choicesOf } from "$lib/words";
import { hour, hours, longDate, capital, NBSP } from "$lib/format";

interface Look {
  shape: GlyphName;
  tone: Tone;
}

const STATES: Record<MeetingState, Look> = {
  in_preparation: { shape: "g-half", tone: "plain" },
  convened: { shape: "g-done", tone: "ok" },
  open: { shape: "g-half", tone: "act" },
  suspended: { shape: "g-late", tone: "warn" },
  closed: { shape: "g-done", tone: "ok" },
  draft_minutes: { shape: "g-half", tone: "act" },
  minutes_in_review: { shape: "g-half", tone: "act" },
  minutes_approved: { shape: "g-done", tone: "ok" },
  minutes_signed: { shape: "g-done", tone: "ok" },
  archived: { shape: "g-done", tone: "plain" },
  postponed: { shape: "g-late", tone: "warn" },
  cancelled: { shape: "g-stop", tone: "bad" },
  no_quorum: { shape: "g-late", tone: "warn" },
};

/** How the state of a sitting looks in its badge. */
export const stateLook = (state: MeetingState): Look => STATES[state];

const STATUSES: Record<MemberStatus, Look> = {
  in_room: { shape: "g-done", tone: "ok" },
  remote: { shape: "g-half", tone: "ok" },
  represented: { shape: "g-part", tone: "plain" },
  replaced: { shape: "g-part", tone: "plain" },
  expected: { shape: "g-todo", tone: "warn" },
  left: { shape: "g-open", tone: "plain" },
  excused: { shape: "g-open", tone: "plain" },
  absent: { shape: "g-open", tone: "plain" },
  recused: { shape: "g-stop", tone: "plain" },
};

/** How the presence of a member looks. */
export const statusLook = (status: MemberStatus): Look => STATUSES[status];

/** Does this member stand in full ink (here, or counted through someone)? */
export const counts = (status: MemberStatus) => !["left", "excused", "absent", "expected", "replaced"].includes(status);

/** Name of a member in a narrow column: the body he sits for, else himself. */
export const shortName = (member: SittingMember) =>
  member.organisation_short ?? member.organisation ?? member.person_name;

/** « séance mixte »; nothing of one held in a room. */
const modeFact = (mode: MeetingMode) => (mode === "in_person" ? null : `séance ${WORDS.MeetingMode[mode]}`);

/** Second line of the header: day, hours, place, and how the sitting went. */
export function facts(view: MeetingView): string {
  const { starts_at, ends_at, place, mode, state, opened_at, closed_at } = view.summary;
  if (mode === "written") {
    const from = opened_at ?? starts_at;
    const days = closed_at ? `du ${longDate(from)} au ${longDate(closed_at)}` : `à partir du ${longDate(from)}`;
    const line = `Par écrit, ${days}`;
    return view.stop_reason ? `${line}. Motif${NBSP}: ${view.stop_reason}` : line;
  }
  // While it is held, the clock and the badge say the hours; the place is where one sits.
  if (state === "open" || state === "suspended")
    return [capital(longDate(starts_at)), modeFact(mode) ?? place].filter(Boolean).join(", ");
  const off = view.stop_reason?.trim();
  const when =
    opened_at && closed_at ? `ouverte à ${hour(opened_at)}, levée à ${hour(closed_at)}` : hours(starts_at, ends_at);
  const line = [capital(longDate(starts_at)), when, place, modeFact(mode)].filter(Boolean).join(", ");
  if (!off) return line;
  // Why it did not take place comes with what it was to be: nobody has to look for it.
  return `${line}. ${state === "no_quorum" ? "Sans quorum" : "Motif"}${NBSP}: ${off}`;
}

const KIND_LOOKS: Record<ItemKind, { icon: IconName; letter: string }> = {
  information: { icon: "info", letter: "i" },
  debat: { icon: "messages-square", letter: "d" },
  avis: { icon: "stamp", letter: "a" },
  vote: { icon: "vote", letter: "v" },
  approbation_pv: { icon: "file-check", letter: "p" },
  questions_diverses: { icon: "ellipsis", letter: "q" },
};

/** What an item is for, with its icon and its letter in the menu. */
export const KINDS = (Object.keys(KIND_LOOKS) as ItemKind[]).map((value) => ({
  value,
  label: WORDS.ItemKind[value],
  ...KIND_LOOKS[value],
}));

/** What a vote may be about, and the majorities and ways of counting it, in the core's words. */
export const OBJECTS = choicesOf(WORDS.VoteObject);
export const MAJORITIES = choicesOf(WORDS.Majority);
export const COUNTINGS = choicesOf(WORDS.CollegeVote);

/** What an incident of remote participation did. */
export const EFFECTS = choicesOf(WORDS.IncidentEffect);

export const BALLOTS = choicesOf(WORDS.BallotKind);

/** What a voter called by name answers, each with its key. */
export const CHOICES = (["pour", "contre", "abstention"] as const).map((value) => ({
  value,
  label: capital(WORDS.Choice[value]),
  letter: value.charAt(0),
}));

/** « Point 4 », « Point 3.1 ». */
export const pointNo = (number: string) => `Point${NBSP}${number}`;

/** Minutes of "20", "20 min", "1 h 15", "1h", "1:15"; null empties; undefined is not a duration. */
export function readDuration(text: string): number | null | undefined {
  const said = text.replace(/[\u00a0\u202f\s]/g, "").toLowerCase();
  if (said === "") return null;
  const minutes = /^(\d{1,4})(?:min|mn|m|')?$/.exec(said);
  if (minutes) return Number(minutes[1]);
  const found = /^(\d{1,2})[h:](\d{1,2})?(?:min|mn|m)?$/.exec(said);
  if (!found) return undefined;
  return Number(found[1]) * 60 + Number(found[2] ?? 0);
}
