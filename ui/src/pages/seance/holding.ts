/** What the middle pane of an open sitting is asked to show below the notes. */
import type { AgendaItemView, DecisionView, DissentView, VoteView } from "$lib/operations";

export type Panel =
  | {
      what: "vote";
      vote: VoteView | null;
      /** Asked by the user, who then types in it; otherwise it came with the item. */ by: "user" | "item";
    }
  | { what: "decision"; decision: DecisionView | null }
  | { what: "dissent"; dissent: DissentView | null }
  | { what: "recusal" }
  | { what: "hearing" }
  | { what: "incident" }
  | { what: "identify" }
  | { what: "postpone" };

/** Items that are dealt with themselves: those that have sub-items are only their heading. */
export function leaves(items: readonly AgendaItemView[]): AgendaItemView[] {
  const parents = new Set(items.map((item) => item.parent_id));
  return items.filter((item) => !parents.has(item.id));
}
