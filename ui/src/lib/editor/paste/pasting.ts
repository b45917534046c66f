/** Paste and drop: what comes from elsewhere comes in clean, never freezes the window, and what is left out is said. */
import { Extension } from "@tiptap/core";
import { DOMSerializer, type Schema } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { say } from "$lib/toasts.svelte";
import type { Kind } from "../kinds";
import { cleanHtml, OURS } from "./clean";
import { withoutPictures } from "./pictures";
import { sentences } from "./told";

/** Characters of HTML past which layout is given up for plain text. */
export const HEAVY_HTML = 5_000_000;
/** Characters past which a paste is refused: about 400 pages, more than any text here, and seconds of waiting. */
export const LONG_TEXT = 1_000_000;
/** Paragraphs past which it is refused too: five thousand take a second and a half. */
export const MANY_LINES = 6_000;

const IMAGE_ALONE = "Une image ne se garde pas dans un texte\u00a0: décrivez-la en quelques mots, ou joignez-la en annexe.";
const TOO_LONG = "Ce texte est trop long pour être collé d’un coup\u00a0: collez-le en plusieurs fois. Rien n’a été changé.";
const AS_PLAIN = "Collé sans mise en forme\u00a0: ce que vous avez copié était trop volumineux pour la garder.";

/** What to do with what the clipboard holds. */
export function verdict(html: string, text: string, files: number): "as it is" | "plain" | "too long" | "image" {
  if (html === "" && text === "") return files > 0 ? "image" : "as it is";
  if (text.length > LONG_TEXT || linesOf(text) > MANY_LINES) return "too long";
  if (withoutPictures(html).length <= HEAVY_HTML) return "as it is";
  return text === "" ? "too long" : "plain";
}

function linesOf(text: string): number {
  let lines = 0;
  for (const _line of text.matchAll(/[^\r\n]+/g)) {
    lines += 1;
    if (lines > MANY_LINES) break;
  }
  return lines;
}

export const Pasting = Extension.create<{ kind: Kind }>({
  name: "pasting",
  addOptions: () => ({ kind: "text" }),
  addProseMirrorPlugins() {
    const { kind } = this.options;
    const { schema } = this.editor;
    return [
      new Plugin({
        props: {
          clipboardSerializer: signed(schema),
          handleDOMEvents: {
            paste: (view, event) => guard(view, event, event.clipboardData),
            drop: (view, event) => view.dragging === null && guard(view, event, event.dataTransfer),
          },
          // An image alone leaves nothing to paste: the words selected stay.
          handlePaste: (_view, _event, slice) => slice.size === 0,
          transformPastedHTML(html) {
            const cleaned = cleanHtml(html, kind);
            const said = cleaned.html === "" && cleaned.told.images > 0 ? IMAGE_ALONE : sentences(cleaned.told);
            if (said) say(said);
            return cleaned.html;
          },
        },
      }),
    ];
  },
});

/** Writes what is copied as the schema does, and signs it. */
function signed(schema: Schema): DOMSerializer {
  const serializer = new DOMSerializer(DOMSerializer.nodesFromSchema(schema), DOMSerializer.marksFromSchema(schema));
  const serialize = serializer.serializeFragment.bind(serializer);
  serializer.serializeFragment = (fragment, options, target) => {
    const made = serialize(fragment, options, target);
    if (!target && made.firstChild?.nodeType === 1) (made.firstChild as Element).setAttribute(OURS, "");
    return made;
  };
  return serializer;
}

function guard(view: EditorView, event: Event, data: DataTransfer | null): boolean {
  if (!data) return false;
  const text = data.getData("text/plain");
  const what = verdict(data.getData("text/html"), text, data.files.length);
  if (what === "as it is") return false;
  event.preventDefault();
  if (what === "image") say(IMAGE_ALONE);
  else if (what === "too long") say(TOO_LONG, null, "bad");
  else {
    view.pasteText(text);
    say(AS_PLAIN);
  }
  return true;
}
