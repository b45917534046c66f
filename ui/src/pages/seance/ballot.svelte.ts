/**
 * A ballot being typed. It holds what the secretary entered and what the core answers (`votes.preview`) at each change:
 * whether the count holds, which sense it has, what the president must still say. It computes nothing itself.
 */
import { call } from "$lib/api";
import { asFailure } from "$lib/failure";
import type { AgendaItemView, BallotKind, Choice, Id, LocalTime, Operations, VoteView, VoterView } from "$lib/operations";
import type { Sitting } from "./sitting.svelte";

/** Rest before the core is asked again; short enough to feel immediate. */
const REST_MS = 90;

export type Preview = Operations["votes.preview"]["result"];
export type CountKey = "pour" | "contre" | "abstention" | "blanc" | "nul";

/** The mandate under which a voter's ballot is kept: his own, or the one he represents. */
export const ballotKey = (voter: VoterView): Id => voter.represents?.mandate_id ?? voter.mandate_id;

export class Ballot {
  kind = $state<BallotKind>("main_levee");
  subject = $state("");
  counts = $state<Record<CountKey, string>>({ pour: "", contre: "", abstention: "", blanc: "", nul: "" });
  choices = $state<Record<Id, Choice>>({});
  consensus = $state<"reached" | "not_reached" | null>(null);
  president = $state<Choice | null>(null);
  proclaimed = $state<"adopted" | "rejected" | null>(null);
  preview = $state.raw<Preview | null>(null);
  /** Who may vote at the minute of this ballot, as the core last said it; null before its first answer. */
  roll = $state.raw<VoterView[] | null>(null);
  /** Refusal of the last attempt or of the preview. */
  refused = $state<string | null>(null);
  busy = $state(false);

  #sitting: Sitting;
  #item: AgendaItemView;
  #correcting: VoteView | null;
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(sitting: Sitting, item: AgendaItemView, vote: VoteView | null) {
    this.#sitting = sitting;
    this.#item = item;
    this.#correcting = vote;
    this.subject = vote?.subject ?? item.title;
    if (!vote) {
      this.kind = sitting.meeting?.usual_ballot ?? "main_levee";
      return;
    }
    this.kind = vote.ballot;
    this.president = vote.president_choice;
    for (const key of Object.keys(this.counts) as CountKey[]) this.counts[key] = String(vote[key]);
    this.choices = Object.fromEntries(vote.ballots.map((ballot) => [ballot.mandate_id, ballot.choice]));
  }

  get correcting(): VoteView | null {
    return this.#correcting;
  }

  /** Its hour: its own when it is corrected, the item's when the sitting is recorded afterwards; else the core's now. */
  get at(): LocalTime | null {
    return this.#correcting?.at ?? this.#sitting.hours?.of(this.#item) ?? null;
  }

  /** Why the ballot cannot be recorded now, in the core's words; null when it can. */
  get reason(): string | null {
    if (this.subject.trim() === "") return "Il faut dire ce qui est mis aux voix.";
    if (this.kind === "consensus" && this.consensus === null) return "Dites s’il y a consensus.";
    if (!this.preview) return this.refused ?? "Saisissez le décompte.";
    if (!this.preview.complete) return this.preview.check_sentence;
    if (this.preview.needs_president_choice && this.president === null)
      return "Il faut le vote de la présidence, dont la voix est prépondérante.";
    if (this.preview.needs_proclamation && this.proclaimed === null)
      return "Les deux bases diffèrent : il faut la proclamation de la présidence.";
    const refusal = this.preview.findings.find((finding) => finding.severity === "refuse");
    return refusal ? refusal.sentence : null;
  }

  /** What is entered, as both operations take it. Read it in an effect: each change asks the core again. */
  entered(): Omit<Operations["votes.preview"]["args"], "item_id"> {
    const number = (key: CountKey) => Number.parseInt(this.counts[key], 10) || 0;
    const counts = {
      pour: number("pour"),
      contre: number("contre"),
      abstention: number("abstention"),
      ...(this.kind === "secret" ? { blanc: number("blanc"), nul: number("nul") } : {}),
    };
    return {
      ballot: this.kind,
      counts: this.kind === "main_levee" || this.kind === "secret" ? counts : null,
      ballots:
        this.kind === "appel_nominal"
          ? Object.entries(this.choices).map(([mandate_id, choice]) => ({ mandate_id, choice }))
          : null,
      consensus: this.kind === "consensus" ? this.consensus : null,
      president_choice: this.president,
      ...(this.at ? { at: this.at } : {}),
    };
  }

  /** Asks the core what the ballot means so far. */
  ask(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#ask(), REST_MS);
  }

  async #ask(): Promise<void> {
    this.#asked += 1;
    const mine = this.#asked;
    try {
      const preview = await call("votes.preview", { item_id: this.#item.id, ...this.entered() });
      if (mine !== this.#asked) return;
      this.preview = preview;
      this.roll = preview.roll;
      this.refused = null;
      if (!preview.needs_proclamation) this.proclaimed = null;
    } catch (error) {
      if (mine !== this.#asked) return;
      this.preview = null;
      this.refused = asFailure(error).sentence;
    }
  }

  /** Records (or mends) the vote; the proclamation follows when the core asked for one. Null when refused. */
  async record(): Promise<VoteView | null> {
    // Taken before anything is awaited: Entrée pressed twice must not record two votes.
    if (this.busy) return null;
    this.busy = true;
    clearTimeout(this.#timer);
    try {
      await this.#ask();
      if (this.reason) return null;
      const vote = await this.#write();
      if (!this.proclaimed) return vote;
      return await this.#sitting.attempt(
        "votes.proclaim",
        { id: vote.id, outcome: this.proclaimed },
        { say: "nothing" },
      );
    } catch (error) {
      this.refused = asFailure(error).sentence;
      return null;
    } finally {
      this.busy = false;
    }
  }

  #write(): Promise<VoteView> {
    const { ballot, consensus, counts, ballots, president_choice } = this.entered();
    const subject = this.subject.trim();
    if (this.#correcting) {
      return this.#sitting.attempt(
        "votes.update",
        {
          id: this.#correcting.id,
          subject,
          ...(counts ? { counts } : {}),
          ...(ballots ? { ballots } : {}),
          ...(president_choice ? { president_choice } : {}),
        },
        { say: "nothing" },
      );
    }
    return this.#sitting.attempt(
      "votes.record",
      {
        item_id: this.#item.id,
        subject,
        ballot,
        at: this.at,
        counts: counts ?? null,
        ballots: ballots ?? null,
        consensus: consensus ?? null,
        president_choice: president_choice ?? null,
      },
      { say: "nothing" },
    );
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#asked += 1;
  }
}
