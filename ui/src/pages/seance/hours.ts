/**
 * Hours of a sitting. A sitting is often recorded afterwards: an hour typed without a date belongs to the day of the
 * sitting, never to the day on which it is typed. Pure.
 */
import { addDays, clockOf, localTime } from "$lib/format";
import { leaves } from "./holding";
import type { AgendaItemView, LocalTime, MeetingSummary, MeetingView } from "$lib/operations";

/** Minutes beyond which an hour that precedes the opening is read as one of the night that follows. */
const HALF_A_DAY = 12 * 60;

type Hours = Pick<MeetingSummary, "opened_at" | "starts_at">;

const beginning = ({ opened_at, starts_at }: Hours): LocalTime => opened_at ?? starts_at;

/** Minutes from one local time to another. Both are local to the committee, so they are compared as text would be. */
const minutesFrom = (from: LocalTime, to: LocalTime) => (Date.parse(`${to}Z`) - Date.parse(`${from}Z`)) / 60_000;

/** "17:10" -> the local time of that hour, on the day of the sitting or in the night that follows it. */
export function sittingHour(summary: Hours, clock: string): LocalTime {
  const start = beginning(summary);
  const same = localTime(start, clock);
  return minutesFrom(same, start) > HALF_A_DAY ? localTime(addDays(start, 1), clock) : same;
}

/**
 * Is it being held now, so that "now" is the hour of what happens in it? Otherwise it is recorded afterwards. One that
 * is planned later is not: opened early, its members are there from now on, not from the hour that was planned.
 */
export function isLive(summary: Hours, now: LocalTime): boolean {
  return minutesFrom(beginning(summary), now) <= HALF_A_DAY;
}

/** The hours proposed for what happens in a sitting; null leaves it to the core, whose hour is now. */
export interface ProposedHours {
  /** Opening and arrivals. */
  opening: LocalTime | null;
  /** Departures, suspension and lifting. */
  end: LocalTime | null;
  /** Beginning of an item, and what is recorded in it. */
  of: (item: AgendaItemView | null) => LocalTime | null;
}

/** While it is held, the core's own hour; recorded afterwards, the hours that were planned. */
export function proposedHours(meeting: MeetingView, now: LocalTime): ProposedHours {
  const { summary } = meeting;
  if (isLive(summary, now)) return { opening: null, end: null, of: () => null };
  const opening = beginning(summary);
  const planned = meeting.planned_end ?? meeting.expected_end ?? summary.ends_at ?? opening;
  const end = planned < opening ? opening : planned;
  const of = (item: AgendaItemView | null) => (item ? (item.started_at ?? plannedStart(meeting.items, item, opening)) : opening);
  return { opening, end, of };
}

/** Opening and durations before it, but after what has begun: the core's own hour of a pending item follows today's clock. */
function plannedStart(items: readonly AgendaItemView[], item: AgendaItemView, opening: LocalTime): LocalTime {
  const before = leaves(items.slice(0, items.findIndex((one) => one.id === item.id)));
  const planned = later(opening, before.reduce((minutes, one) => minutes + (one.duration ?? 0), 0));
  const begun = items.flatMap((one) => one.started_at ?? []);
  return [planned, ...begun].reduce((last, one) => (one > last ? one : last));
}

/** A local time some minutes later. */
const later = (local: LocalTime, minutes: number) => new Date(Date.parse(`${local}Z`) + minutes * 60_000).toISOString().slice(0, 19);

/** The clock shown in a field that may stay untouched: the proposed hour, else now. */
export const shownClock = (proposed: LocalTime | null, now: LocalTime) => clockOf(proposed ?? now);
