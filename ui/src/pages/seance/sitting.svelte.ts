/**
 * One sitting as the page shows it: its view, its minutes, its clock, and the only way its panes act.
 *
 * Every act first saves what is being typed, so that the journal tells things in the order in which they were done.
 */
import { call, asFailure, onChanged, undo, type Failure } from "$lib/api";
import type {
  AgendaItemView,
  Block,
  BlockRow,
  Changed,
  Id,
  LocalTime,
  MeetingState,
  MeetingView,
  MinutesSection,
  MinutesView,
  Operations,
  SaveBlock,
  SittingMember,
} from "$lib/operations";
import { flushTyping } from "$lib/editor/pending";
import { sameText } from "$lib/editor/blocks";
import { session } from "$lib/session.svelte";
import { report, say } from "$lib/toasts.svelte";
import type { Telling } from "$lib/api";
import { proposedHours, type ProposedHours } from "./hours";

/** A section of the minutes, named as `minutes.save` names it. */
export interface SectionKey {
  section: MinutesSection["section"];
  item_id: Id | null;
}

/** Text found on opening that the register does not have: the machine stopped before the burst was saved. */
export interface RecoveredDraft extends SectionKey {
  title: string;
  at: LocalTime;
  blocks: SaveBlock[];
}

const NOT_BEGUN: MeetingState[] = ["in_preparation", "convened"];
const SITTING_NOW: MeetingState[] = ["open", "suspended"];
const OFF: MeetingState[] = ["postponed", "cancelled"];

export class Sitting {
  readonly id: Id;
  meeting = $state.raw<MeetingView | null>(null);
  minutes = $state.raw<MinutesView | null>(null);
  /** Why the sitting cannot be shown. */
  failure = $state.raw<Failure | null>(null);
  drafts = $state.raw<RecoveredDraft[]>([]);
  /** Local hour now, as the committee's clocks show it, moving. */
  now = $state<LocalTime>("");

  #loading: Promise<void> | null = null;
  #again = false;
  #saves = 0;
  #skew = 0;

  constructor(id: Id) {
    this.id = id;
  }

  /** Loads, follows changes and keeps the clock; returns the way to stop. */
  start(): () => void {
    void this.reload().then(() => this.#findDrafts());
    const stop = onChanged(["*"], (changed) => this.#follow(changed));
    const tick = setInterval(() => this.#tick(), 1000);
    return () => {
      stop();
      clearInterval(tick);
      void flushTyping();
    };
  }

  get items(): AgendaItemView[] {
    return this.meeting?.items ?? [];
  }
  get state(): MeetingState | null {
    return this.meeting?.summary.state ?? null;
  }
  /** It was opened, or at least tried (want of a quorum). */
  get begun(): boolean {
    return this.state !== null && !NOT_BEGUN.includes(this.state) && !OFF.includes(this.state);
  }
  /** It will not take place: postponed or cancelled. */
  get off(): boolean {
    return this.state !== null && OFF.includes(this.state);
  }
  /** Agenda, notes and facts can still be written. */
  get editable(): boolean {
    return this.meeting !== null && !this.meeting.frozen && !this.off && !session.register?.read_only;
  }
  get sittingNow(): boolean {
    return this.state !== null && SITTING_NOW.includes(this.state);
  }
  /** Hours of what is recorded without typing one: the core's now, or the planned ones afterwards. */
  get hours(): ProposedHours {
    if (!this.meeting) return { opening: null, end: null, of: () => null };
    return proposedHours(this.meeting, this.now);
  }
  item(id: Id | null): AgendaItemView | null {
    return this.items.find((item) => item.id === id) ?? null;
  }
  member(id: Id | null): SittingMember | null {
    return this.meeting?.members.find((member) => member.mandate_id === id) ?? null;
  }
  section(key: SectionKey): MinutesSection | null {
    return this.minutes?.sections.find((one) => one.section === key.section && one.item_id === key.item_id) ?? null;
  }

  /** Runs one operation after saving what is typed, and answers when the page shows its effect; null when refused. */
  async act<K extends keyof Operations>(
    op: K,
    args: Operations[K]["args"],
    telling?: Telling,
  ): Promise<Operations[K]["result"] | null> {
    try {
      return await this.attempt(op, args, telling);
    } catch (error) {
      report(error);
      return null;
    }
  }

  /** As `act`, but throws the refusal, for a place that shows it beside the field. */
  async attempt<K extends keyof Operations>(
    op: K,
    args: Operations[K]["args"],
    telling?: Telling,
  ): Promise<Operations[K]["result"]> {
    await flushTyping();
    const result = await call(op, args, telling);
    await this.#loading;
    return result;
  }

  /** As `act`, then says what came of it in one sentence made from the result, with « Annuler ». */
  async actAndSay<K extends keyof Operations>(
    op: K,
    args: Operations[K]["args"],
    sentence: (result: Operations[K]["result"]) => string,
  ): Promise<Operations[K]["result"] | null> {
    const result = await this.act(op, args, { say: "nothing" });
    if (result !== null) say(sentence(result), { label: "Annuler", run: () => void undo() });
    return result;
  }

  /** Writes what was being typed in a field: no flush (it is part of one), no notice. Null when refused. */
  async write<K extends keyof Operations>(op: K, args: Operations[K]["args"]): Promise<Operations[K]["result"] | null> {
    try {
      const result = await call(op, args, { say: "nothing" });
      await this.#loading;
      return result;
    } catch (error) {
      report(error);
      return null;
    }
  }

  /** Loads the sitting and its minutes again; calls made meanwhile are answered by one more round. */
  reload(): Promise<void> {
    if (this.#loading) {
      this.#again = true;
      return this.#loading;
    }
    this.#loading = this.#load().finally(() => {
      this.#loading = null;
    });
    return this.#loading;
  }

  async #load(): Promise<void> {
    do {
      this.#again = false;
      const saves = this.#saves;
      try {
        const [meeting, minutes] = await Promise.all([
          call("meetings.view", { id: this.id }),
          call("minutes.view", { meeting_id: this.id }),
        ]);
        this.failure = null;
        this.meeting = meeting;
        this.#setClock(meeting.now);
        // Rows read before a burst was saved would take the last words off the screen.
        if (saves === this.#saves) this.minutes = minutes;
        else this.#again = true;
      } catch (error) {
        this.failure = asFailure(error);
        // Deleted meanwhile: what is on the screen is no longer in the register.
        if (this.failure.code === "not_found") this.meeting = null;
      }
    } while (this.#again);
  }

  /** Saves one burst of typing of a section. Shows the refusal, and throws it so that the text stays unsaved. */
  async save(key: SectionKey, blocks: SaveBlock[]): Promise<BlockRow[]> {
    this.#saves += 1;
    try {
      const reply = await call("minutes.save", { meeting_id: this.id, ...key, blocks }, { say: "nothing" });
      return reply.blocks;
    } catch (error) {
      report(error);
      throw error;
    } finally {
      this.#saves += 1;
    }
  }

  /** Keeps what is typed and not yet saved, outside the journal. A draft that cannot be kept must not stop the typing. */
  keepDraft(key: SectionKey, blocks: SaveBlock[]): void {
    call("minutes.keep_draft", { meeting_id: this.id, ...key, blocks }, { say: "nothing" }).catch(() => undefined);
  }

  async #findDrafts(): Promise<void> {
    if (!this.meeting || this.meeting.frozen) return;
    const found = await call("minutes.drafts", { meeting_id: this.id }).catch(() => []);
    this.drafts = found.flatMap((draft) => {
      const key: SectionKey = { section: draft.section as SectionKey["section"], item_id: draft.item_id };
      const saved = this.section(key);
      if (draft.blocks.length === 0 || (saved && sameText(draft.blocks, saved.blocks))) return [];
      const title = saved ? [saved.number, saved.title].filter(Boolean).join(". ") : "Séance";
      return [{ ...key, title, at: draft.at, blocks: draft.blocks }];
    });
  }

  /** Takes a recovered text up: it becomes the text of its section. */
  async takeDraft(draft: RecoveredDraft): Promise<void> {
    const known = new Set(this.section(draft)?.blocks.map((row) => row.id));
    const blocks = draft.blocks.map((block): SaveBlock => ({
      ...block,
      id: block.id !== null && known.has(block.id) ? block.id : null,
    }));
    await this.save({ section: draft.section, item_id: draft.item_id }, blocks);
    this.drafts = this.drafts.filter((other) => other !== draft);
  }

  /** Leaves a recovered text: the register's own stands, and the draft is forgotten. */
  async leaveDraft(draft: RecoveredDraft): Promise<void> {
    const kept = this.section(draft)?.blocks ?? [];
    await this.save({ section: draft.section, item_id: draft.item_id }, kept);
    this.drafts = this.drafts.filter((other) => other !== draft);
  }

  #follow(changed: Changed[]): void {
    if (changed.some((one) => one.meeting_id === this.id || one.meeting_id === null || one.id === this.id))
      void this.reload();
  }

  #setClock(now: LocalTime): void {
    this.#skew = naive(now) - Date.now();
    this.now = now;
  }

  #tick(): void {
    if (!this.meeting) return;
    const before = this.now;
    this.now = new Date(Date.now() + this.#skew).toISOString().slice(0, 19);
    // Delays and the hour of the end belong to the core: ask it each minute of an open sitting.
    if (this.sittingNow && before.slice(0, 16) !== this.now.slice(0, 16)) void this.reload();
  }
}

/** Milliseconds of a local time read as if it were UTC: only differences and the face of the clock are used. */
export function naive(local: LocalTime): number {
  return Date.parse(`${local}Z`);
}

/** One paragraph of plain text, as a block. */
export function paragraph(text: string): Block {
  return { type: "paragraph", content: [{ type: "text", text }] };
}
