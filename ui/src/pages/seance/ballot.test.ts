import { beforeEach, describe, expect, it, vi } from "vitest";
import type { AgendaItemView, VoteView, VoterView } from "$lib/operations";
import type { Sitting } from "./sitting.svelte";
import type { Preview } from "./ballot.svelte";

const call = vi.fn();
vi.mock("$lib/api", () => ({ call: (...args: unknown[]) => call(...args) }));
const { Ballot, ballotKey } = await import("./ballot.svelte");

const item = { id: "i4", title: "Texte amendé" } as AgendaItemView;
const attempt = vi.fn();
const sitting = { attempt } as unknown as Sitting;
const preview = (more: Partial<Preview> = {}): Preview => ({
  ballot: "main_levee",
  object: "text",
  majority: "simple",
  majority_label: "majorité simple",
  counting: "together",
  colleges: [],
  totals: { pour: 9, contre: 1, abstention: 1, blanc: 0, nul: 0 },
  total_voters: 11,
  voters: 11,
  expressed: 10,
  counted: 11,
  complete: true,
  sum_sentence: "9 + 1 + 1 = 11 votants",
  check_sentence: "Le compte est bon",
  outcome: "adopted",
  sentence: "Adopté.",
  majority_required: 6,
  source: "art. R133-11 CRPA",
  bases: null,
  needs_proclamation: false,
  needs_president_choice: false,
  findings: [],
  roll: [],
  ...more,
});

beforeEach(() => {
  call.mockReset();
  attempt.mockReset();
});

describe("a ballot", () => {
  it("cannot be recorded until the core says that the count holds", () => {
    const ballot = new Ballot(sitting, item, null);
    expect(ballot.reason).toBe("Saisissez le décompte.");
    ballot.preview = preview({ complete: false, check_sentence: "Il manque 1 voix" });
    expect(ballot.reason).toBe("Il manque 1 voix");
    ballot.preview = preview();
    expect(ballot.reason).toBeNull();
  });

  it("waits for what the president alone can say", () => {
    const ballot = new Ballot(sitting, item, null);
    ballot.preview = preview({ needs_president_choice: true });
    expect(ballot.reason).toContain("présidence");
    ballot.president = "pour";
    expect(ballot.reason).toBeNull();
    ballot.preview = preview({ needs_proclamation: true });
    expect(ballot.reason).toContain("proclamation");
    ballot.proclaimed = "rejected";
    expect(ballot.reason).toBeNull();
  });

  it("begins as the committee usually votes", () => {
    const usual = { attempt, meeting: { usual_ballot: "consensus" } } as unknown as Sitting;
    expect(new Ballot(usual, item, null).kind).toBe("consensus");
    const vote = { ballot: "secret", subject: "Texte", ballots: [], colleges: [], president_choice: null } as unknown as VoteView;
    expect(new Ballot(usual, item, vote).kind).toBe("secret");
  });

  it("follows the by-laws until something else is chosen", () => {
    const ballot = new Ballot(sitting, item, null);
    ballot.preview = preview({ ballot: "secret", object: "nomination", majority: "two_thirds", counting: "each_college" });
    expect([ballot.kind, ballot.object, ballot.majority, ballot.counting]).toEqual([
      "secret",
      "nomination",
      "two_thirds",
      "each_college",
    ]);
    expect(ballot.entered()).toMatchObject({ ballot: null, object: null, majority: null, counting: null });
    ballot.majority = "unanimity";
    ballot.object = "bylaws";
    expect(ballot.entered()).toMatchObject({ object: "bylaws", majority: null });
  });

  it("gives the count of each college that votes apart", () => {
    const ballot = new Ballot(sitting, item, null);
    const college = (name: string) => ({
      college: name,
      weight: 1,
      voters: 3,
      counts: { pour: 0, contre: 0, abstention: 0, blanc: 0, nul: 0 },
      counted: 0,
      sum_sentence: "0 + 0 + 0 = 0",
      check_sentence: "Il manque 3 voix",
    });
    ballot.preview = preview({ counting: "each_college", colleges: [college("État"), college("Élus")] });
    ballot.type("État", "pour", "2");
    ballot.type("État", "contre", "1");
    ballot.type("Lune", "pour", "9");
    expect(ballot.entered()).toMatchObject({
      counts: null,
      colleges: [
        { college: "État", pour: 2, contre: 1, abstention: 0 },
        { college: "Élus", pour: 0, contre: 0, abstention: 0 },
      ],
    });
  });

  it("says which rule stops it before which number is missing", () => {
    const ballot = new Ballot(sitting, item, null);
    const finding = { severity: "refuse", sentence: "Une désignation se vote au scrutin secret." };
    ballot.preview = preview({ complete: false, findings: [finding] as unknown as Preview["findings"] });
    expect(ballot.reason).toBe("Une désignation se vote au scrutin secret.");
  });

  it("does not make the president declare his voice under secrecy", () => {
    const ballot = new Ballot(sitting, item, null);
    ballot.preview = preview({ ballot: "secret", needs_president_choice: true });
    expect(ballot.reason).toBeNull();
  });

  it("asks the core once more before it is recorded, then proclaims", async () => {
    call.mockResolvedValue(preview({ needs_proclamation: true }));
    attempt
      .mockResolvedValueOnce({ id: "v1" } as VoteView)
      .mockResolvedValueOnce({ id: "v1", proclaimed: "oui" } as VoteView);
    const ballot = new Ballot(sitting, item, null);
    ballot.counts.pour = "5";
    ballot.proclaimed = "adopted";
    await ballot.record();
    expect(attempt.mock.calls.map(([op]) => op)).toEqual(["votes.record", "votes.proclaim"]);
    expect(attempt.mock.calls[0]?.[1]).toMatchObject({
      item_id: "i4",
      subject: "Texte amendé",
      ballot: "main_levee",
      counts: { pour: 5, contre: 0, abstention: 0 },
    });
  });

  it("is recorded once, however often Entrée is pressed", async () => {
    call.mockResolvedValue(preview());
    attempt.mockResolvedValue({ id: "v1" } as VoteView);
    const ballot = new Ballot(sitting, item, null);
    await Promise.all([ballot.record(), ballot.record(), ballot.record()]);
    expect(attempt).toHaveBeenCalledTimes(1);
  });

  it("is not recorded when the core changed its mind", async () => {
    call.mockResolvedValue(preview({ complete: false, check_sentence: "Il manque 1 voix" }));
    const ballot = new Ballot(sitting, item, null);
    ballot.preview = preview();
    expect(await ballot.record()).toBeNull();
    expect(attempt).not.toHaveBeenCalled();
  });

  it("keeps a proxy's vote under the member represented", () => {
    const voter = { mandate_id: "holder", represents: { mandate_id: "giver", name: "RFVE" } } as VoterView;
    expect(ballotKey(voter)).toBe("giver");
    expect(ballotKey({ ...voter, represents: null })).toBe("holder");
  });
});
