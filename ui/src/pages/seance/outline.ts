/** The agenda as an outline: who stands after whom, where a new or dragged item goes. Pure; the core numbers and checks. */
import type { AgendaItemView, Id } from "$lib/operations";

/** A line being typed that the register does not have yet: it gets there with its first word. */
export interface Ghost {
  key: string;
  parent_id: Id | null;
  /** Sibling it follows; null: first of its parent. */
  after: Id | null;
  depth: number;
}

/** A place in the outline, as `agenda.place` takes it. */
export interface Place {
  parent_id: Id | null;
  after: Id | null;
}

/** One line on screen. */
export type Line = { key: string; item: AgendaItemView; ghost: null } | { key: string; item: null; ghost: Ghost };

/** Last item of the branch that starts at `index` (items are in reading order). */
export function endOfBranch(items: readonly AgendaItemView[], index: number): number {
  const depth = items[index]?.depth ?? 0;
  let end = index;
  while ((items[end + 1]?.depth ?? -1) > depth) end += 1;
  return end;
}

/** Where a line goes that is opened under this one: first among its children if it has any, else after it. */
export function placeUnder(items: readonly AgendaItemView[], item: AgendaItemView): Ghost {
  const hasChildren = items.some((other) => other.parent_id === item.id);
  return hasChildren
    ? { key: freshKey(), parent_id: item.id, after: null, depth: item.depth + 1 }
    : { key: freshKey(), parent_id: item.parent_id, after: item.id, depth: item.depth };
}

/** Where a line goes at the end of the agenda. */
export function placeLast(items: readonly AgendaItemView[]): Ghost {
  return { key: freshKey(), parent_id: null, after: lastChild(items, null), depth: 0 };
}

/** Where a line goes that is opened above this one. */
export function placeAbove(items: readonly AgendaItemView[], item: AgendaItemView): Ghost {
  return { key: freshKey(), parent_id: item.parent_id, after: siblingBefore(items, item), depth: item.depth };
}

/** The ghost one step deeper: last child of the sibling it follows; null when it follows none. */
export function indentGhost(items: readonly AgendaItemView[], ghost: Ghost): Ghost | null {
  if (ghost.after === null) return null;
  return { ...ghost, parent_id: ghost.after, after: lastChild(items, ghost.after), depth: ghost.depth + 1 };
}

/** The ghost one step up: right after its parent; null at the top. */
export function outdentGhost(items: readonly AgendaItemView[], ghost: Ghost): Ghost | null {
  if (ghost.parent_id === null) return null;
  const parent = items.find((item) => item.id === ghost.parent_id);
  return { ...ghost, parent_id: parent?.parent_id ?? null, after: ghost.parent_id, depth: ghost.depth - 1 };
}

/** Lines to show: the items, and the ghost at its place. `keyOf` keeps a line's key when the ghost becomes an item. */
export function linesOf(items: readonly AgendaItemView[], ghost: Ghost | null, keyOf: ReadonlyMap<Id, string>): Line[] {
  const lines: Line[] = items.map((item) => ({ key: keyOf.get(item.id) ?? item.id, item, ghost: null }));
  if (!ghost) return lines;
  lines.splice(ghostIndex(items, ghost), 0, { key: ghost.key, item: null, ghost });
  return lines;
}

function ghostIndex(items: readonly AgendaItemView[], ghost: Ghost): number {
  const before = items.findIndex((item) => item.id === (ghost.after ?? ghost.parent_id));
  if (before === -1) return 0;
  return ghost.after === null ? before + 1 : endOfBranch(items, before) + 1;
}

/** Place of an item dropped before or after another one; null when that is inside itself or where it stands. */
export function dropPlace(
  items: readonly AgendaItemView[],
  dragged: Id,
  target: Id,
  side: "before" | "after",
): Place | null {
  const item = items.find((one) => one.id === target);
  if (!item || dragged === target || isInside(items, target, dragged)) return null;
  if (side === "before") {
    const after = siblingBefore(items, item);
    return after === dragged ? null : { parent_id: item.parent_id, after };
  }
  const firstChild = items.find((one) => one.parent_id === target);
  if (firstChild) return firstChild.id === dragged ? null : { parent_id: target, after: null };
  return { parent_id: item.parent_id, after: target };
}

function isInside(items: readonly AgendaItemView[], id: Id, branch: Id): boolean {
  let at: Id | null = id;
  while (at !== null) {
    if (at === branch) return true;
    at = items.find((item) => item.id === at)?.parent_id ?? null;
  }
  return false;
}

function siblingBefore(items: readonly AgendaItemView[], item: AgendaItemView): Id | null {
  const siblings = items.filter((other) => other.parent_id === item.parent_id);
  return siblings[siblings.findIndex((other) => other.id === item.id) - 1]?.id ?? null;
}

function lastChild(items: readonly AgendaItemView[], parent: Id | null): Id | null {
  return items.filter((item) => item.parent_id === parent).at(-1)?.id ?? null;
}

let keys = 0;
function freshKey(): string {
  keys += 1;
  return `line-${keys}`;
}
