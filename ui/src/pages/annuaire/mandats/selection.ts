/** Which seat and which of its mandates the directory looks at, and where the arrows lead from there. */
import type { CompositionView, Id, SeatView } from "$lib/operations";
import { type Bar, type TimeWindow, barsOf } from "./timeline";

/** A place in the time line: a mandate of a seat, or the seat itself when nobody holds it (`mandate` null). */
export interface Spot {
  seat: Id;
  mandate: Id | null;
}

/** The stops of a row from left to right: its bars, and the vacancy when there is one today. */
export function stopsOf(seat: SeatView, bars: Bar[]): Spot[] {
  const byDate = [...bars].sort((a, b) => a.left - b.left || (a.lane === "holder" ? -1 : 1));
  const stop = (bar: Bar): Spot => ({ seat: seat.id, mandate: bar.mandate.id });
  if (seat.holder !== null) return byDate.map(stop);
  const ahead = byDate.filter((bar) => bar.phase === "future");
  return [...byDate.filter((bar) => bar.phase !== "future").map(stop), { seat: seat.id, mandate: null }, ...ahead.map(stop)];
}

/** Where one lands on a row: its titulaire, else its vacancy, else its last bar. */
export const landing = (seat: SeatView): Spot => ({ seat: seat.id, mandate: seat.holder?.id ?? null });

/** Key of a spot in the page. */
export const spotKey = ({ seat, mandate }: Spot) => `${seat}/${mandate ?? "vacant"}`;

/** The row above or below among the shown seats. */
export function nextRow(seats: SeatView[], from: Spot | null, step: number): Spot | null {
  const at = seats.findIndex((seat) => seat.id === from?.seat);
  const seat = seats[Math.max(0, Math.min(seats.length - 1, at + step))];
  return seat ? landing(seat) : null;
}

/** The mandate before or after on the same row. */
export function nextStop(seats: SeatView[], from: Spot | null, step: number, window: TimeWindow, on: string): Spot | null {
  const seat = seats.find((candidate) => candidate.id === from?.seat);
  if (!seat || !from) return null;
  const stops = stopsOf(seat, barsOf(seat, window, on));
  const at = stops.findIndex((stop) => stop.mandate === from.mandate);
  return stops[Math.max(0, Math.min(stops.length - 1, at + step))] ?? null;
}

/** The spot of a record: a seat, a mandate, or a mandate of a person. */
export function spotOf(composition: CompositionView, record: Id): Spot | null {
  for (const seat of composition.seats) {
    if (seat.id === record) return landing(seat);
    const mandate = seat.timeline.find((m) => m.id === record);
    if (mandate) return { seat: seat.id, mandate: mandate.id };
  }
  return null;
}
