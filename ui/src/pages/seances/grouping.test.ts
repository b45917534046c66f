import type { MeetingState, MeetingSummary } from "$lib/operations";
import { describe, expect, it } from "vitest";
import { grouped, momentOf, statesOf } from "./grouping";

const meeting = (starts_at: string, state: MeetingState = "in_preparation"): MeetingSummary => ({
  id: starts_at, committee_id: "c", committee_name: "Comité", number: "1", title: "Plénière n° 1", kind: "ordinaire", mode: "mixed", state,
  state_label: state, starts_at, ends_at: null, place: null, opened_at: null, closed_at: null, items: 0, lacks: [], quorum: null,
});
const ids = (list: MeetingSummary[], today = "2026-11-10") => grouped(list, today).map((g) => [g.title, g.meetings.map((m) => m.id.slice(0, 10))]);

describe("groups", () => {
  it("puts the nearest to come first and the latest past first, by year", () => {
    const list = ["2026-12-15T14:30:00", "2025-10-01T10:00:00", "2026-11-24T14:30:00", "2026-10-13T14:30:00", "2026-09-15T14:30:00"].map((at) => meeting(at));
    expect(ids(list)).toEqual([
      ["À venir", ["2026-11-24", "2026-12-15"]],
      ["2026", ["2026-10-13", "2026-09-15"]],
      ["2025", ["2025-10-01"]],
    ]);
  });
  it("keeps the sitting of today ahead, the one under way on top, the cancelled one aside", () => {
    const list = [meeting("2026-11-10T14:30:00"), meeting("2026-11-09T14:30:00", "open"), meeting("2026-12-01T10:00:00", "cancelled")];
    expect(ids(list)).toEqual([["En cours", ["2026-11-09"]], ["À venir", ["2026-11-10"]], ["2026", ["2026-12-01"]]]);
  });
  it("does not announce what was lifted today", () => {
    const list = [meeting("2026-11-10T09:30:00", "closed"), meeting("2026-11-10T14:30:00", "convened")];
    expect(grouped(list, "2026-11-10").map((group) => [group.title, group.meetings.length])).toEqual([["À venir", 1], ["2026", 1]]);
  });
  it("is empty without sittings", () => {
    expect(grouped([], "2026-11-10")).toEqual([]);
  });
});

it("lists the states met in the order of a sitting's life", () => {
  expect(statesOf([meeting("2026-01-01T10:00:00", "archived"), meeting("2026-02-01T10:00:00")]).map((s) => s.state)).toEqual(["in_preparation", "archived"]);
});

it("opens a sitting at the moment of its state", () => {
  expect([momentOf("convened"), momentOf("open"), momentOf("archived")]).toEqual(["preparer", "tenir", "rediger"]);
});
