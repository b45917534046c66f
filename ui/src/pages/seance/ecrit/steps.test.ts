import { describe, expect, it } from "vitest";
import type { WrittenView } from "$lib/operations";
import { actOf, proposedEnd, receivedBy } from "./steps";

const view = (more: Partial<WrittenView>) =>
  ({
    now: "2026-10-15T10:00:00",
    opens_at: "2026-10-13T09:00:00",
    closes_at: null,
    limit: null,
    vote_closes_at: null,
    stage: "debating",
    ...more,
  }) as WrittenView;

describe("proposed dates", () => {
  it("gives a week of debate from the opening", () => {
    expect(proposedEnd("announce", view({}))).toBe("2026-10-20T18:00:00");
  });
  it("extends from the present limit", () => {
    expect(proposedEnd("extend", view({ limit: "2026-10-30T18:00:00" }))).toBe("2026-11-01T18:00:00");
  });
  it("proposes the end of what is over, and now for what is not", () => {
    expect(receivedBy(view({ limit: "2026-10-14T18:00:00" }), "words")).toBe("2026-10-14T18:00:00");
    expect(receivedBy(view({ limit: "2026-10-20T18:00:00" }), "words")).toBeNull();
    expect(receivedBy(view({ limit: "2026-10-14T18:00:00", vote_closes_at: "2026-10-20T12:00:00" }), "votes")).toBeNull();
  });
  it("names an act by its operation", () => {
    expect(actOf("written.close_vote")).toBe("close_vote");
  });
});
