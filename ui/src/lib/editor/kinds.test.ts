// @vitest-environment jsdom
import { Editor } from "@tiptap/core";
import { afterEach, describe, expect, it } from "vitest";
import type { Kind } from "./kinds";
import { sectionExtensions } from "./schema";

let editor: Editor | null = null;
afterEach(() => editor?.destroy());

/** The first node after these letters were typed, or these keys pressed. */
function made(kind: Kind, typed: string, keys?: KeyboardEventInit): string {
  editor = new Editor({ element: document.createElement("div"), injectCSS: false, extensions: sectionExtensions("", kind) });
  const { view } = editor;
  for (const letter of typed) {
    const { from, to } = view.state.selection;
    const insert = () => view.state.tr.insertText(letter, from, to);
    if (!view.someProp("handleTextInput", (handle) => handle(view, from, to, letter, insert))) view.dispatch(insert());
  }
  if (keys) {
    const event = new KeyboardEvent("keydown", { ctrlKey: true, shiftKey: true, ...keys });
    view.someProp("handleKeyDown", (handle) => handle(view, event));
  }
  return view.state.doc.firstChild!.type.name;
}

describe("what typing makes, by the kind of text", () => {
  it.each([
    ["# ", "heading", "paragraph", "paragraph"],
    ["Article ", "article", "paragraph", "paragraph"],
    ["Considérant ", "considerant", "paragraph", "paragraph"],
    ["> ", "blockquote", "blockquote", "paragraph"],
    ["- ", "bulletList", "bulletList", "bulletList"],
    ["1. ", "orderedList", "orderedList", "orderedList"],
  ])("« %s » is %s in a text, %s in minutes, %s in a note", (typed, text, minutes, note) => {
    expect([made("text", typed), made("minutes", typed), made("note", typed)]).toEqual([text, minutes, note]);
  });
  it("keys follow", () => {
    const article = { key: "4", keyCode: 52 };
    const quote = { key: "9", keyCode: 57 };
    expect([made("text", "a", article), made("minutes", "a", article)]).toEqual(["article", "paragraph"]);
    expect([made("minutes", "a", quote), made("note", "a", quote)]).toEqual(["blockquote", "paragraph"]);
  });
});
