/** One try at an act from a form: what the core refused stays beside the field it names, the rest below the form. */
import { type Failure, asFailure } from "./failure";

/** What came out of a try. */
export type Outcome = "done" | "refused";

export class Attempt {
  failure = $state.raw<Failure | null>(null);
  running = $state(false);
  readonly #shown: readonly string[];

  /** @param shown names of the arguments that have a field in this form */
  constructor(shown: readonly string[] = []) {
    this.#shown = shown;
  }

  /** What is wrong with a field, or null. */
  on(field: string): string | null {
    return this.failure?.field === field ? this.failure.sentence : null;
  }

  /** What is wrong and belongs to no field of this form. */
  get rest(): string | null {
    const failure = this.failure;
    if (!failure || (failure.field !== null && this.#shown.includes(failure.field))) return null;
    return failure.sentence;
  }

  clear() {
    this.failure = null;
  }

  /** Runs the act once at a time; a second press while it runs is ignored. */
  async run(act: () => Promise<unknown>): Promise<Outcome> {
    if (this.running) return "refused";
    this.running = true;
    this.failure = null;
    try {
      await act();
      return "done";
    } catch (error) {
      this.failure = asFailure(error);
      return "refused";
    } finally {
      this.running = false;
    }
  }
}
