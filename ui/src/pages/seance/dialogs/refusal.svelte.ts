/** An act asked in a dialog: runs once, shows its refusal beside the button, closes when it is done. */
import { asFailure } from "$lib/failure";

export class Asked {
  refused = $state<string | null>(null);
  busy = $state(false);

  async run(act: () => Promise<unknown>, then: () => void): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.refused = null;
    try {
      await act();
      then();
    } catch (error) {
      this.refused = asFailure(error).sentence;
    } finally {
      this.busy = false;
    }
  }
}
