/** The profiles of rules with what each means, as the core words them: read once, they never change. */
import { call } from "$lib/api";
import type { Profile, ProfileView } from "$lib/operations";
import { report } from "$lib/toasts.svelte";

const kept = $state<{ all: ProfileView[] }>({ all: [] });
let asked = false;

/** All of them; empty until they are read. */
export function profiles(): ProfileView[] {
  if (!asked) {
    asked = true;
    call("bylaws.profiles", {}).then(
      (all) => (kept.all = all),
      (error) => {
        asked = false;
        report(error);
      },
    );
  }
  return kept.all;
}

export const profileOf = (profile: Profile) => profiles().find(({ value }) => value === profile);
