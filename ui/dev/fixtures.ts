/** A register without a core, to look at pages: `?fixtures`, `?fixtures=empty|welcome|readonly|long|error`. */
import { ours, seance } from "./fixtures-seance";
import type { Operations, RegisterView, Reply } from "../src/lib/operations";
import { historyDetail, historyPage } from "./fixtures-history";
import { directory, seed, summaries } from "./fixtures-directory";
import { home, nextPlenary } from "./fixtures-home";
import { meetings, seedMeetings, sittings } from "./fixtures-meetings";

const mode = new URLSearchParams(location.search).get("fixtures") ?? "";
const NOW = "2026-11-10T11:24:00";
let opened = mode !== "welcome";
let name = mode === "long" ? "Comité des partenaires du numérique pour l’éducation, exercice 2026 et suites données aux avis" : "Comité des partenaires";
let author = "Secrétariat";

const register = (): RegisterView => ({
  id: "r",
  name,
  path: "/documents/comite-des-partenaires.pleniere",
  read_only: mode === "readonly",
  read_only_reason: mode === "readonly" ? "Ce registre est ouvert sur un autre poste depuis 9 h 12. Vos lectures restent possibles." : null,
  author,
  entries: 4812,
  last_saved: mode === "empty" ? null : NOW,
  undo_label: mode === "empty" ? null : "Durée du point 4 : 35 min au lieu de 30",
  redo_label: null,
  today: "2026-11-10",
  now: NOW,
  version: "0.1.0",
});

const refuse = (code: string, message: string, hint: string | null = null) => ({ code, message, kept: null, hint, field: null });

type Answers = { [K in keyof Operations]?: (args: Operations[K]["args"]) => Operations[K]["result"] };
const answers: Answers = {
  "register.view": () => {
    if (!opened) throw refuse("no_register", "Aucun registre n’est ouvert.");
    return register();
  },
  "register.rename": (args) => {
    name = args.name;
    return register();
  },
  "register.verify": () => ({ ok: true, entries: 4812, head: "9f2c41d07ab3", problems: [], duration_ms: 1930 }),
  "home.view": () => home(mode),
  "committees.list": () => summaries(meetings),
  ...directory,
  ...seance,
  ...sittings,
  "meetings.view": (args) => (ours(args.id) ? seance["meetings.view"]! : sittings["meetings.view"]!)(args),
  "history.list": (args) => historyPage(args, mode),
  "history.entry": (args) => historyDetail(args.seq),
  "history.undo": () => historyPage({}, mode).entries[0]!,
  "history.redo": () => historyPage({}, mode).entries[0]!,
  "history.undo_entry": (args) => historyDetail(args.seq).entry,
  "find.all": ({ query }) => found(query),
  "texts.list": () => [],
  "texts.of_item": () => [],
  "formulas.list": () => [],
};

function found(query: string): Operations["find.all"]["result"] {
  const seance = { page: "seance" as const, id: "m1", moment: "preparer" as const, focus: null };
  const all: Operations["find.all"]["result"] = [
    { kind: "meeting", kind_label: "Séance", id: "m1", title: nextPlenary().title, detail: "24 novembre 2026", target: seance },
    { kind: "agenda_item", kind_label: "Point", id: "i4", title: "Recommandation sur la réversibilité des ENT", detail: "Plénière n° 2026-09, point 4", target: { ...seance, focus: "i4" } },
    { kind: "organisation", kind_label: "Organisme", id: "o1", title: "Villes-Internet", detail: "siège, comité des partenaires", target: { page: "annuaire", id: "o1", moment: null, focus: null } },
    { kind: "person", kind_label: "Personne", id: "p1", title: "Titulaire AMF", detail: "mandat jusqu’au 31 décembre 2027", target: { page: "annuaire", id: "p1", moment: null, focus: null } },
  ];
  const fold = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return all.filter(({ title, detail }) => fold(`${title} ${detail}`).includes(fold(query)));
}

seed(mode);
seedMeetings(mode);

const WRITES = /\.(rename|undo|redo|undo_entry|create|update|delete|end|appoint|move|postpone|cancel|add|save|remove|start|place|arrive|depart|excuse|absent|clear|record|open)$/;

export async function answer(op: string, args: unknown): Promise<Reply<unknown>> {
  if (mode === "error" && op === "home.view") {
    throw refuse("damaged", "Le registre ne se lit plus à partir de l’opération n° 4 790.", "Ouvrez la copie de secours du 9 novembre.");
  }
  const run = answers[op as keyof Operations] as ((args: unknown) => unknown) | undefined;
  if (!run) throw refuse("fixture", `« ${op} » n’a pas de fixture.`, "Lancez dev/bridge.mjs sur un registre.");
  const result = run(args);
  const wrote = WRITES.test(op);
  return {
    result,
    changed: wrote ? ["register", "committee", "organisation", "person", "seat", "mandate", "meeting"].map((kind) => ({ kind, id: "r", meeting_id: null })) : [],
    entry: wrote ? 4813 : null,
    saved_at: NOW,
    undo_label: "Durée du point 4 : 35 min au lieu de 30",
    redo_label: op === "history.undo" ? "Durée du point 4 : 35 min au lieu de 30" : null,
  };
}

export async function command(command: string, args: Record<string, unknown>): Promise<unknown> {
  switch (command) {
    case "welcome_state":
      return {
        author,
        today: "2026-11-10",
        open: opened,
        recents:
          new URLSearchParams(location.search).get("recents") === "none"
            ? []
            : [
                {
                  name: "Comité des partenaires",
                  path: "/documents/comite.pleniere",
                  opened_at: "2026-11-10T11:24:00",
                  hint: "Une convocation à envoyer avant le 18 novembre",
                  missing: false,
                  read_only: false,
                },
                { name: "Comité de filière EdTech", path: "/documents/edtech.pleniere", opened_at: "2026-11-06T17:02:00", hint: "Séance n° 2026-04 le 3 décembre", missing: false, read_only: false },
                {
                  name: "Commission consultative du numérique éducatif et de la sobriété des équipements mobiles des académies de métropole",
                  path: "/documents/long.pleniere",
                  opened_at: "2026-10-29T09:40:00",
                  hint: "Commission n° 3 le 3 décembre",
                  missing: false,
                  read_only: true,
                },
                {
                  name: "Comité des partenaires, archives",
                  path: "/documents/archives.pleniere",
                  opened_at: "2026-02-02T10:00:00",
                  hint: "Le fichier n’est plus à sa place.",
                  missing: true,
                  read_only: false,
                },
              ],
      };
    case "close_register":
      opened = false;
      return null;
    case "forget_recent":
      return null;
    case "set_author":
      author = String(args.author);
      return null;
    case "export_document":
      return null;
    default:
      if (args.recent === 3) {
        throw refuse(
          "not_found",
          "Le registre « Comité des partenaires, archives » n’est plus à sa place.",
          "S’il a été déplacé, ouvrez-le à son nouvel endroit ; s’il était sur une clé, branchez-la.",
        );
      }
      opened = true;
      return register();
  }
}
