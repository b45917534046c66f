import { describe, expect, it } from "vitest";
import type { AmendmentSummary, HunkView, TextItemView } from "$lib/operations";
import { closedReason, itemToVote, listed, lookOf, meeting, motive, outcome, passage, tally } from "./order";

const amendment = (number: number, more: Partial<AmendmentSummary> = {}) =>
  ({
    id: `a${number}`,
    number,
    parent_id: null,
    state: "deposited",
    state_label: "déposé",
    hunks: null,
    meets: [],
    vote: null,
    meeting: null,
    fell_with_name: null,
    reason: null,
    ...more,
  }) as AmendmentSummary;
const hunk = (before: string, after: string, kind: HunkView["kind"] = "words") =>
  ({ id: "h", kind, block: null, before, after, adopted: false }) satisfies HunkView;

describe("the list", () => {
  it("keeps the order and puts sub-amendments under theirs", () => {
    const all = [amendment(4), amendment(5, { parent_id: "a3" }), amendment(3)];
    expect(listed(all).map((one) => [one.amendment.number, one.depth, one.pending])).toEqual([
      [4, 0, 0],
      [3, 0, 1],
      [5, 1, 0],
    ]);
  });

  it("counts by state", () => {
    const all = [amendment(1, { state: "withdrawn" }), amendment(2, { state: "adopted" }), amendment(3), amendment(4)];
    expect(tally(all)).toBe("1\u00a0adopté, 1\u00a0retiré et 2\u00a0à décider");
    expect(tally([])).toBe("");
  });

  it("names those on the same passage by number", () => {
    const all = [amendment(3, { meets: ["a7", "a4"] }), amendment(4), amendment(7)];
    expect(meeting(all[0]!, all)).toBe("Porte sur le même alinéa que le n°\u00a04 et le n°\u00a07");
    expect(meeting(all[1]!, all)).toBeNull();
  });
});

describe("one amendment", () => {
  it("says that it is adopted in part", () => {
    expect(lookOf(amendment(1, { state: "adopted", hunks: ["x"] })).word).toBe("Adopté en partie");
    expect(lookOf(amendment(1, { state: "adopted" })).word).toBe("Adopté");
  });

  it("tells what became of it", () => {
    const fallen = amendment(4, { state: "fallen", fell_with_name: "Amendement n° 3", reason: "Satisfait" });
    expect(outcome(fallen)).toEqual(["Du fait de l’amendement n° 3", "Motif\u00a0: satisfait"]);
  });

  it("says why it is closed", () => {
    expect(closedReason(amendment(1), false)).toBeNull();
    expect(closedReason(amendment(1), true)).toContain("arrêté");
    expect(closedReason(amendment(1, { state: "rejected", state_label: "rejeté" }), false)).toContain("rejeté");
  });

  it("tells a passage, long ones cut in the middle", () => {
    expect(passage(hunk(" un délai", " trente jours"))).toEqual({
      removed: "un délai",
      added: "trente jours",
      says: null,
    });
    expect(passage(hunk("", "mot ".repeat(100))).added).toContain("[…]");
    expect(passage(hunk("titre", "titre", "move")).says).toBe("déplacé");
  });
});

it("falls for the motive that the core tells", () => {
  expect(motive("Amendement n°\u00a06 serait sans objet\u00a0: le texte dit déjà ce qu’il demande.")).toBe(
    "Le texte dit déjà ce qu’il demande.",
  );
  expect(motive("À relire.")).toBe("À relire.");
});

it("is put to the vote under the next item", () => {
  const item = (id: string, starts_at: string) => ({ item_id: id, starts_at }) as TextItemView;
  const items = [item("c", "2026-12-15T14:30:00"), item("b", "2026-11-30T09:00:00"), item("a", "2026-10-01T09:00:00")];
  expect(itemToVote(items, "2026-11-24")?.item_id).toBe("b");
  expect(itemToVote(items, "2027-01-01")?.item_id).toBe("c");
  expect(itemToVote([], "2026-11-24")).toBeNull();
});
