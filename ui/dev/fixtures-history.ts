/** Fixtures of Historique. */
import { addDays } from "../src/lib/format";
import type { EntryDetail, EntryView, HistoryPage, Operations } from "../src/lib/operations";

const DONE: [string, string, string, string][] = [
  ["2026-11-10T11:40:00", "Secrétariat", "agenda.update", "Durée du point 4 : 35 min au lieu de 30"],
  [
    "2026-11-10T11:38:00",
    "Secrétariat",
    "votes.record",
    "Scrutin n° 2 enregistré : adopté par 9 voix pour, 1 contre et 1 abstention",
  ],
  ["2026-11-10T11:31:00", "Secrétariat", "agenda.add", "Point 3.2 ajouté : calendrier commun des achats"],
  ["2026-11-10T09:04:00", "Rapporteur AVICCA", "minutes.save", "Point 4 : deux paragraphes réécrits"],
  [
    "2026-11-09T17:12:00",
    "Secrétariat",
    "mandates.appoint",
    "Mandat DECLIC : titulaire désigné à compter du 9 novembre",
  ],
  ["2026-11-09T17:02:00", "Secrétariat", "mandates.delete", "Annulé : suppléant AMF supprimé"],
  ["2026-11-09T17:01:00", "Secrétariat", "mandates.delete", "Suppléant AMF supprimé"],
  ["2026-11-09T10:15:00", "Présidence", "minutes.approve", "Procès-verbal n° 2026-07 approuvé"],
  [
    "2026-11-09T10:02:00",
    "Rapporteur de la commission consultative du numérique éducatif",
    "agenda.update",
    `Titre du point 2 modifié : ${"Z".repeat(300)}`,
  ],
];

const entry = (index: number): EntryView => {
  const [at, author, operation, summary] = DONE[index % DONE.length]!;
  const seq = 4812 - index;
  const older = Math.floor(index / DONE.length) * 2;
  return {
    seq,
    at: addDays(at, -older) + at.slice(10),
    author,
    operation,
    summary,
    kind: index === 5 ? "undo" : "do",
    of: index === 5 ? 4806 : null,
    undone_by: index === 6 ? 4807 : null,
    subject: { kind: "meeting", id: "m1", label: "Plénière n° 2026-09" },
  };
};

export function historyPage(args: Operations["history.list"]["args"], mode: string): HistoryPage {
  if (mode === "empty") return { entries: [], total: 0, authors: [], operations: [] };
  const start = args.before ? 4812 - args.before + 1 : 0;
  const entries = Array.from({ length: args.limit ?? 60 }, (_, index) => entry(start + index)).filter(
    (one) => (!args.author || one.author === args.author) && (!args.operation || one.operation === args.operation),
  );
  return {
    entries,
    total: 4812,
    authors: ["Secrétariat", "Rapporteur AVICCA", "Présidence"],
    operations: DONE.map(([, , name]) => ({ name, label: name })).filter(
      (one, index, all) => all.findIndex((other) => other.name === one.name) === index,
    ),
  };
}

export function historyDetail(seq: number): EntryDetail {
  const one = entry(4812 - seq);
  const allowed = one.operation !== "minutes.approve";
  return {
    entry: one,
    hash: "9f2c41d07ab34e11c0a7",
    changes: [
      {
        kind: "agenda_item",
        kind_label: "Point de l’ordre du jour",
        id: "i4",
        label: "4. Recommandation sur la réversibilité des ENT",
        action: one.operation === "agenda.add" ? "added" : one.operation === "mandates.delete" ? "removed" : "changed",
        fields: [
          { field: "Durée", before: "30 min", after: "35 min" },
          {
            field: "Texte",
            before: "…dans un format ouvert et documenté, dans un délai raisonnable.",
            after: "…dans un format ouvert et documenté, sans frais et dans les trente jours suivant la demande.",
          },
        ],
      },
    ],
    can_undo: allowed,
    undo_note: allowed
      ? "L’heure prévue des points 5 à 7 reculera de cinq minutes."
      : "Un procès-verbal approuvé ne se modifie plus : une rectification se décide en séance.",
  };
}
