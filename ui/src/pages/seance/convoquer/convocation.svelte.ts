/**
 * The convocation of one sitting as its moment shows it: the core's view, the recipient chosen, the dialog asked for.
 * What is chosen before anything left (channels, who is left out) is kept here until « Convoquer ».
 */
import { call, onChanged } from "$lib/api";
import type { Changed, Channel, ConvocationView, DispatchView, Id, Operations, RecipientView, SendTo } from "$lib/operations";
import { session } from "$lib/session.svelte";
import { report, say } from "$lib/toasts.svelte";
import { SvelteMap, SvelteSet } from "svelte/reactivity";
import type { Sitting } from "../sitting.svelte";

/** What is being asked in a dialog. */
export type Asked =
  | { what: "receive" | "send" | "fail" | "sendings"; recipient: RecipientView }
  | { what: "urgency" | "phrase" | "changes" | "notice" }
  | { what: "enclosure"; id: Id | null };

type Verb = Extract<keyof Operations, `convocation.${string}`>;

export class Convocation {
  readonly sitting: Sitting;
  view = $state.raw<ConvocationView | null>(null);
  chosen = $state<Id | null>(null);
  asked = $state.raw<Asked | null>(null);
  /** Channels chosen before anything was sent. */
  readonly channels = new SvelteMap<Id, Channel>();
  /** Recipients left out of the first sending. */
  readonly left = new SvelteSet<Id>();

  #round = 0;

  constructor(sitting: Sitting) {
    this.sitting = sitting;
  }

  start(): () => void {
    void this.reload();
    return onChanged(["*"], (changed) => this.#follow(changed));
  }

  get recipients(): RecipientView[] {
    return this.view?.recipients ?? [];
  }
  get selected(): RecipientView | null {
    return this.recipients.find((one) => one.mandate_id === this.chosen) ?? this.recipients[0] ?? null;
  }
  /** Held in writing: it is announced, and everybody is told. */
  get written(): boolean {
    return this.sitting.meeting?.summary.mode === "written";
  }
  /** Sendings are noted one by one. */
  get detailed(): boolean {
    return this.recipients.some((one) => one.dispatches.length > 0);
  }
  /** It will not take place, and those who were convened are to hear of it. */
  get off(): boolean {
    return this.view?.state === "postponed" || this.view?.state === "cancelled";
  }
  /** Nothing left yet. */
  get before(): boolean {
    return !this.detailed && this.view?.state === "in_preparation";
  }
  /** Convened by an earlier version, which did not note to whom. */
  get undetailed(): boolean {
    return !this.detailed && this.view?.convened_at !== null && this.view?.state === "convened";
  }
  /** The exchange went on from an announcement to everybody, without the detail of the sendings. */
  get told(): boolean {
    return this.written && !this.detailed && !this.undetailed && Boolean(this.view?.convened_at);
  }
  /** Sendings whose receipt is awaited. */
  get waiting(): RecipientView[] {
    return this.recipients.filter((one) => one.dispatch !== null && pending(one.dispatch));
  }
  /** Members to whom nothing was sent. */
  get unsent(): RecipientView[] {
    return this.detailed ? this.recipients.filter((one) => one.state === "to_send" && one.standing !== "former") : [];
  }
  /** Whether something may be written. */
  get editable(): boolean {
    return this.sitting.meeting !== null && !this.sitting.meeting.frozen && !session.register?.read_only;
  }

  /** Whether a recipient is left out of the first sending. */
  leaves(one: RecipientView): boolean {
    return this.before && this.left.has(one.mandate_id);
  }

  /** To whom « Convoquer » sends, and how. */
  plan(): SendTo[] {
    return this.recipients
      .filter((one) => !this.leaves(one))
      .map((one) => ({ mandate_id: one.mandate_id, channel: this.channelOf(one) }));
  }
  channelOf(one: RecipientView): Channel {
    return (this.before ? this.channels.get(one.mandate_id) : undefined) ?? one.channel;
  }
  labelOf(channel: Channel): string {
    return this.view?.channels.find((one) => one.code === channel)?.label ?? channel;
  }

  /** Asks for the receipt of the recipient chosen, or of the first one awaited. */
  receiveNext(): void {
    const chosen = this.selected;
    const one = chosen && this.waiting.includes(chosen) ? chosen : this.waiting[0];
    if (one && this.editable) this.ask({ what: "receive", recipient: one });
    else say("Aucune réception n’est attendue.");
  }

  ask(asked: Asked): void {
    this.asked = asked;
  }
  done = (): void => {
    this.asked = null;
  };

  /** Runs an operation of the convocation, throwing its refusal for a dialog to show. */
  async attempt<K extends Verb>(op: K, args: Operations[K]["args"]): Promise<void> {
    await this.sitting.attempt(op, args, { say: "nothing" });
    await this.reload();
  }
  /** The same, telling the refusal in a notice. */
  async act<K extends Verb>(op: K, args: Operations[K]["args"]): Promise<void> {
    try {
      await this.attempt(op, args);
    } catch (error) {
      report(error);
    }
  }

  async reload(): Promise<void> {
    const round = ++this.#round;
    try {
      const view = await call("convocation.view", { meeting_id: this.sitting.id });
      if (round === this.#round) this.view = view;
    } catch {
      // The sitting itself tells why it cannot be read.
      if (round === this.#round) this.view = null;
    }
  }

  #follow(changed: Changed[]): void {
    const id = this.sitting.id;
    if (changed.some((one) => one.meeting_id === id || one.meeting_id === null)) void this.reload();
  }
}

/** Its arrival is not shown yet. */
export const pending = (sent: DispatchView) => sent.received_at === null && sent.failed_at === null;
