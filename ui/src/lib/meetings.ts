/** How the state of a sitting looks: one shape and one tone a state, the same on every page. Pure. */
import type { GlyphName } from "./icons";
import { WORDS, type MeetingState, type MeetingSummary } from "./operations";
import { hours } from "./format";
import type { Tone } from "./tones";

const LOOKS: Record<MeetingState, { shape: GlyphName; tone: Tone }> = {
  in_preparation: { shape: "g-half", tone: "plain" },
  convened: { shape: "g-done", tone: "ok" },
  open: { shape: "g-half", tone: "act" },
  suspended: { shape: "g-part", tone: "act" },
  closed: { shape: "g-todo", tone: "plain" },
  draft_minutes: { shape: "g-half", tone: "plain" },
  minutes_in_review: { shape: "g-part", tone: "plain" },
  minutes_approved: { shape: "g-done", tone: "ok" },
  minutes_signed: { shape: "g-done", tone: "ok" },
  archived: { shape: "g-done", tone: "plain" },
  postponed: { shape: "g-open", tone: "warn" },
  cancelled: { shape: "g-stop", tone: "bad" },
  no_quorum: { shape: "g-late", tone: "warn" },
};

/** Shape and tone of a sitting's state; a sitting without any item is still to prepare. */
export function lookOf({ state, items }: Pick<MeetingSummary, "state" | "items">): { shape: GlyphName; tone: Tone } {
  if (state === "in_preparation" && items === 0) return { shape: "g-todo", tone: "plain" };
  return LOOKS[state];
}

/** « 14 h 30 – 16 h 45, salle Condorcet et à distance ». */
export function whenAndWhere({ starts_at, ends_at, place, mode }: MeetingSummary): string {
  const room = place ?? "lieu à fixer";
  const elsewhere = mode === "remote" || mode === "written" ? WORDS.MeetingMode[mode] : null;
  const where = mode === "mixed" ? `${room} et ${WORDS.MeetingMode.remote}` : (elsewhere ?? room);
  return `${hours(starts_at, ends_at)}, ${where}`;
}
