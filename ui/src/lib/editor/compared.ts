/** A difference as the core tells it, laid out to be read: containers nested, articles numbered, passages to go through. */
import { NBSP, count, list, number, plural } from "$lib/format";
import type { Change, Compared, ComparedRun, TextDifference, Within, WithinKind } from "$lib/operations";

/** The text before, with its marks, after. */
export type Side = "before" | "marks" | "after";

/** A paragraph with what its place in the whole gives it. */
export interface Leaf {
  kind: "leaf";
  index: number;
  paragraph: Compared;
  pieces: Piece[];
  /** Passage that begins or goes on in the paragraph itself (its kind changed, or it is whole). */
  passage: number | null;
  /** Number of the article now, and before. */
  now: number | null;
  before: number | null;
}

/** A list, an item, a quote, a table, a row, a cell. */
export interface Holder {
  kind: "holder";
  within: Within;
  parts: Part[];
  /** What became of it when all that it holds shares one fate. */
  change: Change;
}
export type Part = Leaf | Holder;

/** What is drawn in one go: a run, or a note with its runs. */
export interface Piece {
  run: ComparedRun;
  /** White space before it, left unmarked so that lines do not begin or end on a stroke. */
  space: string;
  text: string;
  passage: number | null;
  /** Runs of the note that it calls. */
  note: Piece[] | null;
  /** Whether its label (« déplacé ici », « mis en gras ») comes after it: the last of those that share it. */
  says: string | null;
  /** Whether the author's sign comes after it. */
  signs: number | null;
}

const gone = (change: Change) => change === "deleted" || change === "moved_from";
const come = (change: Change) => change === "inserted" || change === "moved_to";

/** Whether something of that fate is part of the text on one side. */
export const stands = (change: Change, side: Side) =>
  side === "marks" || (side === "before" ? !come(change) : !gone(change));

const MOVES: Partial<Record<Change, string>> = { moved_from: "déplacé d’ici", moved_to: "déplacé ici" };

/** What is said of a run besides its strokes. */
export const saidOf = (run: { change: Change; says: string | null }) => run.says ?? MOVES[run.change] ?? null;

function piece(run: ComparedRun): Piece {
  const marked = run.change !== "none" && run.text.trim() !== "";
  const space = marked ? (/^\s*/.exec(run.text)?.[0] ?? "") : "";
  return {
    run,
    space,
    text: run.text.slice(space.length),
    passage: null,
    note: null,
    says: saidOf(run),
    signs: run.change === "none" ? null : run.author,
  };
}

/** Runs as pieces: notes with what they say, labels once for neighbours that share them. */
function piecesOf(runs: ComparedRun[]): Piece[] {
  const pieces: Piece[] = [];
  let call: Piece | null = null;
  for (const run of runs) {
    const one = piece(run);
    if (run.note) {
      (call?.note ?? pieces).push(one);
      continue;
    }
    call = null;
    if (run.kind === "note") {
      one.note = [];
      call = one;
    }
    pieces.push(one);
  }
  pieces.forEach((one, at) => {
    const next = pieces[at + 1];
    if (!next || next.run.change !== one.run.change) return;
    if (next.says === one.says && next.run.moved === one.run.moved) one.says = null;
    if (next.signs === one.signs) one.signs = null;
  });
  return pieces;
}

/** Numbers passages: changes that only white space parts are read in one go. */
function passagesOf(leaves: Leaf[]): number {
  let passages = 0;
  let inside = false;
  const changed = (change: Change) => {
    if (change === "none") return null;
    if (!inside) passages += 1;
    inside = true;
    return passages - 1;
  };
  for (const leaf of leaves) {
    const whole = leaf.paragraph.change;
    // What is moved or set otherwise is one passage by itself; what comes may replace what goes above it.
    const alone = whole === "moved_from" || whole === "moved_to" || whole === "format";
    if (alone) inside = false;
    leaf.passage = changed(whole);
    if (whole === "none" && leaf.pieces.length === 0) inside = false;
    const through = (one: Piece) => {
      one.passage = changed(one.run.change);
      if (one.passage === null && one.run.text.trim() !== "") inside = false;
      one.note?.forEach(through);
    };
    leaf.pieces.forEach(through);
    if (alone) inside = false;
  }
  return passages;
}

const ROWS: WithinKind[] = ["item", "row", "header", "cell"];

function fate(parts: Part[]): Change {
  const fates = new Set(parts.map((part) => (part.kind === "leaf" ? part.paragraph.change : part.change)));
  const [only] = fates;
  return fates.size === 1 && only ? only : "none";
}

function settle(part: Part): void {
  if (part.kind === "leaf") return;
  part.parts.forEach(settle);
  part.change = fate(part.parts);
}

/** A difference laid out. */
export interface Layout {
  parts: Part[];
  passages: number;
}

/** Lays a difference out. */
export function layout(difference: TextDifference): Layout {
  const leaves: Leaf[] = [];
  const parts: Part[] = [];
  let now = 0;
  let before = 0;
  let open: Holder[] = [];
  difference.paragraphs.forEach((paragraph, index) => {
    const article = paragraph.kind === "article";
    const leaf: Leaf = {
      kind: "leaf",
      index,
      paragraph,
      pieces: piecesOf(paragraph.runs),
      passage: null,
      now: article && !gone(paragraph.change) ? (now += 1) : null,
      before: article && !come(paragraph.change) ? (before += 1) : null,
    };
    leaves.push(leaf);
    const shared = paragraph.within.findIndex(
      (within, depth) =>
        open[depth]?.within.instance !== within.instance || open[depth]?.within.kind !== within.kind,
    );
    const kept = shared === -1 ? Math.min(paragraph.within.length, open.length) : shared;
    open = open.slice(0, kept);
    for (const within of paragraph.within.slice(kept)) {
      const holder: Holder = { kind: "holder", within, parts: [], change: "none" };
      (open.at(-1)?.parts ?? parts).push(holder);
      open.push(holder);
    }
    (open.at(-1)?.parts ?? parts).push(leaf);
  });
  parts.forEach(settle);
  return { parts, passages: passagesOf(leaves) };
}

/** Whether an element of that kind must stand in a list or a table to be drawn as one. */
export const isInner = (kind: WithinKind) => ROWS.includes(kind);

/** « 12 mots ajoutés, 4 supprimés, 1 passage mis en forme ». */
export function counts(difference: TextDifference): string {
  const { inserted, deleted, moved, formatted } = difference;
  const words: string[] = [];
  for (const [many, said] of [
    [inserted, "ajouté"],
    [deleted, "supprimé"],
    [moved, "déplacé"],
  ] as const) {
    if (many === 0) continue;
    const noun = words.length === 0 ? `${NBSP}${plural(many, "mot")}` : "";
    words.push(`${number(many)}${noun} ${plural(many, said)}`);
  }
  if (formatted > 0) words.push(`${count(formatted, "passage")} mis en forme`);
  if (words.length > 0) return list(words);
  const changed = difference.paragraphs.some((paragraph) => paragraph.change !== "none");
  return changed ? "Mêmes mots, autre disposition" : "Aucune différence";
}

/** Two or three letters for each author: never colour alone. Twins get a number. */
export function signs(authors: string[]): string[] {
  const short = authors.map((author) => {
    const words = author.split(/[\s'’-]+/u).filter((word) => word.length > 2 || /^\p{Lu}/u.test(word));
    if (words.length < 2) return author.slice(0, /^\p{Lu}{2}/u.test(author) ? 6 : 2);
    return words
      .slice(0, 3)
      .map((word) => word.charAt(0).toLocaleUpperCase("fr"))
      .join("");
  });
  const seen = new Map<string, number>();
  return short.map((sign) => {
    const rank = (seen.get(sign) ?? 0) + 1;
    seen.set(sign, rank);
    return rank === 1 ? sign : `${sign}${rank}`;
  });
}

/** What a screen reader hears around a change: its beginning and its end. */
export function heard(change: Change): [string, string] | null {
  switch (change) {
    case "inserted":
      return ["début d’ajout", "fin d’ajout"];
    case "deleted":
      return ["début de suppression", "fin de suppression"];
    case "moved_from":
    case "moved_to":
      return ["début de passage déplacé", "fin de passage déplacé"];
    case "format":
      return ["début de mise en forme", "fin de mise en forme"];
    default:
      return null;
  }
}

/** Whether anything changes in it. */
export function changes(part: Part): boolean {
  if (part.kind === "holder") return part.parts.some(changes);
  return part.paragraph.change !== "none" || part.pieces.some((one) => one.passage !== null || one.note?.some((note) => note.passage !== null));
}

/** What changes, with the paragraph before and after; the rest is told by how many paragraphs it has. */
export function gathered(parts: Part[]): (Part | { kind: "gap"; count: number })[] {
  const near = parts.map((_, at) => [parts[at - 1], parts[at], parts[at + 1]].some((part) => part && changes(part)));
  const out: (Part | { kind: "gap"; count: number })[] = [];
  parts.forEach((part, at) => {
    const last = out.at(-1);
    if (near[at]) out.push(part);
    else if (last?.kind === "gap") last.count += 1;
    else out.push({ kind: "gap", count: 1 });
  });
  return out;
}
