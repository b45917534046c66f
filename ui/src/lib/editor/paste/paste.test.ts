// @vitest-environment jsdom
/** What Word, LibreOffice, Google Docs and web pages put in the clipboard, as the editor takes it in. */
import { getSchema } from "@tiptap/core";
import { DOMParser as ProseParser } from "@tiptap/pm/model";
import { describe, expect, it } from "vitest";
import { fromDocument } from "../blocks";
import type { Kind } from "../kinds";
import { sectionExtensions } from "../schema";
import { cleanHtml, OURS } from "./clean";
import { HEAVY_HTML, LONG_TEXT, MANY_LINES, verdict } from "./pasting";
import { sentences } from "./told";

const files = import.meta.glob<string>("./fixtures/*.html", { eager: true, query: "?raw", import: "default" });
const fixture = (name: string) => files[`./fixtures/${name}.html`]!;
const html = (source: string, kind: Kind = "text") => cleanHtml(source, kind).html;
const schema = getSchema(sectionExtensions(""));

/** What the register would keep of a paste. */
function blocksOf(clean: string) {
  const box = document.createElement("div");
  box.innerHTML = clean;
  const doc = ProseParser.fromSchema(schema).parse(box);
  doc.check();
  return fromDocument(doc, new Set()).blocks.map((block) => block.content);
}

describe("from Word", () => {
  it("a page of minutes keeps what it says and loses its clothes", () => {
    expect(html(fixture("word"))).toMatchSnapshot();
  });
  it("what does not come in is said in one sentence", () => {
    expect(sentences(cleanHtml(fixture("word"), "text").told)).toMatchSnapshot();
  });
  it("in minutes, titles are bold lines and notes stand between brackets", () => {
    const { html: clean, told } = cleanHtml(fixture("word"), "minutes");
    expect(clean).toContain("<p><strong>Débats</strong></p>");
    expect(clean).toContain(" [Ci-après le code.]");
    expect(clean).not.toMatch(/<h\d|data-footnote/);
    expect(told.bracketed).toBe(1);
  });
  it("in a note, a table is lines", () => {
    const clean = html(fixture("word"), "note");
    expect(clean).toContain("<strong>Collège</strong> – <strong>Voix</strong>");
    expect(clean).not.toMatch(/<table|<blockquote/);
  });
  it("numbers of an item are not taken for its words", () => {
    const item = (marker: string, text: string) =>
      `<p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>${marker}<span>&nbsp;&nbsp; </span></span>${text}</p>`;
    expect(html(item("1.", "un") + item("2.", "deux"))).toBe("<ol><li><p>un</p></li><li><p>deux</p></li></ol>");
    expect(html(item("iv)", "un"))).toBe("<ol><li><p>un</p></li></ol>");
    expect(html(item("§", "un"))).toBe("<ul><li><p>un</p></li></ul>");
    expect(html(`<p style='mso-list:l0 level1 lfo1'>·&nbsp;&nbsp;&nbsp; seul</p>`)).toBe("<ul><li><p>seul</p></li></ul>");
  });
});

it("from LibreOffice", () => {
  const { html: clean, told } = cleanHtml(fixture("libreoffice"), "text");
  expect(clean).toMatchSnapshot();
  expect(sentences(told)).toMatchSnapshot();
});

it("from a web page", () => {
  const { html: clean, told } = cleanHtml(fixture("web"), "text");
  expect(clean).toMatchSnapshot();
  expect(sentences(told)).toMatchSnapshot();
});

it("from Google Docs", () => {
  expect(html(fixture("google-docs"))).toBe(
    "<h2>Ordre du jour</h2><p><strong>Gras</strong><em> italique</em><sup>e</sup></p>" +
      "<ul><li><p>un</p><ul><li><p>deux</p></li></ul></li></ul>",
  );
});

it("from Word on the web", () => {
  expect(html(fixture("word-web"))).toBe(
    "<h1>Relevé</h1><ul><li><p>un</p><ul><li><p>sous un</p></li></ul></li><li><p>deux</p></li></ul><p>Fin</p>",
  );
});

describe("whatever comes", () => {
  it.each(Object.keys(files))("%s makes blocks that fit and that come back to the letter", (name) => {
    for (const kind of ["text", "minutes", "note"] as const) {
      const clean = html(files[name]!, kind);
      const blocks = blocksOf(clean);
      expect(blocks.length).toBeGreaterThan(2);
      expect(JSON.stringify(blocks)).not.toMatch(/opaque|mso|style=/i);
    }
  });
  it.each(Object.keys(files))("%s, once clean, is clean", (name) => {
    const once = html(files[name]!, "minutes");
    expect(html(once, "minutes")).toBe(once);
  });
  it("a run of words stays a run of words", () => {
    expect(html("<meta charset='utf-8'><span style='font-weight:bold'>deux mots</span>")).toBe(
      "<p><strong>deux mots</strong></p>",
    );
  });
  it("dashes make a list when there are two of them", () => {
    expect(html("<p>– un ;</p><p>– deux.</p>")).toBe("<ul><li><p>un ;</p></li><li><p>deux.</p></li></ul>");
    expect(html("<p>– Non, dit-il.</p>")).toBe("<p>– Non, dit-il.</p>");
  });
  it("what we copied ourselves comes back to the letter, what another editor of our family copied does not", () => {
    const ours = `<p ${OURS}="" data-pm-slice="1 1 []">a <span data-opaque="{}">?</span></p>`;
    expect(html(ours)).toBe(ours);
    expect(html(`<h4 data-pm-slice="1 1 []">a</h4>`, "minutes")).toBe("<p><strong>a</strong></p>");
  });
  it("an image alone leaves nothing", () => {
    expect(cleanHtml(`<img src="data:image/png;base64,AAAA">`, "text")).toMatchObject({ html: "", told: { images: 1 } });
  });
});

describe("a paste too big", () => {
  it("is told before anything is read", () => {
    const big = "x".repeat(HEAVY_HTML + 1);
    expect(verdict(big, "texte", 0)).toBe("plain");
    expect(verdict(big, "", 0)).toBe("too long");
    expect(verdict("", "x".repeat(LONG_TEXT + 1), 0)).toBe("too long");
    expect(verdict("", "mot\r\n\r\n".repeat(MANY_LINES), 0)).toBe("as it is");
    expect(verdict("", "mot\n".repeat(MANY_LINES + 1), 0)).toBe("too long");
    expect(verdict("", "", 1)).toBe("image");
    expect(verdict(`<p>a<img src="data:image/png;base64,${big}"></p>`, "a", 1)).toBe("as it is");
  });
});
