/** Lists that are none: Word writes each item as a paragraph with a bullet, people type dashes at the head of lines. */
import type { Look, LookOf } from "./css";

interface Entry {
  element: Element;
  level: number;
  /** Items of one list share it. */
  list: string;
  tag: "ul" | "ol";
}

interface Open {
  level: number;
  list: string;
  tag: "ul" | "ol";
  element: Element;
}

/** « 1. », « 1) », « a. », « iv) », « 1° », « (a) ». */
const NUMBER = /^\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-z]{1,2}|[ivxlcdm]{1,6})[.)°]/i;
const TYPED = /^[\s\u00a0]*(?:[•▪◦‣●○■❖➢✓·\uf0b7\uf0a7]|[-–—](?=[\s\u00a0]))[\s\u00a0]+/;
const DASH = /^[\s\u00a0]*[-–—]/;

export function makeLists(body: Element, look: LookOf): void {
  for (const run of runsOf(body, (element) => wordEntry(element, look))) build(run);
  for (const run of runsOf(body, typedEntry)) {
    // A dash alone may open a reply or an aside; two make a list.
    if (run.length === 1 && DASH.test(run[0]!.element.textContent ?? "")) continue;
    for (const { element } of run) cutHead(element, TYPED.exec(element.textContent ?? "")?.[0].length ?? 0);
    build(run);
  }
}

/** Paragraphs that follow each other and are items. */
function runsOf(body: Element, read: (element: Element) => Entry | null): Entry[][] {
  const runs: Entry[][] = [];
  let last: Element | null = null;
  for (const element of body.querySelectorAll("p")) {
    const entry = read(element);
    if (!entry) continue;
    if (last && element.previousElementSibling === last) runs.at(-1)!.push(entry);
    else runs.push([entry]);
    last = element;
  }
  return runs;
}

function wordEntry(element: Element, look: LookOf): Entry | null {
  const own = look(element);
  const place = /\bl(\d+)\s+level(\d+)/.exec(own.get("mso-list") ?? "");
  if (!place || element.closest("li")) return null;
  const marker = markerOf(element);
  const sign = (marker?.textContent ?? "").replace(/[\s\u00a0]+/g, "");
  marker?.remove();
  if (!marker) cutMarker(element);
  return { element, list: place[1]!, level: Math.min(9, Number(place[2])), tag: NUMBER.test(sign) ? "ol" : tagOf(own) };
}

const tagOf = (own: Look): "ul" | "ol" => (/^(?:decimal|roman|alpha)/.test(own.get("list-style-type") ?? "") ? "ol" : "ul");

function markerOf(element: Element): Element | null {
  const marked = [...element.querySelectorAll("[style*='mso-list']")];
  const marker = marked.find((one) => /mso-list:\s*Ignore/i.test(one.getAttribute("style") ?? "")) ?? null;
  const outer = marker?.parentElement;
  // The bullet's font stands in a span around it.
  return outer && outer !== element && outer.textContent === marker?.textContent ? outer : marker;
}

/** A page that lost the marks of its markers on the way still has the sign and its padding. */
function cutMarker(element: Element): void {
  const found = /^[\s\u00a0]*\S{1,6}[\u00a0]{2,}[\s\u00a0]*/.exec(element.textContent ?? "");
  if (found) cutHead(element, found[0].length);
}

function typedEntry(element: Element): Entry | null {
  if (element.closest("li") || !TYPED.test(element.textContent ?? "")) return null;
  return { element, list: "typed", level: 1, tag: "ul" };
}

/** Takes the first characters of an element away. */
function cutHead(element: Element, length: number): void {
  const walker = element.ownerDocument.createTreeWalker(element, 4 /* text */);
  let left = length;
  for (let node = walker.nextNode(); node && left > 0; node = walker.nextNode()) {
    const text = node.nodeValue ?? "";
    node.nodeValue = text.slice(left);
    left -= Math.min(left, text.length);
  }
}

function build(run: Entry[]): void {
  const open: Open[] = [];
  for (const { element, level, list, tag } of run) {
    while (open.length > 0 && open.at(-1)!.level > level) open.pop();
    const same = open.at(-1);
    if (same?.level === level && (same.tag !== tag || same.list !== list)) open.pop();
    if (open.at(-1)?.level !== level) open.push({ level, list, tag, element: place(element, tag, open.at(-1)) });
    const item = element.ownerDocument.createElement("li");
    open.at(-1)!.element.append(item);
    item.append(element);
  }
}

/** A new list before the paragraph, or in the item that is open. */
function place(element: Element, tag: "ul" | "ol", outer: Open | undefined): Element {
  const list = element.ownerDocument.createElement(tag);
  if (outer) outer.element.lastElementChild!.append(list);
  else element.before(list);
  return list;
}

/** Word on the web makes a list of each item and says how deep it stands: told as Word itself would, to be built again. */
export function unmakeLevels(body: Element): void {
  for (const item of body.querySelectorAll("li[data-aria-level], li[aria-level]")) {
    const list = item.closest("ul, ol");
    if (!list || list.childElementCount !== 1) continue;
    const level = Number(item.getAttribute("data-aria-level") ?? item.getAttribute("aria-level")) || 1;
    const line = item.ownerDocument.createElement("p");
    const numbers = list.localName === "ol" ? "decimal" : "disc";
    line.setAttribute("style", `mso-list:l0 level${level} lfo1;list-style-type:${numbers}`);
    for (const inner of item.querySelectorAll("p")) inner.replaceWith(...inner.childNodes);
    line.append(...item.childNodes);
    const box = list.parentElement?.childElementCount === 1 && list.parentElement.localName === "div" ? list.parentElement : list;
    box.replaceWith(line);
  }
}
