import type { MandateView, SeatView } from "$lib/operations";
import { describe, expect, it } from "vitest";
import { barsOf, dayNumber, gapsOf, placeOf, windowAround } from "./timeline";

const mandate = (starts_on: string, ends_on: string | null, more: Partial<MandateView> = {}): MandateView => ({
  id: starts_on, committee_id: "c", seat_id: "s", person_id: "p", organisation_id: null, role: "titulaire",
  voice: "deliberative", starts_on, ends_on, notes: null, person_name: "Titulaire AMF", organisation_label: "AMF",
  committee_name: "Comité", seat_label: "AMF", role_label: "titulaire", voice_label: "délibérative", capacity: null, capacity_label: null, active: false,
  days_left: null, findings: [], ...more,
});

const seat = (timeline: MandateView[], vacant_since: string | null = null): SeatView => ({
  id: "s", committee_id: "c", organisation_id: null, label: "AMF", position: 1, college: null, starts_on: null,
  ends_on: null, organisation_label: "AMF", holder: null, substitutes: [], timeline, vacant_since,
});

const today = "2026-11-10";
const five = windowAround("five_years", today);

describe("window", () => {
  it("draws whole years around the date", () => {
    expect(five.ticks.map((t) => t.label)).toEqual(["2023", "2024", "2025", "2026", "2027"]);
    expect(placeOf("2023-01-01", five)).toBe(0);
    expect(placeOf("2028-01-01", five)).toBe(1);
    expect(placeOf("2022-12-31", five)).toBeNull();
  });
  it("draws twelve months of a year", () => {
    expect(windowAround("year", today).ticks).toHaveLength(12);
  });
  it("counts a leap day", () => {
    expect(dayNumber("2024-03-01") - dayNumber("2024-02-28")).toBe(2);
  });
});

describe("bars", () => {
  it("clamps to the window and includes the last day", () => {
    const [bar] = barsOf(seat([mandate("2019-01-01", "2023-12-31")]), five, today);
    expect(bar?.left).toBe(0);
    expect(bar?.right).toBeCloseTo(365 / (five.to - five.from));
    expect(bar?.phase).toBe("past");
  });
  it("keeps an endless mandate to the edge and drops one outside", () => {
    const bars = barsOf(seat([mandate("2010-01-01", "2012-12-31"), mandate("2026-01-01", null, { active: true })]), five, today);
    expect(bars).toHaveLength(1);
    expect(bars[0]?.right).toBe(1);
    expect(bars[0]?.phase).toBe("current");
  });
  it("tells a mandate to come", () => {
    expect(barsOf(seat([mandate("2027-01-01", null)]), five, today)[0]?.phase).toBe("future");
  });
});

describe("gaps", () => {
  it("finds the time between two titulaires and ignores substitutes", () => {
    const list = [mandate("2023-01-01", "2024-12-31"), mandate("2025-02-01", null), mandate("2023-01-01", null, { role: "suppleant" })];
    const [gap] = gapsOf(seat(list), five, today);
    expect(gap?.left).toBeCloseTo(placeOf("2025-01-01", five) ?? -1);
    expect(gap?.right).toBeCloseTo(placeOf("2025-02-01", five) ?? -1);
  });
  it("draws the vacancy up to the date looked at", () => {
    const [gap] = gapsOf(seat([mandate("2023-01-01", "2026-07-31")], "2026-08-01"), five, today);
    expect(gap?.right).toBeCloseTo(placeOf(today, five) ?? -1);
  });
  it("draws nothing for consecutive mandates", () => {
    expect(gapsOf(seat([mandate("2023-01-01", "2024-12-31"), mandate("2025-01-01", null)]), five, today)).toEqual([]);
  });
});
