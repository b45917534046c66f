import { describe, expect, it } from "vitest";
import type { AgendaItemView, MeetingView } from "$lib/operations";
import { isLive, proposedHours, shownClock, sittingHour } from "./hours";

const planned = { starts_at: "2026-11-23T14:30:00", opened_at: null };
const opened = { ...planned, opened_at: "2026-11-23T14:34:00" };

describe("an hour typed in a sitting", () => {
  it("belongs to the day of the sitting, whenever it is typed", () => {
    expect(sittingHour(planned, "14:36")).toBe("2026-11-23T14:36:00");
    expect(sittingHour(opened, "16:52")).toBe("2026-11-23T16:52:00");
  });

  it("may come before the opening: members arrive early", () => {
    expect(sittingHour(opened, "14:10")).toBe("2026-11-23T14:10:00");
    expect(sittingHour(opened, "02:34")).toBe("2026-11-23T02:34:00");
  });

  it("more than twelve hours before the opening, is of the night that follows", () => {
    expect(sittingHour(opened, "00:15")).toBe("2026-11-24T00:15:00");
    expect(sittingHour({ ...planned, opened_at: "2026-12-31T20:00:00" }, "01:05")).toBe("2027-01-01T01:05:00");
  });

  it("is of the day that really opened it, when that is not the planned one", () => {
    expect(sittingHour({ ...planned, opened_at: "2026-11-24T09:00:00" }, "10:00")).toBe("2026-11-24T10:00:00");
  });
});

describe("a sitting", () => {
  const point = (id: string, duration: number | null, started_at: string | null = null) =>
    ({ id, parent_id: null, duration, started_at }) as AgendaItemView;
  const item = point("i2", 20);
  const items = [point("i1", 26, "2026-11-23T14:34:00"), item];
  const meeting = { summary: opened, items, planned_end: "2026-11-23T16:45:00" } as MeetingView;

  it("is live in the hours around its opening", () => {
    expect(isLive(opened, "2026-11-23T16:00:00")).toBe(true);
    expect(isLive(opened, "2026-11-24T01:00:00")).toBe(true);
    expect(isLive(opened, "2026-11-24T09:00:00")).toBe(false);
  });

  it("opened well before its hour is live from then on", () => {
    expect(isLive(planned, "2026-11-23T00:24:00")).toBe(true);
  });

  it("held now, leaves its hours to the core", () => {
    const hours = proposedHours(meeting, "2026-11-23T15:10:00");
    expect([hours.opening, hours.end, hours.of(item)]).toEqual([null, null, null]);
    expect(shownClock(hours.end, "2026-11-23T15:10:00")).toBe("15:10");
  });

  it("recorded afterwards, proposes the planned hours", () => {
    const hours = proposedHours(meeting, "2026-11-24T09:00:00");
    expect([hours.opening, hours.end]).toEqual(["2026-11-23T14:34:00", "2026-11-23T16:45:00"]);
    expect(hours.of(item)).toBe("2026-11-23T15:00:00");
    expect(hours.of(items[0]!)).toBe("2026-11-23T14:34:00");
    const late = { ...meeting, items: [point("i1", 26, "2026-11-23T15:20:00"), item] };
    expect(proposedHours(late, "2026-11-24T09:00:00").of(item)).toBe("2026-11-23T15:20:00");
    expect(shownClock(hours.end, "2026-11-24T09:00:00")).toBe("16:45");
  });
});
