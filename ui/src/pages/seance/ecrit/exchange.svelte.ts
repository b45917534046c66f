/** A written exchange as its page shows it: the core's view, loaded again after every change of the sitting. */
import { asFailure, call, onChanged, type Failure } from "$lib/api";
import type { Id, WrittenView } from "$lib/operations";

export class Exchange {
  view = $state.raw<WrittenView | null>(null);
  failure = $state.raw<Failure | null>(null);
  #id: Id;
  #asked = 0;

  constructor(id: Id) {
    this.#id = id;
  }

  /** Loads, and follows what changes; returns the way to stop. */
  start(): () => void {
    void this.#load();
    const stop = onChanged(["*"], () => void this.#load());
    // Delays and what may be done next move with the clock, which is the core's.
    const tick = setInterval(() => void this.#load(), 60_000);
    return () => {
      stop();
      clearInterval(tick);
      this.#asked += 1;
    };
  }

  async #load(): Promise<void> {
    this.#asked += 1;
    const mine = this.#asked;
    try {
      const view = await call("written.view", { meeting_id: this.#id });
      if (mine !== this.#asked) return;
      this.view = view;
      this.failure = null;
    } catch (error) {
      if (mine === this.#asked) this.failure = asFailure(error);
    }
  }
}
