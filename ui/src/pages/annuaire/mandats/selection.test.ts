import type { MandateView, SeatView } from "$lib/operations";
import { describe, expect, it } from "vitest";
import { landing, nextRow, nextStop } from "./selection";
import { windowAround } from "./timeline";

const on = "2026-11-10";
const mandate = (id: string, starts_on: string, ends_on: string | null, active: boolean): MandateView =>
  ({ id, starts_on, ends_on, active, role: "titulaire", person_name: id, role_label: "titulaire", findings: [] }) as unknown as MandateView;
const seat = (id: string, timeline: MandateView[]): SeatView =>
  ({ id, label: id, timeline, holder: timeline.find((m) => m.active) ?? null, substitutes: [], vacant_since: null }) as unknown as SeatView;

const held = seat("a", [mandate("a1", "2023-01-01", "2025-12-31", false), mandate("a2", "2026-01-01", null, true)]);
const vacant = seat("b", [mandate("b1", "2023-01-01", "2026-07-31", false), mandate("b2", "2026-12-01", null, false)]);
const seats = [held, vacant];
const window = windowAround("five_years", on);

describe("arrows", () => {
  it("lands on the titulaire, or on the vacancy", () => {
    expect(landing(held)).toEqual({ seat: "a", mandate: "a2" });
    expect(nextRow(seats, landing(held), 1)).toEqual({ seat: "b", mandate: null });
    expect(nextRow(seats, landing(vacant), 1)).toEqual({ seat: "b", mandate: null });
  });
  it("walks mandates by date, the vacancy between past and future", () => {
    const stop = (from: string | null, step: number) => nextStop(seats, { seat: "b", mandate: from }, step, window, on)?.mandate;
    expect([stop(null, -1), stop(null, 1), stop("b2", 1), stop("b1", -1)]).toEqual(["b1", "b2", "b2", "b1"]);
  });
});
