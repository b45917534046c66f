/** Menus of one line of the agenda: its type, and everything the keyboard does to it. */
import type { MenuItem } from "$lib/components/Menu.svelte";
import { duration } from "$lib/format";
import type { AgendaItemView } from "$lib/operations";
import type { Sitting } from "./sitting.svelte";
import { KINDS } from "./wording";

/** The six types; the present one has a tick. */
export function kindMenu(sitting: Sitting, item: AgendaItemView): MenuItem[] {
  return KINDS.map((kind) => ({
    label: kind.label,
    checked: kind.value === item.kind ? "yes" : "no",
    run: () => void sitting.act("agenda.update", { id: item.id, kind: kind.value }, { say: "nothing" }),
  }));
}

/** What the context menu offers; each line shows its shortcut, so the menu teaches. */
export function rowMenu(row: {
  item: AgendaItemView;
  parent: boolean;
  kinds: () => void;
  duration: () => void;
  rapporteur: () => void;
  notes: () => void;
  referral: () => void;
  texts: () => void;
  shift: (direction: "up" | "down" | "indent" | "outdent") => void;
  remove: () => void;
  above: () => void;
  under: () => void;
}): MenuItem[] {
  return [
    { label: "Nouveau point dessous", icon: "plus", keys: "Enter", run: row.under },
    { label: "Nouveau point dessus", icon: "plus", run: row.above },
    "---",
    { label: "Changer de type", icon: "vote", keys: "Ctrl+T", run: row.kinds },
    {
      label: "Fixer la durée",
      icon: "timer",
      keys: "Ctrl+D",
      reason: row.parent
        ? `La durée de ce point est la somme de ses sous-points : ${duration(row.item.total_duration)}.`
        : null,
      run: row.duration,
    },
    { label: "Désigner un rapporteur", icon: "user", keys: "Ctrl+R", run: row.rapporteur },
    { label: "Écrire une note", icon: "pen-line", keys: "Alt+Enter", run: row.notes },
    { label: "Saisine, origine du point", icon: "stamp", run: row.referral },
    { label: "Inscrire un texte", icon: "scroll-text", keys: "Alt+T", run: row.texts },
    "---",
    { label: "Monter", icon: "arrow-up", keys: "Alt+ArrowUp", run: () => row.shift("up") },
    { label: "Descendre", icon: "arrow-down", keys: "Alt+ArrowDown", run: () => row.shift("down") },
    { label: "En faire un sous-point", icon: "arrow-right", keys: "Tab", run: () => row.shift("indent") },
    { label: "Remonter d’un niveau", icon: "arrow-left", keys: "Shift+Tab", run: () => row.shift("outdent") },
    "---",
    { label: "Supprimer le point", icon: "x", keys: "Ctrl+Shift+Delete", run: row.remove },
  ];
}
