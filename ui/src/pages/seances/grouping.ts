/** How the list of sittings is cut: what is to come first, nearest on top, then the past by year, latest on top. Pure. */
import type { LocalDate, MeetingState, MeetingSummary } from "$lib/operations";

export interface Group {
  key: string;
  title: string;
  meetings: MeetingSummary[];
}

/** Sittings that still wait for their day. One lifted this morning, a cancelled one do not, whatever their date. */
const WAITING: MeetingState[] = ["in_preparation", "convened", "postponed"];

const ascending = (a: MeetingSummary, b: MeetingSummary) => (a.starts_at < b.starts_at ? -1 : a.starts_at > b.starts_at ? 1 : 0);

/** The groups of a list, in the order of the screen; empty groups are left out. */
export function grouped(meetings: MeetingSummary[], today: LocalDate): Group[] {
  const sorted = [...meetings].sort(ascending);
  const running = sorted.filter((m) => m.state === "open" || m.state === "suspended");
  const rest = sorted.filter((m) => !running.includes(m));
  const ahead = rest.filter((m) => m.starts_at.slice(0, 10) >= today && WAITING.includes(m.state));
  const past = rest.filter((m) => !ahead.includes(m)).reverse();
  const years = [...new Set(past.map((m) => m.starts_at.slice(0, 4)))];
  return [
    { key: "running", title: "En cours", meetings: running },
    { key: "ahead", title: "À venir", meetings: ahead },
    ...years.map((year) => ({ key: year, title: year, meetings: past.filter((m) => m.starts_at.startsWith(year)) })),
  ].filter((group) => group.meetings.length > 0);
}

/** States met in a list, in the order of a sitting's life, with the label the core gives. */
export function statesOf(meetings: MeetingSummary[]): { state: MeetingState; label: string }[] {
  const labels = new Map(meetings.map((m) => [m.state, m.state_label]));
  const life: MeetingState[] = ["in_preparation", "convened", "open", "suspended", "closed", "draft_minutes", "minutes_in_review", "minutes_approved", "minutes_signed", "archived", "postponed", "cancelled", "no_quorum"];
  return life.flatMap((state) => {
    const label = labels.get(state);
    return label ? [{ state, label }] : [];
  });
}

/** The moment of the sitting where a person goes from the list. */
export function momentOf(state: MeetingState): "preparer" | "convoquer" | "tenir" | "rediger" {
  if (state === "open" || state === "suspended") return "tenir";
  if (["closed", "draft_minutes", "minutes_in_review", "minutes_approved", "minutes_signed", "archived"].includes(state)) return "rediger";
  return "preparer";
}
