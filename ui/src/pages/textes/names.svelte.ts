/** Persons and organisations of the register, for « @ » and for the names that mentions show. */
import { call, onChanged } from "$lib/api";
import { folded } from "$lib/format";
import type { Mentioned } from "$lib/operations";

const SHOWN = 8;

export class Names {
  all = $state.raw<Mentioned[]>([]);
  readonly byId = $derived(new Map<string, string>(this.all.map(({ id, label }) => [id, label])));

  /** Loads and follows changes; returns the way to stop. */
  start(): () => void {
    void this.#load();
    return onChanged(["person", "organisation"], () => void this.#load());
  }

  async #load(): Promise<void> {
    const [persons, organisations] = await Promise.all([
      call("persons.list", {}).catch(() => []),
      call("organisations.list", {}).catch(() => []),
    ]);
    this.all = [
      ...persons.map(({ id, display_name }): Mentioned => ({ kind: "person", id, label: display_name })),
      ...organisations.map(({ id, label }): Mentioned => ({ kind: "organisation", id, label })),
    ];
  }

  suggest = async (text: string): Promise<Mentioned[]> => {
    const words = folded(text).split(/\s+/).filter(Boolean);
    return this.all.filter(({ label }) => words.every((word) => folded(label).includes(word))).slice(0, SHOWN);
  };
}
