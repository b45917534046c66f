/** Random documents from a seed: every node and mark, in canonical form, valid for the core and for the editor. */
import { WORDS, type Block, type Inline, type Mark, type OccultGround } from "$lib/operations";

/** A small generator (mulberry32): the same seed gives the same document on every machine. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const TEXTS = [
  "Le comité recommande",
  "l’élève",
  " ",
  "«\u00a0avis\u00a0»\u202f; n°\u00a04",
  "e\u0301te\u0301 e\u0301",
  "👩🏽‍🏫 école 🇫🇷",
  "مرحبا بالعالم",
  "中文：测试",
  "\u00ad\u200d\u2060x\ufeff",
  "a<b>&amp;\"'`\\",
  "12\u202f000\u00a0€",
  "𝔘𝔫𝔦𝔠𝔬𝔡𝔢",
  "\u202b\u202eabc\u202c",
  "tabulation\tici",
];
const GROUNDS = Object.keys(WORDS.OccultGround) as OccultGround[];

export function randomDocument(seed: number, length = 6): Block[] {
  const random = seeded(seed);
  const below = (most: number) => Math.floor(random() * most);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)]!;
  const some = <T>(least: number, most: number, one: () => T): T[] =>
    Array.from({ length: least + below(most - least + 1) }, one);
  const uuid = () =>
    `0189${below(65536).toString(16).padStart(4, "0")}-0000-7000-8000-${below(2 ** 31)
      .toString(16)
      .padStart(12, "0")}`;

  function marks(): Mark[] {
    const all: Mark[] = [
      {
        type: "link",
        attrs: { href: pick(["https://exemple.fr/?a=1&b=é", "mailto:sg@exemple.fr", "tel:+33140000000"]) },
      },
      { type: "occult", attrs: { ground: pick(GROUNDS) } },
      { type: "bold" },
      { type: "italic" },
      { type: "superscript" },
      { type: "glow", attrs: { hue: below(360) } } as unknown as Mark,
    ];
    return all.filter(() => random() < 0.2);
  }

  const marked = () => {
    const carried = marks();
    return carried.length > 0 ? { marks: carried } : {};
  };

  function inline(inNote: boolean): Inline {
    const dice = random();
    if (dice < 0.08) return { type: "hardBreak" };
    if (dice < 0.16) {
      const attrs = {
        kind: pick(["person", "organisation"] as const),
        id: uuid(),
        label: pick(["Titulaire AMF", "AVICCA"]),
      };
      return { type: "mention", attrs, ...marked() };
    }
    if (dice < 0.22 && !inNote) {
      const content = inlines(true);
      return content.length > 0 ? { type: "footnote", content } : { type: "footnote" };
    }
    if (dice < 0.25) return { type: "formula", text: "E=mc²" } as unknown as Inline;
    return { type: "text", text: pick(TEXTS), ...marked() };
  }

  /** Runs; two neighbours of the same look would be one run. */
  function inlines(inNote = false): Inline[] {
    const out: Inline[] = [];
    for (const next of some(0, 6, () => inline(inNote))) {
      const last = out.at(-1);
      const same = (one: Inline, other: Inline) =>
        one.type === "text" && other.type === "text" && JSON.stringify(one.marks) === JSON.stringify(other.marks);
      if (!last || !same(last, next)) out.push(next);
    }
    return out;
  }

  function line(type: "paragraph" | "article" | "considerant"): Block {
    const content = inlines();
    return content.length > 0 ? { type, content } : { type };
  }

  function heading(): Block {
    const content = inlines();
    return { type: "heading", attrs: { level: 1 + below(3) }, ...(content.length > 0 ? { content } : {}) };
  }

  function list(depth: number): Block {
    const item = () => {
      const rest = depth < 4 ? some(0, 2, () => (random() < 0.5 ? line("paragraph") : list(depth + 1))) : [];
      return { type: "listItem" as const, content: [line("paragraph"), ...rest] };
    };
    return { type: pick(["bulletList", "orderedList"] as const), content: some(1, 4, item) };
  }

  /** A regular grid; a cell may take several columns, or the whole first column below it. */
  function table(): Block {
    const width = 1 + below(5);
    const rows = some(1, 6, () => {
      const cells = [];
      for (let column = 0; column < width;) {
        const colspan = 1 + below(Math.min(2, width - column));
        const content = some(1, 2, () => block(4, "cell"));
        const attrs = colspan > 1 ? { attrs: { colspan, rowspan: 1 } } : {};
        cells.push({ type: pick(["tableCell", "tableHeader"] as const), ...attrs, content });
        column += colspan;
      }
      return { type: "tableRow" as const, content: cells };
    });
    return { type: "table", content: rows };
  }

  function block(depth: number, place: "top" | "quote" | "cell"): Block {
    const dice = random();
    if (dice < 0.35) return line("paragraph");
    if (dice < 0.45) return heading();
    if (dice < 0.55) return line("article");
    if (dice < 0.62) return line("considerant");
    if (dice < 0.76) return list(depth);
    if (dice < 0.84 && depth < 3) return { type: "blockquote", content: some(1, 3, () => block(depth + 1, "quote")) };
    if (dice < 0.93 && place === "top") return table();
    if (dice < 0.96) return { type: "drawing", points: [below(9), null, { deep: true }] } as unknown as Block;
    return line("paragraph");
  }

  return some(1, length, () => block(0, "top"));
}
