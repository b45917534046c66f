/** Keys that panes handle by themselves, for the help (F1). */
import type { Command } from "$lib/commands.svelte";

const helped = (id: string, label: string, keys: string): Command => ({
  id: `help-${id}`,
  label,
  keys,
  only: "help",
  run: () => undefined,
});

/** What the text areas understand. */
export const writingHelp: Command[] = [
  helped("bold", "Gras", "Ctrl+b"),
  helped("italic", "Italique", "Ctrl+i"),
  helped("bullets", "Liste à puces", "Ctrl+Shift+8"),
  helped("numbers", "Liste numérotée", "Ctrl+Shift+7"),
  helped("break", "Aller à la ligne dans le paragraphe", "Shift+Enter"),
];

/** What the list of members understands. */
export const membersHelp: Command[] = [
  helped("a", "Membre choisi : arrivé", "a"),
  helped("v", "Membre choisi : en visio", "v"),
  helped("d", "Membre choisi : parti", "d"),
  helped("e", "Membre choisi : excusé", "e"),
  helped("p", "Membre choisi : pouvoir à…", "p"),
  helped("s", "Membre choisi : suppléant", "s"),
  helped("n", "Membre choisi : absent", "n"),
  helped("h", "Membre choisi : corriger les heures", "h"),
  helped("r", "Membre choisi : de nouveau attendu", "r"),
  helped("at", "Dans les notes : donner la parole", "@"),
];

/** What the agenda understands while it is prepared. */
export const agendaHelp: Command[] = [
  helped("enter", "Nouveau point", "Enter"),
  helped("tab", "En faire un sous-point", "Tab"),
  helped("untab", "Remonter d’un niveau", "Shift+Tab"),
  helped("up", "Monter le point", "Alt+ArrowUp"),
  helped("down", "Descendre le point", "Alt+ArrowDown"),
  helped("type", "Type du point", "Ctrl+t"),
  helped("time", "Durée du point", "Ctrl+d"),
  helped("who", "Rapporteur du point", "Ctrl+r"),
  helped("note", "Note du point", "Alt+Enter"),
  helped("texts", "Inscrire un texte sous le point", "Alt+t"),
  helped("delete", "Supprimer le point", "Ctrl+Shift+Delete"),
  helped("margin", "Aller à la marge du point", "F2"),
  helped("leave", "Rendre Tab à la navigation", "Escape"),
];
