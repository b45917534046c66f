/**
 * French typography as one types: what the character just typed makes of the line before the caret.
 *
 * The rules are those of the core (`typography.rs`), which sets whole texts; here each acts once, on the key that
 * completes it, so that taking it back with Ctrl Z or Backspace is the end of it. Atoms (mention, note) stand as U+FFFC.
 */
import { NBSP, NNBSP } from "$lib/format";
import { withLigature } from "./ligatures";

/** Replaces `from..to` (offsets in the line) by `insert`; or raises what is there, when `raise` says so. */
export interface Rewrite {
  from: number;
  to: number;
  insert: string;
  raise?: "yes";
}

type Rule = (head: string, key: string) => Rewrite | null;

const SPACES = /[ \u00a0\u202f]+$/;
/** Ends a word: where ligatures, ordinals and hours are judged. */
const SEPARATOR = /[\s\u00a0\u202f.,;:!?…)»”"’'/-]/;
/** What a word, a number or a closing sign may end with: high punctuation may follow. */
const CLOSES = /[\p{L}\p{N})\]}»”’…%€°"²³*\ufffc]$/u;
/** A word in which `;`, `!` and `?` are punctuation, not part of an address or of code. */
const PLAIN_WORD = /^[\p{L}\p{N}\p{M}’'()«»"“”…%€°,\ufffc-]+$/u;

/** Everything that the last character of `line` completes, from left to right. */
export function rewrites(line: string): Rewrite[] {
  const key = line.slice(-1);
  const head = line.slice(0, -1);
  if (key !== " " && isAddress(lastWord(line))) return [];
  const found = RULES.map((rule) => rule(head, key)).filter((one) => one !== null);
  found.sort((one, other) => one.from - other.from);
  return found.filter((one, index) => index === 0 || one.from >= found[index - 1]!.to);
}

export const lastWord = (line: string) => /[^\s\u00a0\u202f]*$/.exec(line)?.[0] ?? "";

/** Web and e-mail addresses, file paths. */
export function isAddress(word: string): boolean {
  return /:\/\/|^[(«"“]*(?:www\.|mailto:|tel:)|:\\|[^@\s]@[^@\s]*/i.test(word);
}

/* ───────── guillemets ───────── */
const open = (text: string, opening: string, closing: string) => text.lastIndexOf(opening) > text.lastIndexOf(closing);

function quotes(head: string, key: string): Rewrite | null {
  const at = head.length;
  const put = (insert: string, from = at): Rewrite => ({ from, to: at + 1, insert });
  if (key === "<" && /(?:^|[^<])<$/.test(head)) return put(`«${NBSP}`, at - 1);
  if (key === ">" && /(?:^|[^>])>$/.test(head) && open(head, "«", "»")) return put(closing(head.slice(0, -1)), at - 1);
  if (key === "«") return put(`«${NBSP}`);
  if (key === "»" && head.trim() !== "" && !/[«\u00a0]$/.test(head)) {
    const spaces = SPACES.exec(head)?.[0].length ?? 0;
    return put(`${NBSP}»`, at - spaces);
  }
  if (key === " " && head.endsWith(`«${NBSP}`)) return put("");
  if (key !== '"') return null;
  const outer = open(head, "«", "»");
  const inner = open(head, "“", "”");
  const opens = /(?:^|[\s\u00a0\u202f([’'–—\-/“])$/.test(head) && !head.endsWith(`«${NBSP}`);
  if (opens) return put(outer ? "“" : `«${NBSP}`);
  if (inner) return put("”");
  return outer ? put(closing(head)) : null;
}

const closing = (head: string) => (head.endsWith(NBSP) ? "»" : `${NBSP}»`);

/* ───────── spaces before signs ───────── */
function punctuation(head: string, key: string): Rewrite | null {
  const at = head.length;
  if (";!?".includes(key)) {
    const spaces = SPACES.exec(head)?.[0] ?? "";
    const word = head.slice(0, at - spaces.length);
    if (!CLOSES.test(word) || spaces === NNBSP) return null;
    if (spaces === "" && !PLAIN_WORD.test(lastWord(head))) return null;
    return { from: at - spaces.length, to: at, insert: NNBSP };
  }
  if (key === ":" && SPACES.test(head)) {
    const spaces = SPACES.exec(head)![0];
    const word = head.slice(0, at - spaces.length);
    return CLOSES.test(word) && spaces !== NBSP ? { from: at - spaces.length, to: at, insert: NBSP } : null;
  }
  // « Objet: » waits for the space that follows: « 14:30 », « https: » have none.
  if (key === " " && /:$/.test(head) && CLOSES.test(head.slice(0, -1)))
    return { from: at - 1, to: at - 1, insert: NBSP };
  return null;
}

/* ───────── inside words ───────── */
function apostrophe(head: string, key: string): Rewrite | null {
  return key === "'" && /\p{L}$/u.test(head) ? { from: head.length, to: head.length + 1, insert: "’" } : null;
}

function ellipsis(head: string, key: string): Rewrite | null {
  if (key !== "." || !/(?:^|[^.…/\\])\.\.$/.test(head)) return null;
  return { from: head.length - 2, to: head.length + 1, insert: "…" };
}

function dash(head: string, key: string): Rewrite | null {
  if (key !== " ") return null;
  const double = /(?:^|[ \u00a0])(--)$/.exec(head);
  const single = /\S[ \u00a0](-)$/.exec(head);
  const typed = (double ?? single)?.[1];
  return typed ? { from: head.length - typed.length, to: head.length, insert: "–" } : null;
}

function ligature(head: string, key: string): Rewrite | null {
  if (!SEPARATOR.test(key)) return null;
  const word = /[\p{L}\p{M}]+$/u.exec(head)?.[0];
  const set = word && withLigature(word);
  return set ? { from: head.length - word.length, to: head.length, insert: set } : null;
}

/** « 1er », « 2e », « XXIe »: the ending is raised. A capital C, D, L, M before « e » is a word. */
const ORDINAL = /(?:^|[\s\u00a0\u202f(«’'-])(?:1(ers?|res?)|2(ndes?|nds?)|\d+(es?)|[IVXLCDM]{2,}(es?))$/;

function ordinal(head: string, key: string): Rewrite | null {
  if (!SEPARATOR.test(key)) return null;
  const ending = ORDINAL.exec(head)?.slice(1).find(Boolean);
  return ending ? { from: head.length - ending.length, to: head.length, insert: ending, raise: "yes" } : null;
}

/* ───────── numbers ───────── */
function numero(head: string, key: string): Rewrite | null {
  const sign = /(?:^|[^\p{L}])[nN]([°º])( ?)$/u.exec(head);
  if (!sign) return null;
  const at = head.length;
  if (key === " " && sign[2] === "") return { from: at - 1, to: at + 1, insert: `°${NBSP}` };
  if (/\d/.test(key)) return { from: at - 1 - sign[2]!.length, to: at, insert: `°${NBSP}` };
  return null;
}

const HOUR = /(?:^|[^\p{L}\p{N}])((\d{1,2})([ \u00a0]?)[hH](?:([ \u00a0]?)(\d{2}))?)$/u;

function hour(head: string, key: string): Rewrite | null {
  if (!SEPARATOR.test(key) || key === "'" || key === "’" || key === "/") return null;
  const found = HOUR.exec(head);
  if (!found) return null;
  const [, typed = "", hours, , , minutes] = found;
  if (Number(hours) > 24 || Number(minutes ?? 0) > 59) return null;
  const insert = `${hours}${NBSP}h${minutes ? NBSP + minutes : ""}`;
  return insert === typed ? null : { from: head.length - typed.length, to: head.length, insert };
}

function unit(head: string, key: string): Rewrite | null {
  if (key !== "€" && key !== "%") return null;
  const found = /(?:^|[^\p{L}\p{N},.])((\d[\d \u00a0\u202f]*?)(,\d+)?[ \u00a0\u202f]?)$/u.exec(head);
  if (!found) return null;
  const [, typed = "", whole = "", decimals = ""] = found;
  const digits = whole.replace(/\D/g, "");
  const grouped = digits.length > 4 || /\D/.test(whole) ? digits.replace(/\B(?=(\d{3})+$)/g, NNBSP) : digits;
  const insert = `${grouped}${decimals}${NBSP}`;
  return insert === typed ? null : { from: head.length - typed.length, to: head.length, insert };
}

function civility(head: string, key: string): Rewrite | null {
  if (!/\p{Lu}/u.test(key) || !/(?:^|[^\p{L}])(?:M\.|MM\.|Mmes?|Mlle|Dr|Pr|Me|Mgr) $/u.test(head)) return null;
  return { from: head.length - 1, to: head.length, insert: NBSP };
}

const RULES: Rule[] = [
  quotes,
  punctuation,
  apostrophe,
  ellipsis,
  dash,
  ligature,
  ordinal,
  numero,
  hour,
  unit,
  civility,
];
