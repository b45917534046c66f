/** Shapes, tones and short words of a sitting. The sentences and counts are the core's. */
import type { GlyphName, IconName } from "$lib/icons";
import type { Tone } from "$lib/tones";
import type {
  BallotKind,
  Choice,
  ItemKind,
  MeetingMode,
  MeetingState,
  MeetingView,
  MemberStatus,
  SittingMember,
} from "$lib/operations";
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

export const MODES: { value: MeetingMode; label: string }[] = [
  { value: "in_person", label: "En présentiel" },
  { value: "mixed", label: "Mixte" },
  { value: "remote", label: "À distance" },
  { value: "written", label: "Par écrit" },
];

const MODE_FACTS: Record<MeetingMode, string | null> = {
  in_person: null,
  mixed: "séance mixte",
  remote: "à distance",
  written: "par écrit",
};

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
    return [capital(longDate(starts_at)), MODE_FACTS[mode] ?? place].filter(Boolean).join(", ");
  const off = view.stop_reason?.trim();
  const when =
    opened_at && closed_at ? `ouverte à ${hour(opened_at)}, levée à ${hour(closed_at)}` : hours(starts_at, ends_at);
  const line = [capital(longDate(starts_at)), when, place, MODE_FACTS[mode]].filter(Boolean).join(", ");
  if (!off) return line;
  // Why it did not take place comes with what it was to be: nobody has to look for it.
  return `${line}. ${state === "no_quorum" ? "Sans quorum" : "Motif"}${NBSP}: ${off}`;
}

export const KINDS: { value: ItemKind; label: string; icon: IconName; letter: string }[] = [
  { value: "information", label: "pour information", icon: "info", letter: "i" },
  { value: "debat", label: "pour débat", icon: "messages-square", letter: "d" },
  { value: "avis", label: "pour avis", icon: "stamp", letter: "a" },
  { value: "vote", label: "pour vote", icon: "vote", letter: "v" },
  { value: "approbation_pv", label: "approbation du PV", icon: "file-check", letter: "p" },
  { value: "questions_diverses", label: "questions diverses", icon: "ellipsis", letter: "q" },
];

export const BALLOTS: { value: BallotKind; label: string }[] = [
  { value: "main_levee", label: "Main levée" },
  { value: "appel_nominal", label: "Appel nominal" },
  { value: "secret", label: "Secret" },
  { value: "consensus", label: "Consensus" },
];

export const CHOICES: { value: Choice; label: string; letter: string }[] = [
  { value: "pour", label: "Pour", letter: "p" },
  { value: "contre", label: "Contre", letter: "c" },
  { value: "abstention", label: "Abstention", letter: "a" },
];

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
