/**
 * Geometry of the time line of mandates: dates become fractions of the drawn period. It decides where a bar
 * stands, never what a mandate is worth: activity, vacancy and findings come from the core.
 */
import type { LocalDate, MandateView, SeatView } from "$lib/operations";

/** What the time line shows: five years around a date, or the year of that date by months. */
export type Period = "five_years" | "year";

/** A drawn period, in days since 1970; `to` is excluded. */
export interface TimeWindow {
  from: number;
  to: number;
  ticks: Tick[];
}

/** A vertical hairline with its label, at a fraction (0 to 1) of the window. */
export interface Tick {
  at: number;
  label: string;
}

/** A mandate drawn in the window; `left` and `right` are fractions, clamped to the window. */
export interface Bar {
  mandate: MandateView;
  lane: "holder" | "substitute";
  phase: "past" | "current" | "future";
  left: number;
  right: number;
}

/** A time without a titulaire between two fractions of the window. */
export interface Gap {
  left: number;
  right: number;
}

const DAY = 86_400_000;
const MONTHS = ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."];
const YEARS_BEFORE = 3;
const YEARS_AFTER = 2;

/** Days since 1970 of a local date; dates carry no hour, so UTC counts them without daylight saving. */
export function dayNumber(date: LocalDate): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / DAY);
}

const firstOf = (year: number, month: number) => Math.round(Date.UTC(year, month, 1) / DAY);

/** The period drawn around a date: whole years, so that the ticks fall on the edges. */
export function windowAround(period: Period, on: LocalDate): TimeWindow {
  const year = Number(on.slice(0, 4));
  if (period === "year") {
    return withTicks(
      firstOf(year, 0),
      firstOf(year + 1, 0),
      MONTHS.map((label, month) => ({ day: firstOf(year, month), label })),
    );
  }
  const first = year - YEARS_BEFORE;
  const years = Array.from({ length: YEARS_BEFORE + YEARS_AFTER }, (_, i) => first + i);
  return withTicks(
    firstOf(first, 0),
    firstOf(year + YEARS_AFTER, 0),
    years.map((y) => ({ day: firstOf(y, 0), label: String(y) })),
  );
}

function withTicks(from: number, to: number, days: { day: number; label: string }[]): TimeWindow {
  return { from, to, ticks: days.map(({ day, label }) => ({ at: (day - from) / (to - from), label })) };
}

/** Fraction of the window where a day begins, unclamped. */
export function fraction(day: number, window: TimeWindow): number {
  return (day - window.from) / (window.to - window.from);
}

/** Fraction where a date begins, or nothing when it is out of the window. */
export function placeOf(date: LocalDate, window: TimeWindow): number | null {
  const at = fraction(dayNumber(date), window);
  return at >= 0 && at <= 1 ? at : null;
}

/** The bars of a seat inside the window, titulaires first, each lane by date. */
export function barsOf(seat: SeatView, window: TimeWindow, on: LocalDate): Bar[] {
  const bars = seat.timeline.flatMap((mandate) => barOf(mandate, window, on) ?? []);
  return [...bars.filter((bar) => bar.lane === "holder"), ...bars.filter((bar) => bar.lane === "substitute")];
}

function barOf(mandate: MandateView, window: TimeWindow, on: LocalDate): Bar | null {
  const left = Math.max(0, fraction(dayNumber(mandate.starts_on), window));
  const right = Math.min(1, endFraction(mandate, window));
  if (right <= left) return null;
  return { mandate, lane: mandate.role === "suppleant" ? "substitute" : "holder", phase: phaseOf(mandate, on), left, right };
}

/** The last day counts: a mandate to 31 December reaches the edge of the year. */
function endFraction(mandate: MandateView, window: TimeWindow): number {
  return mandate.ends_on === null ? Number.POSITIVE_INFINITY : fraction(dayNumber(mandate.ends_on) + 1, window);
}

function phaseOf(mandate: MandateView, on: LocalDate): Bar["phase"] {
  if (mandate.active) return "current";
  return mandate.starts_on > on ? "future" : "past";
}

/**
 * Times without a titulaire, to be drawn dashed: between two mandates, and from the day since which the core says
 * that the seat is vacant to the date looked at.
 */
export function gapsOf(seat: SeatView, window: TimeWindow, on: LocalDate): Gap[] {
  const holders = seat.timeline.filter((m) => m.role !== "suppleant").sort((a, b) => (a.starts_on < b.starts_on ? -1 : 1));
  const gaps: Gap[] = [];
  let covered: number | null = null;
  for (const mandate of holders) {
    const start = fraction(dayNumber(mandate.starts_on), window);
    if (covered !== null && start > covered) pushClamped(gaps, covered, start);
    covered = Math.max(covered ?? Number.NEGATIVE_INFINITY, endFraction(mandate, window));
  }
  const vacant = seat.vacant_since === null ? null : fraction(dayNumber(seat.vacant_since), window);
  const look = fraction(dayNumber(on), window);
  if (vacant !== null && (covered === null || covered <= look)) pushClamped(gaps, vacant, look);
  return gaps;
}

function pushClamped(gaps: Gap[], from: number, to: number): void {
  const left = Math.max(0, from);
  const right = Math.min(1, to);
  if (right > left) gaps.push({ left, right });
}
