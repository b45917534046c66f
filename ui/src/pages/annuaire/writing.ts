/** Why nothing can be written here: the register is open for reading only. Null when it can. */
import { session } from "$lib/session.svelte";

export const locked = (): string | null =>
  session.register?.read_only ? (session.register.read_only_reason ?? "Registre ouvert en lecture seule.") : null;

/** Today, as the core says it. */
export const today = (): string => session.register?.today ?? "2026-01-01";
