/** Which records changed: pages reload just what they show. */
import type { Changed } from "./operations";

/** Kinds of records, as a reply names them; `"*"` for any. */
export type Table =
  | "organisation"
  | "person"
  | "committee"
  | "seat"
  | "mandate"
  | "meeting"
  | "agenda_item"
  | "attendance"
  | "proxy"
  | "recusal"
  | "vote"
  | "decision"
  | "dissent"
  | "block"
  | "rule"
  | "register"
  | "*";

type Listener = (changed: Changed[]) => void;
const listeners = new Set<{ tables: Table[]; run: Listener }>();

/**
 * Calls `run` with the changes of those kinds after each write, undo or redo. Returns the way to stop:
 * `$effect(() => onChanged(["meeting", "agenda_item"], reload))`.
 */
export function onChanged(tables: Table[], run: Listener): () => void {
  const entry = { tables, run };
  listeners.add(entry);
  return () => listeners.delete(entry);
}

/** Tells the pages. Called by `api.ts` only. */
export function tellChanged(changed: Changed[]) {
  if (changed.length === 0) return;
  for (const { tables, run } of [...listeners]) {
    const mine = tables.includes("*") ? changed : changed.filter(({ kind }) => tables.includes(kind as Table));
    if (mine.length > 0) run(mine);
  }
}
