/** The sentence that the minutes will have of an act, asked of the core at the hour being typed. */
import { call } from "$lib/api";
import type { SayFormula } from "$lib/operations";
import { report } from "$lib/toasts.svelte";

export class Formula {
  /** Empty until the core has answered; then the sentence of the last hour asked. */
  sentence = $state("");

  /** `wanted` is read again when the hour changes; null asks nothing. */
  constructor(wanted: () => SayFormula | null) {
    // Asked again only when what is asked differs: the clock ticks each second, its face changes each minute.
    const asked = $derived(JSON.stringify(wanted()));
    $effect(() => {
      const args = JSON.parse(asked) as SayFormula | null;
      if (!args) return;
      let stale = false;
      call("meetings.formula", args)
        .then(({ sentence }) => {
          if (!stale) this.sentence = sentence;
        })
        .catch(report);
      return () => (stale = true);
    });
  }
}
