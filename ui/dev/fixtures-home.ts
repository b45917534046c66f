/** Fixtures of Accueil and of the committees. */
import type { CommitteeSummary, Finding, HomeView, MeetingSummary, QuorumView, Target } from "../src/lib/operations";

const UNBROKEN = "Z".repeat(400);
const LONG = "Groupe de travail « Réversibilité des espaces numériques de travail, portabilité des données scolaires et continuité du service entre collectivités », n° 4";

const finding = (sentence: string): Finding => ({ rule: "r", severity: "warn", sentence, source: null, parameter: null, about: null, mend: null, may_override: false, decision: null });
const quorum: QuorumView = {
  at: "2026-11-24T14:30:00",
  base: 14,
  threshold: 7,
  present: 8,
  remote: 2,
  represented: 1,
  counted: 9,
  reached: true,
  voters: 9,
  majority: 5,
  required: true,
  sentence: "Quorum annoncé.",
  short: "9 annoncés sur 14",
  source: "art. R133-10 CRPA",
  announced: true,
};

const base = (id: string, title: string, starts_at: string): MeetingSummary => ({
  id,
  committee_id: "c1",
  committee_name: "Comité des partenaires",
  number: "2026-09",
  title,
  kind: "ordinaire",
  mode: "mixed",
  state: "in_preparation",
  state_label: "En préparation",
  starts_at,
  ends_at: null,
  place: null,
  opened_at: null,
  closed_at: null,
  items: 9,
  lacks: [],
  quorum: null,
});

export const nextPlenary = (): MeetingSummary => ({
  ...base("m1", "Plénière n° 2026-09", "2026-11-24T14:30:00"),
  ends_at: "2026-11-24T16:45:00",
  place: "salle Condorcet",
  lacks: [finding("Rapporteur à désigner, point 3.2"), finding("Deux annexes attendues")],
  quorum,
});
const group = (title: string): MeetingSummary => ({
  ...base("m2", title, "2026-11-26T10:00:00"),
  ends_at: "2026-11-26T12:00:00",
  mode: "remote",
  state: "convened",
  state_label: "Convoquée le 6 nov.",
});
const later = (): MeetingSummary => ({ ...base("m3", "Plénière n° 2026-10", "2026-12-15T14:30:00"), items: 0 });

const committee = (id: string, name: string, kind_label: string, seats: number, parent_id: string | null = null): CommitteeSummary => ({
  id,
  parent_id,
  name,
  short_name: null,
  kind: parent_id ? "groupe_de_travail" : "comite",
  kind_label,
  seats,
  filled: seats - 1,
  next_meeting: id === "c1" ? nextPlenary() : null,
  last_meeting: null,
  meetings: 9,
});

export const committees = (): CommitteeSummary[] => [
  committee("c1", "Comité des partenaires", "Comité", 14),
  committee("c2", "Réversibilité des ENT", "Groupe de travail", 6, "c1"),
  committee("c3", "Sobriété numérique", "Groupe de travail", 5, "c1"),
  committee("c4", "Comité de filière EdTech", "Comité de filière", 12),
];

const to = (id: string, moment: Target["moment"]): Target => ({ page: "seance", id, moment, focus: null });

export function home(mode: string): HomeView {
  if (mode === "empty") {
    return {
      today: "2026-11-10",
      headline: "Rien ne vous attend aujourd’hui.",
      first: null,
      tasks: [],
      upcoming: [],
      deadlines: [],
      minutes: [],
      committees: [],
      empty_hint: "Commencez par créer une instance : son nom, ses sièges, ceux qui les tiennent.",
    };
  }
  return {
    today: "2026-11-10",
    headline: "Une convocation à envoyer, un procès-verbal à faire signer, deux engagements en retard.",
    first: {
      title: "Convoquer la plénière n° 2026-09",
      detail: "Convocation, ordre du jour et documents doivent être reçus le mercredi 18 novembre au plus tard, cinq jours francs avant la séance.",
      source: "art. R133-8 CRPA, repris à l’art. 4 du règlement intérieur",
      due_on: "2026-11-18",
      days_left: 8,
      action_label: "Préparer l’envoi",
      target: to("m1", "convoquer"),
    },
    tasks: [
      {
        title: mode === "long" ? UNBROKEN : "Désigner le rapporteur du point 3.2",
        detail: "Plénière n° 2026-09",
        source: null,
        due_on: "2026-11-16",
        days_left: 6,
        action_label: "Désigner",
        target: to("m1", "preparer"),
      },
      { title: "Faire signer le procès-verbal n° 2026-07", detail: "Approuvé le 13 octobre", source: null, due_on: null, days_left: null, action_label: "Ouvrir", target: to("m7", "rediger") },
    ],
    upcoming: [nextPlenary(), group(mode === "long" ? LONG : "Groupe de travail « Réversibilité des ENT », n° 4"), later()],
    deadlines: [
      { on: "2026-11-06", sentence: "Observations sur le PV n° 2026-08", source: "art. 9 du règlement intérieur", late: true, target: to("m8", "rediger") },
      { on: "2026-11-18", sentence: mode === "long" ? UNBROKEN : "Convocation reçue par tous", source: "art. R133-8 CRPA", late: false, target: to("m1", "convoquer") },
      { on: "2026-11-24", sentence: "Plénière : quorum à 7 sur 14", source: "art. R133-10 CRPA", late: false, target: to("m1", "tenir") },
      { on: "2027-01-08", sentence: "Fin du mandat du titulaire AVICCA", source: null, late: false, target: { page: "annuaire", id: null, moment: null, focus: null } },
    ],
    minutes: [
      {
        meeting: { ...base("m7", "Plénière n° 2026-07", "2026-09-15T14:30:00"), number: "2026-07", state: "minutes_approved", state_label: "Approuvé" },
        status_label: "À faire signer",
        since: "2026-10-13",
        target: to("m7", "rediger"),
      },
      {
        meeting: { ...base("m8", "Plénière n° 2026-08", "2026-10-13T14:30:00"), number: "2026-08", state: "minutes_in_review", state_label: "En relecture" },
        status_label: "En relecture",
        since: "2026-11-02",
        target: to("m8", "rediger"),
      },
    ],
    committees: committees(),
    empty_hint: null,
  };
}
