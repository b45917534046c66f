/**
 * A list of rows with one of them chosen: arrows or J K move, Entrée opens, N makes a new one, a press anywhere in the
 * row chooses it. Each row holds one button or link with `data-row`, which has the focus (roving tab index).
 */
import { tick } from "svelte";
import { isTyping, says, typesText } from "./keys";

export interface Rows {
  /** Ids in the order of the screen. */
  ids: string[];
  current: string | null;
  choose: (id: string) => void;
  /** Entrée or a double press. */
  open?: (id: string) => void;
  /** N. */
  fresh?: () => void;
  /** F: to the field that filters. */
  filter?: () => void;
}

/** Tab index of a row's control: one stop for the whole list. */
export const rowTab = ({ ids, current }: Pick<Rows, "ids" | "current">, id: string) =>
  id === (current !== null && ids.includes(current) ? current : ids[0]) ? 0 : -1;

/** The row to go to when one leaves the list. */
export const neighbour = (ids: string[], leaving: string): string | null => {
  const at = ids.indexOf(leaving);
  return ids[at + 1] ?? ids[at - 1] ?? null;
};

const TRIES = 40;
const PAUSE_MS = 25;

/**
 * Gives the focus to what a selector names once it is drawn: a record just written appears when its list has been read
 * again. Leaves the focus alone when the person has meanwhile gone elsewhere.
 */
export async function focusWhenDrawn(selector: string, within: ParentNode = document) {
  await tick();
  const before = document.activeElement;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const found = within.querySelector<HTMLElement>(selector);
    if (found) return found.focus();
    await new Promise((resume) => setTimeout(resume, PAUSE_MS));
    const now = document.activeElement;
    if (now !== before && now !== document.body) return;
  }
}

/** Gives the focus to a row of a list. */
export async function focusRow(id: string | null, within: ParentNode = document) {
  if (id) await focusWhenDrawn(`[data-row="${CSS.escape(id)}"]`, within);
}

/** An attachment for the element that holds the rows: `<tbody {@attach rows(() => ({ … }))}>`. */
export function rows(state: () => Rows) {
  return (node: HTMLElement) => {
    const idOf = (target: EventTarget | null) =>
      target instanceof Element
        ? (target.closest("[data-row-of]")?.getAttribute("data-row-of") ??
          target.closest("[data-row]")?.getAttribute("data-row"))
        : null;

    const move = (to: (at: number, last: number) => number) => {
      const { ids, current, choose } = state();
      if (ids.length === 0) return;
      const next = ids[Math.max(0, Math.min(ids.length - 1, to(ids.indexOf(current ?? ""), ids.length - 1)))];
      if (!next) return;
      choose(next);
      void focusRow(next, node);
    };

    const acts: [string[], () => void][] = [
      [["ArrowDown", "j"], () => move((at) => at + 1)],
      [["ArrowUp", "k"], () => move((at) => at - 1)],
      [["Home"], () => move(() => 0)],
      [["End"], () => move((_, last) => last)],
      [["n"], () => state().fresh?.()],
      [["f"], () => state().filter?.()],
    ];

    const keydown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const found = acts.find(([combos]) => combos.some((combo) => says(event, combo)));
      const opens = says(event, "Enter") && event.target instanceof Element && event.target.matches("[data-row]");
      if (!found && !opens) return;
      if (isTyping(event.target) && (opens || found?.[0].some(typesText))) return;
      event.preventDefault();
      event.stopPropagation();
      if (found) return found[1]();
      const id = idOf(event.target);
      if (id) state().open?.(id);
    };
    const click = (event: MouseEvent) => {
      const id = idOf(event.target);
      if (!id) return;
      state().choose(id);
      if (event.detail === 2) state().open?.(id);
    };
    node.addEventListener("keydown", keydown);
    node.addEventListener("click", click);
    return () => {
      node.removeEventListener("keydown", keydown);
      node.removeEventListener("click", click);
    };
  };
}
