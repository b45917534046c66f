// @vitest-environment jsdom
import { Editor } from "@tiptap/core";
import { undo } from "@tiptap/pm/history";
import { describe, expect, it } from "vitest";
import { sectionExtensions } from "../schema";

const N = "\u00a0";
const F = "\u202f";

function editor(on = true): Editor {
  const made = new Editor({ extensions: sectionExtensions(""), injectCSS: false });
  made.storage.typography.on = on;
  made.commands.focus();
  return made;
}

/** Types as the browser does: each character is offered to the plugins, then inserted. */
function type(at: Editor, text: string): Editor {
  for (const letter of text) {
    const { view } = at;
    const { from, to } = view.state.selection;
    const insert = () => view.state.tr.insertText(letter, from, to);
    const taken = view.someProp("handleTextInput", (handle) => handle(view, from, to, letter, insert));
    if (!taken) view.dispatch(insert());
  }
  return at;
}

const typed = (text: string, on = true) => type(editor(on), text).state.doc.textContent;

const CASES: [string, string][] = [
  ['le groupe "Achat" se', `le groupe «${N}Achat${N}» se`],
  ['Il dit "oui", puis "non".', `Il dit «${N}oui${N}», puis «${N}non${N}».`],
  ['"le mot "école" revient"', `«${N}le mot “école” revient${N}»`],
  ['un écran de 15" posé', 'un écran de 15" posé'],
  ["<<Achat>>", `«${N}Achat${N}»`],
  ["« Achat »", `«${N}Achat${N}»`],
  ["a < b et b > c", "a < b et b > c"],
  ["l'avis d'aujourd'hui", "l’avis d’aujourd’hui"],
  ["10'30", "10'30"],
  ["Pourquoi? ", `Pourquoi${F}? `],
  ["Pourquoi ? ", `Pourquoi${F}? `],
  ["Non!!! ", `Non${F}!!! `],
  ["un ; deux", `un${F}; deux`],
  ["Objet : avis", `Objet${N}: avis`],
  ["Objet: avis", `Objet${N}: avis`],
  ["à 14:30 format 16:9", "à 14:30 format 16:9"],
  ["voir https://exemple.org/a?b=1;c=2 et", "voir https://exemple.org/a?b=1;c=2 et"],
  ["l.dupont@mairie.example ; merci", `l.dupont@mairie.example${F}; merci`],
  ["C:\\Users\\x!", "C:\\Users\\x!"],
  ["Il hésite... puis", "Il hésite… puis"],
  ["....", "…."],
  ["../..", "../.."],
  ["un -- deux", "un – deux"],
  ["un - deux", "un – deux"],
  ["coeur et Oeuvre, moelle coexister ", "cœur et Œuvre, moelle coexister "],
  ["main-d'oeuvre ", "main-d’œuvre "],
  ["n° 4 et n°5", `n°${N}4 et n°${N}5`],
  ["de 14h30 à 16h ", `de 14${N}h${N}30 à 16${N}h `],
  ["25h30 A14h30 ", "25h30 A14h30 "],
  ["12000 € et 10%", `12${F}000${N}€ et 10${N}%`],
  ["M. Untel, M. le", `M.${N}Untel, M. le`],
  ["Le De Ce 1er ", "Le De Ce 1er "],
];

describe("typing", () => {
  it.each(CASES)("%s", (keys, expected) => {
    expect(typed(keys)).toBe(expected);
  });

  it("raises the ending of ordinals, and only that", () => {
    const at = type(editor(), "le 1er et le 2e du XXIe ");
    const raised: string[] = [];
    at.state.doc.descendants((node) => {
      if (node.marks.some((mark) => mark.type.name === "superscript")) raised.push(node.text ?? "");
    });
    expect(raised).toEqual(["er", "e", "e"]);
    expect(at.state.doc.textContent).toBe("le 1er et le 2e du XXIe ");
  });

  it("Ctrl Z takes back the replacement alone, and what is typed next stays as typed", () => {
    const at = type(editor(), "l'");
    expect(at.state.doc.textContent).toBe("l’");
    undo(at.state, at.view.dispatch);
    expect(at.state.doc.textContent).toBe("l'");
    expect(type(at, "avis").state.doc.textContent).toBe("l'avis");
  });

  it("what is typed after a replacement is another step than it", () => {
    const at = type(editor(), "l'avis");
    undo(at.state, at.view.dispatch);
    expect(at.state.doc.textContent).toBe("l’");
    undo(at.state, at.view.dispatch);
    expect(at.state.doc.textContent).toBe("l'");
  });

  it("Backspace takes it back at once, and deletes as usual later", () => {
    const press = (at: Editor) =>
      at.view.someProp("handleKeyDown", (handle) =>
        handle(at.view, new KeyboardEvent("keydown", { key: "Backspace", cancelable: true })),
      );
    const at = type(editor(), 'dit "');
    expect(at.state.doc.textContent).toBe(`dit «${N}`);
    expect(press(at)).toBe(true);
    expect(at.state.doc.textContent).toBe('dit "');
    const later = type(editor(), "l'a");
    expect(press(later)).not.toBe(true);
  });

  it("has a switch", () => {
    expect(typed('l\'avis : "oui"', false)).toBe('l\'avis : "oui"');
  });

  it("leaves links alone", () => {
    const at = editor();
    at.commands.setContent({
      type: "doc",
      content: [
        {
          type: "paragraph",
          content: [{ type: "text", text: "l", marks: [{ type: "link", attrs: { href: "https://a.fr" } }] }],
        },
      ],
    });
    at.commands.setTextSelection(2);
    // At the end of a link, what is typed is no part of it.
    expect(type(at, "'").state.doc.textContent).toBe("l’");
  });
});

describe("typing shortcuts", () => {
  const first = (text: string) => type(editor(), text).state.doc.firstChild!;
  it.each([
    ["# Objet", "heading", "Objet"],
    ["- un", "bulletList", "un"],
    ["1. un", "orderedList", "un"],
    ["> cité", "blockquote", "cité"],
    ["Article Que", "article", "Que"],
    ["Considérant que", "considerant", "Considérant que"],
  ])("%s", (keys, kind, text) => {
    expect(first(keys).type.name).toBe(kind);
    expect(first(keys).textContent).toBe(text);
  });

  it("the number typed by habit after « Article » is not written twice", () => {
    expect(first("Article 1er. Que").textContent).toBe("Que");
    expect(first("Article 12 : Que").textContent).toBe("Que");
    expect(first("Article 2 000 euros").textContent).toBe("2 000 euros");
  });
});
