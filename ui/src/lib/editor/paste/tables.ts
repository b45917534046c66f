/** Tables of foreign pages: those that only place things are undone, those that cannot stand where they are become lines. */
import { isRegular } from "../grid";
import { offers, type Kind } from "../kinds";
import type { Told } from "./told";

/** Where no table may stand. */
const CLOSED = "td, th, li, blockquote";
const BLOCK = "p, div, ul, ol, li, h1, h2, h3, h4, h5, h6, blockquote, section, pre";

export function settleTables(body: Element, kind: Kind, told: Told): void {
  // Outermost first: what a frame holds may be a table once the frame is gone.
  for (const table of body.querySelectorAll("table")) {
    if (!table.isConnected) continue;
    if (isFrame(table)) undo(table);
    else if (!offers(kind, "table") || table.closest(CLOSED)) {
      flatten(table);
      told.flattened += 1;
    }
  }
}

/** One cell, or a page that says so itself. */
function isFrame(table: HTMLTableElement): boolean {
  if (/^(?:presentation|none)$/.test(table.getAttribute("role") ?? "")) return true;
  return rowsOf(table).flatMap(cellsOf).length <= 1;
}

function undo(table: HTMLTableElement): void {
  const boxes = rowsOf(table)
    .flatMap(cellsOf)
    .map((cell) => {
      const box = table.ownerDocument.createElement("div");
      box.append(...cell.childNodes);
      return box;
    });
  table.replaceWith(...boxes);
}

/** One line a row, its cells apart by a dash. */
function flatten(table: HTMLTableElement): void {
  for (const inner of table.querySelectorAll("table")) if (table.contains(inner)) flatten(inner);
  const page = table.ownerDocument;
  const lines = rowsOf(table).map((row) => {
    const line = page.createElement("p");
    for (const cell of cellsOf(row)) {
      if (!cell.textContent?.trim() && !cell.querySelector("img")) continue;
      if (line.hasChildNodes()) line.append(" – ");
      for (const block of cell.querySelectorAll(BLOCK)) block.replaceWith(...block.childNodes, " ");
      line.append(...cell.childNodes);
    }
    return line;
  });
  const caption = table.querySelector("caption");
  if (caption) {
    const title = page.createElement("p");
    title.append(...caption.childNodes);
    lines.unshift(title);
  }
  table.replaceWith(...lines);
}

export const rowsOf = (table: Element): Element[] =>
  [...table.querySelectorAll("tr")].filter((row) => row.closest("table") === table);

export const cellsOf = (row: Element): Element[] =>
  [...row.children].filter((cell) => cell.localName === "td" || cell.localName === "th");

export interface Cell {
  source: Element;
  tag: "td" | "th";
  colspan: number;
  rowspan: number;
}

/** The cells, filling a rectangle: spans that do not fit are given up and short rows are filled. */
export function gridOf(table: Element): (Cell | null)[][] {
  const rows = rowsOf(table).filter((row) => cellsOf(row).length > 0);
  const grid = rows.map((row, index) => cellsOf(row).map((cell) => read(cell, rows.length - index)));
  const json = {
    content: grid.map((row) => ({ content: row.map(({ colspan, rowspan }) => ({ attrs: { colspan, rowspan } })) })),
  };
  if (isRegular(json)) return grid;
  const width = Math.max(...grid.map((row) => row.length));
  return grid.map((row) => [
    ...row.map((cell) => ({ ...cell, colspan: 1, rowspan: 1 })),
    ...Array.from({ length: width - row.length }, () => null),
  ]);
}

function read(cell: Element, below: number): Cell {
  const span = (name: string, most: number) => {
    const value = Number.parseInt(cell.getAttribute(name) ?? "1", 10);
    // « rowspan=0 » reaches to the end.
    return value === 0 ? most : Math.min(most, value >= 1 ? value : 1);
  };
  const heads = cell.localName === "th" || cell.closest("thead") !== null;
  return { source: cell, tag: heads ? "th" : "td", colspan: span("colspan", 60), rowspan: span("rowspan", below) };
}
