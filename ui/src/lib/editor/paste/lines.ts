/** Writes the page anew with what this kind of text offers and nothing else: lines, lists, quotes, tables, and their marks. */
import type { Inline, Mark } from "$lib/operations";
import { readInlines } from "../fit";
import { offers, type Kind } from "../kinds";
import { plainTextOf } from "../plain";
import { isHidden, titleLevel, type Look, type LookOf } from "./css";
import { lowered, marked, marksIn, PLAIN, spaced, type Marks } from "./marks";
import type { Notes } from "./notes";
import { descriptionOf, isIgnored, isSign } from "./pictures";
import { gridOf } from "./tables";
import type { Told } from "./told";

export interface Page {
  document: Document;
  kind: Kind;
  look: LookOf;
  notes: Notes;
  told: Told;
}

/** What holds the lines; headings and tables stand at the top alone. */
type Place = "top" | "inside";

const words = (list: string) => new Set(list.split(" "));
const DROPPED = words(
  "script style head title meta link base object embed iframe video audio canvas svg math map noscript template select button input textarea progress meter xml caption",
);
const BLOCKS = words(
  "p div section article header footer main aside nav address figure figcaption center dl dt dd form fieldset legend details summary hgroup search h1 h2 h3 h4 h5 h6 li tr td th tbody body",
);
const BLANK = /^[ \u00a0]*$/;

export function rebuild(source: Element, page: Page): HTMLElement {
  const { document, kind, look: lookOf, told } = page;
  const root = document.createElement("div");
  let into: Element = root;
  let line: Element | null = null;
  let lineTag = "p";
  /** Breaks not yet written: two of them end the paragraph. */
  let breaks = 0;

  function close(): void {
    if (line) finish(line);
    line = null;
    breaks = 0;
  }
  function put(node: Node, marks: Marks): void {
    if (!line) into.append((line = document.createElement(lineTag)));
    if (breaks > 0) line.append(document.createElement("br"));
    breaks = 0;
    line.append(marked(document, node, marks));
  }
  function text(raw: string, marks: Marks): void {
    const said = spaced(raw);
    if (said === "" || (BLANK.test(said) && (!line || breaks > 0))) return;
    put(document.createTextNode(said), marks);
  }
  function lineBreak(): void {
    if (!line) return;
    breaks += 1;
    if (breaks === 2) close();
  }
  /** Opens a container, fills it, and forgets it when nothing came in. */
  function within(tag: string, fill: () => void): Element {
    close();
    const outer = into;
    into = document.createElement(tag);
    outer.append(into);
    fill();
    close();
    const filled = into;
    into = outer;
    if (!filled.hasChildNodes() && tag !== "td" && tag !== "th") filled.remove();
    return filled;
  }

  function visitAll(parent: Node, marks: Marks, place: Place): void {
    for (const child of parent.childNodes) visit(child, marks, place);
  }
  function visit(node: Node, marks: Marks, place: Place): void {
    if (node.nodeType === 3) return text(node.nodeValue ?? "", marks);
    if (node.nodeType !== 1) return;
    const element = node as Element;
    const tag = element.localName;
    const look = lookOf(element);
    if (DROPPED.has(tag) || isHidden(element, look)) return;
    const note = page.notes.get(element);
    if (note) return footnote(note, marks);
    if (tag === "br") return /always|page/.test(look.get("page-break-before") ?? "") ? close() : lineBreak();
    if (tag === "hr") return close();
    if (tag === "img") return picture(element, marks);
    if (tag === "ul" || tag === "ol") return list(element, tag, marks, place);
    if (tag === "table") return table(element, marks);
    if (tag === "pre") return preformatted(element, marks);
    if (tag === "sub") return text(lowered(element.textContent ?? ""), marks);
    if (tag === "blockquote") return quote(element, look, marks, place);
    if (BLOCKS.has(tag)) return paragraph(element, look, marks, place);
    if (tag === "q") text("«\u00a0", marks);
    visitAll(element, marksIn(element, look, marks), place);
    if (tag === "q") text("\u00a0»", marks);
  }

  function paragraph(element: Element, look: Look, marks: Marks, place: Place): void {
    close();
    const outer = lineTag;
    const level = titleLevel(element, look);
    const inner = marksIn(element, look, marks);
    if (level !== null && place === "top" && offers(kind, "heading")) lineTag = `h${level}`;
    else if (level !== null || element.localName === "dt") inner.bold = "yes";
    if (isQuote(element) && place === "top" && offers(kind, "quote")) {
      const before = into.lastElementChild;
      const made = within("blockquote", () => visitAll(element, inner, "inside"));
      // Paragraphs in the style of a quotation are one quotation.
      if (before?.localName === "blockquote" && before.hasAttribute("data-style")) before.append(...made.childNodes);
      if (made.hasChildNodes()) made.setAttribute("data-style", "");
      else made.remove();
    } else visitAll(element, inner, place);
    close();
    lineTag = outer;
  }

  function quote(element: Element, look: Look, marks: Marks, place: Place): void {
    // Mail programs indent with it.
    const indent = look.get("border") === "none" && look.has("margin");
    if (indent || place !== "top" || !offers(kind, "quote")) return paragraph(element, look, marks, place);
    within("blockquote", () => visitAll(element, marks, "inside"));
  }

  function list(element: Element, tag: string, marks: Marks, place: Place): void {
    const outer = lineTag;
    lineTag = "p";
    within(tag, () => items(element, marksIn(element, lookOf(element), marks)));
    if (place === "top") lineTag = outer;
  }
  function items(parent: Element, marks: Marks): void {
    for (const child of parent.childNodes) {
      const tag = child.nodeType === 1 ? (child as Element).localName : "";
      if (tag === "ul" || tag === "ol") {
        const last = into.lastElementChild;
        // A list straight in a list belongs to the item before it.
        if (!last) items(child as Element, marks);
        else reopen(last, () => visit(child, marks, "inside"));
      } else if (tag !== "" && tag !== "li" && (child as Element).querySelector("li")) items(child as Element, marks);
      else if (tag !== "" || !BLANK.test(spaced(child.nodeValue ?? ""))) item(child, marks);
    }
  }
  function reopen(element: Element, fill: () => void): void {
    const outer = into;
    into = element;
    fill();
    close();
    into = outer;
  }
  function item(child: Node, marks: Marks): void {
    if (child.nodeType === 8) return;
    const before = into.lastElementChild;
    const made = within("li", () => visit(child, marks, "inside"));
    const first = made.firstElementChild;
    if (!first || first.localName === "p") return;
    // An item opens with a line: one that holds a list alone only says how deep that list stands.
    if (before) {
      before.append(...made.childNodes);
      made.remove();
    } else made.prepend(document.createElement("p"));
  }

  function table(element: Element, marks: Marks): void {
    close();
    const caption = element.querySelector("caption");
    if (caption) paragraph(caption, lookOf(caption), marks, "inside");
    const outer = lineTag;
    lineTag = "p";
    within("table", () => {
      for (const row of gridOf(element)) {
        within("tr", () => {
          for (const cell of row) {
            const made = within(cell?.tag ?? "td", () => {
              if (cell) visitAll(cell.source, marksIn(cell.source, lookOf(cell.source), PLAIN), "inside");
            });
            if (!made.hasChildNodes()) made.append(document.createElement("p"));
            if (cell && cell.colspan > 1) made.setAttribute("colspan", String(cell.colspan));
            if (cell && cell.rowspan > 1) made.setAttribute("rowspan", String(cell.rowspan));
            if (cell?.tag === "th") unwrapBold(made);
          }
        });
      }
    });
    lineTag = outer;
  }

  function preformatted(element: Element, marks: Marks): void {
    close();
    for (const said of (element.textContent ?? "").split("\n")) {
      text(said, marks);
      lineBreak();
    }
    close();
  }

  function picture(image: Element, marks: Marks): void {
    const alt = descriptionOf(image);
    if (isSign(image, alt)) return text(alt, marks);
    if (isIgnored(image, alt)) return;
    told.images += 1;
    if (alt === "") return;
    told.described += 1;
    text(`[image\u00a0: ${alt}]`, marks);
  }

  function footnote(body: Element, marks: Marks): void {
    const said = inlinesOf(rebuild(body, page));
    if (said.length === 0) return;
    if (!offers(kind, "footnote")) {
      told.bracketed += 1;
      return text(` [${plainTextOf(said)}]`, marks);
    }
    const call = document.createElement("span");
    call.setAttribute("data-footnote", JSON.stringify(said));
    put(call, PLAIN);
  }

  visitAll(source, PLAIN, "top");
  close();
  for (const made of root.querySelectorAll("blockquote[data-style]")) made.removeAttribute("data-style");
  return root;
}

const isQuote = (element: Element) => /\bMso(?:Intense)?Quote|\bquotations?\b/.test(element.className);

/** Blanks at both ends and doubled between runs say nothing; a heading is bold already. */
function finish(line: Element): void {
  if (line.localName !== "p") unwrapBold(line);
  const texts: Text[] = [];
  const walker = line.ownerDocument.createTreeWalker(line, 4 /* text */);
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const end of ["start", "end"] as const) {
    for (const one of end === "start" ? texts : [...texts].reverse()) {
      one.data = end === "start" ? one.data.replace(/^[ \u00a0]+/, "") : one.data.replace(/[ \u00a0]+$/, "");
      if (one.data !== "") break;
    }
  }
  let before = "";
  for (const one of texts) {
    if (/[ \u00a0]$/.test(before)) one.data = one.data.replace(/^ /, "");
    if (one.data === "") drop(one, line);
    else before = one.data;
  }
  if (line.textContent === "" && !line.querySelector("[data-footnote]")) line.remove();
}

/** Takes a node away, with the marks that held nothing else. */
function drop(node: ChildNode, line: Element): void {
  const holder = node.parentElement;
  node.remove();
  if (holder && holder !== line && !holder.hasChildNodes()) drop(holder, line);
}

function unwrapBold(element: Element): void {
  for (const bold of element.querySelectorAll("strong")) bold.replaceWith(...bold.childNodes);
}

/** The runs of a note: its paragraphs are apart by a break. */
function inlinesOf(root: Element): Inline[] {
  const out: Inline[] = [];
  for (const line of root.querySelectorAll("p, h1, h2, h3")) {
    if (out.length > 0) out.push({ type: "hardBreak" });
    gather(line, [], out);
  }
  return readInlines(out);
}

function gather(parent: Element, marks: Mark[], out: Inline[]): void {
  for (const child of parent.childNodes) {
    if (child.nodeType === 3) {
      out.push({ type: "text", text: child.nodeValue ?? "", ...(marks.length > 0 ? { marks } : {}) });
      continue;
    }
    const element = child as Element;
    const mark = MARKS[element.localName]?.(element);
    if (element.localName === "br") out.push({ type: "hardBreak" });
    else gather(element, mark ? [...marks, mark] : marks, out);
  }
}

const MARKS: Record<string, (element: Element) => Mark> = {
  strong: () => ({ type: "bold" }),
  em: () => ({ type: "italic" }),
  sup: () => ({ type: "superscript" }),
  a: (element) => ({ type: "link", attrs: { href: element.getAttribute("href") ?? "" } }),
};
