/** What the toolbar offers, by the kind of text. */
import type { Editor } from "@tiptap/core";
import type { IconName } from "$lib/icons";
import { ask } from "./asks";
import { TABLE_ACTS, type TableAct } from "./nodes/table";
import type { Part } from "./kinds";

export interface Tool {
  key: string;
  icon: IconName;
  name: string;
  /** Combination as `keys.ts` writes it. */
  keys?: string;
  /** Offered where the kind of text has this; always, without it. */
  part?: Part;
  run: (editor: Editor) => void;
  active?: (editor: Editor) => boolean;
}

const mark = (key: "bold" | "italic" | "superscript", icon: IconName, name: string, keys: string): Tool => ({
  key,
  icon,
  name,
  keys,
  part: key,
  run: (at) => at.chain().focus().toggleMark(key).run(),
  active: (at) => at.isActive(key),
});

export const TOOLS: Tool[] = [
  mark("bold", "bold", "Gras", "Ctrl+B"),
  mark("italic", "italic", "Italique", "Ctrl+I"),
  {
    key: "bullets",
    icon: "list",
    name: "Liste à puces",
    keys: "Ctrl+Shift+8",
    part: "list",
    run: (at) => at.chain().focus().toggleBulletList().run(),
    active: (at) => at.isActive("bulletList"),
  },
  {
    key: "numbers",
    icon: "list-ordered",
    name: "Liste numérotée",
    keys: "Ctrl+Shift+7",
    part: "list",
    run: (at) => at.chain().focus().toggleOrderedList().run(),
    active: (at) => at.isActive("orderedList"),
  },
];

/** Less often needed: in the « Insérer » menu. */
export const INSERTS: Tool[] = [
  mark("superscript", "superscript", "Exposant", "Ctrl+Shift+E"),
  {
    key: "link",
    icon: "link",
    name: "Lien…",
    keys: "Ctrl+Shift+K",
    part: "link",
    run: (at) => ask(at, "link"),
    active: (at) => at.isActive("link"),
  },
  {
    key: "note",
    icon: "notebook",
    name: "Note de bas de page",
    keys: "Ctrl+Shift+F",
    part: "footnote",
    run: (at) => at.chain().focus().insertFootnote().run(),
  },
  { key: "table", icon: "table", name: "Tableau", part: "table", run: (at) => at.chain().focus().insertTable().run() },
  {
    key: "occult",
    icon: "eye-off",
    name: "Passage à occulter…",
    keys: "Ctrl+Shift+O",
    part: "occult",
    run: (at) => ask(at, "occult"),
    active: (at) => at.isActive("occult"),
  },
  { key: "formula", icon: "file-text", name: "Formule…", run: (at) => ask(at, "formula") },
];

export interface Style {
  name: string;
  keys: string;
  part?: Part;
  is: (editor: Editor) => boolean;
  run: (editor: Editor) => void;
}

const heading = (level: 1 | 2 | 3): Style => ({
  name: `Titre ${level}`,
  keys: `Ctrl+Shift+${level}`,
  part: "heading",
  is: (at) => at.isActive("heading", { level }),
  run: (at) => at.chain().focus().toggleHeading({ level }).run(),
});

/** Styles of a line; the last one that fits is the one shown. */
export const STYLES: Style[] = [
  {
    name: "Paragraphe",
    keys: "Ctrl+Shift+N",
    is: (at) => at.isActive("paragraph"),
    run: (at) => at.chain().focus().setNode("paragraph").run(),
  },
  heading(1),
  heading(2),
  heading(3),
  {
    name: "Article",
    keys: "Ctrl+Shift+4",
    part: "article",
    is: (at) => at.isActive("article"),
    run: (at) => at.chain().focus().toggleArticle().run(),
  },
  {
    name: "Considérant",
    keys: "Ctrl+Shift+5",
    part: "considerant",
    is: (at) => at.isActive("considerant"),
    run: (at) => at.chain().focus().toggleConsiderant().run(),
  },
  {
    name: "Citation",
    keys: "Ctrl+Shift+9",
    part: "quote",
    is: (at) => at.isActive("blockquote"),
    run: (at) => at.chain().focus().toggleBlockquote().run(),
  },
];

/** What the table where the caret is offers, in the order of the menu. */
export const TABLE_TOOLS: [TableAct, string][] = [
  ["rowBefore", "Ligne au-dessus"],
  ["rowAfter", "Ligne au-dessous"],
  ["columnBefore", "Colonne à gauche"],
  ["columnAfter", "Colonne à droite"],
  ["headerRow", "Ligne d’en-tête"],
  ["headerColumn", "Colonne d’en-tête"],
  ["mergeCells", "Fusionner les cellules"],
  ["splitCell", "Scinder la cellule"],
  ["deleteRow", "Supprimer la ligne"],
  ["deleteColumn", "Supprimer la colonne"],
  ["deleteTable", "Supprimer le tableau"],
];

/** Why an act on the table cannot be done now, or nothing. */
export function tableReason(editor: Editor, act: TableAct): string | null {
  if (TABLE_ACTS[act](editor.state)) return null;
  if (act === "mergeCells") return "Sélectionnez d’abord plusieurs cellules.";
  return act === "splitCell" ? "Cette cellule n’est pas fusionnée." : "Placez d’abord le curseur dans un tableau.";
}
