/** What the window knows about the open register: the bar and the undo button read it, `api.ts` writes it. */
import type { RegisterView } from "./operations";

export const session = $state<{
  register: RegisterView | null;
  /** Hour of the last write, for « Enregistré à 16 h 04 ». */
  saved: string | null;
  /** Writes under way. */
  writing: number;
  undoLabel: string | null;
  redoLabel: string | null;
}>({ register: null, saved: null, writing: 0, undoLabel: null, redoLabel: null });

/** Takes over what the core says of the register. */
export function takeRegister(view: RegisterView | null) {
  session.register = view;
  session.saved = view?.last_saved ?? null;
  session.undoLabel = view?.undo_label ?? null;
  session.redoLabel = view?.redo_label ?? null;
}
