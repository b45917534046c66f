/** What can be done from anywhere: go, act on the register, take back. */
import { redo, shellCommands, undo, type CommitteeSummary } from "$lib/api";
import type { Command } from "$lib/commands.svelte";
import { bylawsHref, go, seanceHref, type Route } from "$lib/router.svelte";
import { session } from "$lib/session.svelte";

/** What a command may open above the page. */
export type Opening = "palette" | "help" | "rename" | "author";

interface Context {
  committees: CommitteeSummary[];
  open: (what: Opening) => void;
}

const place = (id: string, label: string, icon: Command["icon"], keys: string, route: Route): Command => ({
  id,
  label,
  icon,
  keys,
  run: () => go(route),
});

/** The commands of the frame, for the palette, the help and the keyboard. */
export function frameCommands({ committees, open }: Context): Command[] {
  const readOnly = session.register?.read_only ? "Registre ouvert en lecture seule." : null;
  return [
    {
      id: "palette",
      label: "Chercher ou agir",
      icon: "search",
      keys: "Ctrl+k",
      only: undefined,
      run: () => open("palette"),
    },
    {
      id: "help",
      label: "Montrer l’aide et les raccourcis",
      icon: "circle-question-mark",
      keys: "F1",
      run: () => open("help"),
    },
    place("go-home", "Aller à l’accueil", "house", "Alt+1", { page: "accueil" }),
    place("go-meetings", "Aller aux séances", "calendar-days", "Alt+2", { page: "seances", committee: null }),
    place("go-texts", "Aller aux textes", "scroll-text", "Alt+3", { page: "textes", committee: null, kind: null }),
    place("go-committees", "Aller aux instances", "landmark", "Alt+4", { page: "instances", id: null, focus: null }),
    place("go-directory", "Aller à l’annuaire", "users", "Alt+5", { page: "annuaire", tab: null, focus: null }),
    place("go-history", "Aller à l’historique", "history", "Alt+6", { page: "historique", record: null }),
    ...committees.flatMap(nextMeeting),
    ...committees.map(bylaws),
    {
      id: "undo",
      label: session.undoLabel ? `Annuler : ${session.undoLabel}` : "Annuler la dernière opération",
      icon: "undo-2",
      keys: "Ctrl+z",
      only: "help",
      reason: readOnly ?? (session.undoLabel ? null : "Rien à annuler."),
      run: undo,
    },
    {
      id: "redo",
      label: session.redoLabel ? `Rétablir : ${session.redoLabel}` : "Rétablir ce qui vient d’être annulé",
      icon: "redo-2",
      keys: "Ctrl+Shift+z",
      only: "help",
      reason: readOnly ?? (session.redoLabel ? null : "Rien à rétablir."),
      run: redo,
    },
    {
      id: "rename",
      label: "Renommer le registre",
      icon: "pencil",
      reason: readOnly,
      run: () => open("rename"),
    },
    {
      id: "author",
      label: "Changer le nom d’auteur",
      icon: "user",
      also: "signature réglages",
      run: () => open("author"),
    },
    {
      id: "close",
      label: "Fermer le registre",
      icon: "door-open",
      also: "quitter ouvrir un autre",
      run: () => shellCommands.close(),
    },
  ];
}

function nextMeeting({ next_meeting: next }: CommitteeSummary): Command[] {
  if (!next) return [];
  return [
    {
      id: `open-${next.id}`,
      label: `Ouvrir la séance : ${next.title}`,
      icon: "calendar-clock",
      run: () => {
        location.hash = seanceHref(next.id);
      },
    },
  ];
}

const bylaws = ({ id, name }: CommitteeSummary): Command => ({
  id: `bylaws-${id}`,
  label: `Ouvrir le règlement intérieur : ${name}`,
  icon: "book-open",
  also: "règles quorum délai pouvoirs majorité",
  run: () => {
    location.hash = bylawsHref(id);
  },
});
