/**
 * A ballot being typed. It holds what the secretary entered and what the core answers (`votes.preview`) at each change:
 * by which rules it is taken, whether the count holds, which sense it has, what the president must still say. It computes
 * nothing itself.
 */
import { call } from "$lib/api";
import { asFailure } from "$lib/failure";
import type {
  AgendaItemView,
  BallotKind,
  Choice,
  CollegeVote,
  Counts,
  Id,
  LocalTime,
  Majority,
  Operations,
  VoteObject,
  VoteView,
  VoterView,
} from "$lib/operations";
import type { Sitting } from "./sitting.svelte";

/** Rest before the core is asked again; short enough to feel immediate. */
const REST_MS = 90;

export type Preview = Operations["votes.preview"]["result"];
export type CountKey = "pour" | "contre" | "abstention" | "blanc" | "nul";
export type Typed = Record<CountKey, string>;

/** The mandate under which a voter's ballot is kept: his own, or the one he represents. */
export const ballotKey = (voter: VoterView): Id => voter.represents?.mandate_id ?? voter.mandate_id;

const nothing = (): Typed => ({ pour: "", contre: "", abstention: "", blanc: "", nul: "" });

export class Ballot {
  subject = $state("");
  counts = $state<Typed>(nothing());
  /** The counts of colleges, by name. */
  colleges = $state<Record<string, Typed>>({});
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

  // What the secretary chose; what is left null follows from the by-laws.
  #kind = $state<BallotKind | null>(null);
  #object = $state<VoteObject | null>(null);
  #majority = $state<Majority | null>(null);
  #counting = $state<CollegeVote | null>(null);

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
    if (!vote) return;
    this.#kind = vote.ballot;
    this.#object = vote.object;
    this.#majority = vote.majority;
    this.#counting = vote.counting;
    this.president = vote.president_choice;
    for (const key of Object.keys(this.counts) as CountKey[]) this.counts[key] = String(vote[key]);
    this.colleges = Object.fromEntries(vote.colleges.map(({ college, counts }) => [college, typed(counts)]));
    this.choices = Object.fromEntries(vote.ballots.map((ballot) => [ballot.mandate_id, ballot.choice]));
  }

  get correcting(): VoteView | null {
    return this.#correcting;
  }

  /** How it is taken: as chosen, else as the by-laws say of what is voted on. */
  get kind(): BallotKind {
    return this.#kind ?? this.preview?.ballot ?? this.#sitting.meeting?.usual_ballot ?? "main_levee";
  }
  set kind(kind: BallotKind) {
    this.#kind = kind;
  }
  get object(): VoteObject {
    return this.#object ?? this.preview?.object ?? "text";
  }
  set object(object: VoteObject) {
    this.#object = object;
    // Another nature, another majority: that of the by-laws, until one is chosen again.
    this.#majority = null;
  }
  get majority(): Majority {
    return this.#majority ?? this.preview?.majority ?? "simple";
  }
  set majority(majority: Majority) {
    this.#majority = majority;
  }
  get counting(): CollegeVote {
    return this.#counting ?? this.preview?.counting ?? "together";
  }
  set counting(counting: CollegeVote) {
    this.#counting = counting;
  }

  /** What is typed for a college. */
  of(college: string): Typed {
    return this.colleges[college] ?? nothing();
  }

  /** Types a number of a college. */
  type(college: string, key: CountKey, value: string): void {
    this.colleges = { ...this.colleges, [college]: { ...this.of(college), [key]: value } };
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
    const refusal = this.preview.findings.find((finding) => finding.severity === "refuse");
    if (!this.preview.complete) return refusal?.sentence ?? this.preview.check_sentence;
    // Under secrecy the president may declare his voice; nobody can make him.
    if (this.preview.needs_president_choice && this.president === null && this.kind !== "secret")
      return "Il faut le vote de la présidence, dont la voix est prépondérante.";
    if (this.preview.needs_proclamation && this.proclaimed === null)
      return "Les deux bases diffèrent : il faut la proclamation de la présidence.";
    return refusal?.sentence ?? null;
  }

  /** What is entered, as both operations take it. Read it in an effect: each change asks the core again. */
  entered(): Omit<Operations["votes.preview"]["args"], "item_id"> {
    const hands = this.kind === "main_levee" || this.kind === "secret";
    const apart = this.counting !== "together";
    return {
      ballot: this.#kind,
      object: this.#object,
      majority: this.#majority,
      counting: this.#counting,
      subject: this.subject,
      counts: hands && !apart ? this.#numbers(this.counts) : null,
      colleges: hands && apart ? this.#byCollege() : null,
      ballots:
        this.kind === "appel_nominal"
          ? Object.entries(this.choices).map(([mandate_id, choice]) => ({ mandate_id, choice }))
          : null,
      consensus: this.kind === "consensus" ? this.consensus : null,
      president_choice: this.president,
      ...(this.#correcting ? { id: this.#correcting.id } : {}),
      ...(this.at ? { at: this.at } : {}),
    };
  }

  #numbers(typed: Typed): Counts {
    const number = (key: CountKey) => Number.parseInt(typed[key], 10) || 0;
    return {
      pour: number("pour"),
      contre: number("contre"),
      abstention: number("abstention"),
      ...(this.kind === "secret" ? { blanc: number("blanc"), nul: number("nul") } : {}),
    };
  }

  #byCollege() {
    // Once the core has named the colleges; what was typed for one that is gone is left aside.
    const known = this.preview?.colleges.map(({ college }) => college) ?? Object.keys(this.colleges);
    return known.map((college) => ({ college, ...this.#numbers(this.of(college)) }));
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
    const { consensus, counts, colleges, ballots, president_choice } = this.entered();
    const subject = this.subject.trim();
    if (this.#correcting) {
      return this.#sitting.attempt(
        "votes.update",
        {
          id: this.#correcting.id,
          subject,
          object: this.object,
          majority: this.majority,
          counting: this.counting,
          ...(counts ? { counts } : {}),
          ...(colleges ? { colleges } : {}),
          ...(ballots ? { ballots } : {}),
          ...(president_choice ? { president_choice } : {}),
        },
        { say: "nothing" },
      );
    }
    // As it was shown: what the by-laws said a moment ago, not what they may say by now.
    return this.#sitting.attempt(
      "votes.record",
      {
        item_id: this.#item.id,
        subject,
        ballot: this.kind,
        object: this.object,
        majority: this.majority,
        counting: this.counting,
        at: this.at,
        counts: counts ?? null,
        colleges: colleges ?? null,
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

function typed(counts: Counts): Typed {
  return {
    pour: String(counts.pour),
    contre: String(counts.contre),
    abstention: String(counts.abstention),
    blanc: String(counts.blanc ?? 0),
    nul: String(counts.nul ?? 0),
  };
}
