/** The last verification of the register, kept while the window is open: it takes seconds and stays true until a write. */
import { call, type VerifyReport } from "$lib/api";
import { report } from "$lib/toasts.svelte";
import { session } from "$lib/session.svelte";

export const verification = $state<{
  state: "none" | "running" | "done";
  report: VerifyReport | null;
  at: string | null;
  register: string | null;
}>({
  state: "none",
  report: null,
  at: null,
  register: null,
});

/** Reads the whole journal again. */
export async function verify() {
  if (verification.state === "running") return;
  verification.state = "running";
  try {
    verification.report = await call("register.verify", {});
    // The hour of this computer, the one the bar uses, is the register's own "now".
    const view = await call("register.view", {});
    verification.at = view.now;
    verification.register = session.register?.id ?? null;
    verification.state = "done";
  } catch (error) {
    verification.state = "none";
    report(error);
  }
}
