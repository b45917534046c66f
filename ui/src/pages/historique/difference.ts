/** What differs between two versions of a value, word by word. Pure. */

/** A piece of text, kept in both versions or belonging to one. */
export interface Piece {
  text: string;
  kept: "yes" | "no";
}

export interface Difference {
  before: Piece[];
  after: Piece[];
}

// Beyond this, comparing every word with every other is slower than it is useful.
const MOST_WORDS = 600;

const words = (text: string) => text.match(/\s+|[\p{L}\p{N}’'-]+|[^\s\p{L}\p{N}]/gu) ?? [];

function pushed(pieces: Piece[], text: string, kept: Piece["kept"]) {
  const last = pieces.at(-1);
  if (last?.kept === kept) last.text += text;
  else pieces.push({ text, kept });
}

/** Marks what only one version holds. Two values with nothing in common come back whole. */
export function difference(before: string, after: string): Difference {
  const [left, right] = [words(before), words(after)];
  if (left.length > MOST_WORDS || right.length > MOST_WORDS) {
    return { before: [{ text: before, kept: "no" }], after: [{ text: after, kept: "no" }] };
  }
  const common = lengths(left, right);
  const at = (row: number, column: number) => common[row * (right.length + 1) + column] ?? 0;
  const result: Difference = { before: [], after: [] };
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    const [a, b] = [left[i], right[j]];
    if (a !== undefined && a === b) {
      pushed(result.before, a, "yes");
      pushed(result.after, a, "yes");
      i += 1;
      j += 1;
    } else if (a !== undefined && (b === undefined || at(i + 1, j) >= at(i, j + 1))) {
      pushed(result.before, a, "no");
      i += 1;
    } else if (b !== undefined) {
      pushed(result.after, b, "no");
      j += 1;
    }
  }
  return { before: joined(result.before), after: joined(result.after) };
}

/** Length of the longest common sequence of words from each pair of places. */
function lengths(left: string[], right: string[]): Uint16Array {
  const width = right.length + 1;
  const table = new Uint16Array((left.length + 1) * width);
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      const next = (i + 1) * width + j;
      table[i * width + j] =
        left[i] === right[j] ? (table[next + 1] ?? 0) + 1 : Math.max(table[next] ?? 0, table[i * width + j + 1] ?? 0);
    }
  }
  return table;
}

/** A lone space kept between two changed words reads as part of the change. */
function joined(pieces: Piece[]): Piece[] {
  const result: Piece[] = [];
  pieces.forEach((piece, index) => {
    const between = pieces[index - 1]?.kept === "no" && pieces[index + 1]?.kept === "no";
    pushed(result, piece.text, piece.kept === "yes" && between && piece.text.trim() === "" ? "no" : piece.kept);
  });
  return result;
}
