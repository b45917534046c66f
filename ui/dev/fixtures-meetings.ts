/** Sittings without a core: every state, with what each lacks. */
import type { Finding, MeetingState, MeetingSummary, MeetingView, MemberStatus, Operations } from "../src/lib/operations";

const LABELS: Record<MeetingState, string> = {
  in_preparation: "En préparation",
  convened: "Convoquée",
  open: "Ouverte",
  suspended: "Suspendue",
  closed: "Levée",
  draft_minutes: "Projet de PV",
  minutes_in_review: "PV en relecture",
  minutes_approved: "PV approuvé",
  minutes_signed: "PV signé",
  archived: "Archivée",
  postponed: "Reportée",
  cancelled: "Annulée",
  no_quorum: "Sans quorum",
};
const lack = (sentence: string, source: string | null = null): Finding => ({ rule: "lack", severity: "warn", sentence, source, parameter: null, about: null, mend: null, may_override: false, decision: null });
let made = 0;
function meeting(committee: string, name: string, title: string, starts_at: string, state: MeetingState, lacks: Finding[] = [], more: Partial<MeetingSummary> = {}): MeetingSummary {
  return {
    id: `mt-${++made}`,
    committee_id: committee,
    committee_name: name,
    number: title.split(" ").at(-1) ?? "",
    title,
    kind: "ordinaire",
    mode: "mixed",
    state,
    state_label: LABELS[state],
    starts_at,
    ends_at: `${starts_at.slice(0, 10)}T16:45:00`,
    place: "salle Condorcet",
    opened_at: null,
    closed_at: null,
    items: 7,
    lacks,
    quorum: null,
    ...more,
  };
}

const quorum = (counted: number, announced: boolean): NonNullable<MeetingSummary["quorum"]> => ({
  at: "2026-11-10T11:24:00",
  base: 14,
  threshold: 7,
  present: counted - 1,
  remote: 1,
  represented: 1,
  counted,
  reached: counted >= 7,
  voters: counted,
  majority: 6,
  required: true,
  sentence: "",
  short: `${counted} annoncés sur 14`,
  source: "art. R133-10 CRPA",
  announced,
});

export let meetings: MeetingSummary[] = [];
export function seedMeetings(mode: string) {
  if (mode === "empty") return;
  const [c, gt] = ["c1", "c2"];
  meetings = [
    meeting(c, "Comité des partenaires", "Plénière n° 2026-05", "2026-06-09T14:30:00", "archived", [], { quorum: quorum(10, false) }),
    meeting(c, "Comité des partenaires", "Plénière n° 2026-06", "2026-07-07T14:30:00", "cancelled"),
    meeting(c, "Comité des partenaires", "Plénière n° 2026-07", "2026-09-15T14:30:00", "minutes_approved", [lack("Procès-verbal à faire signer")], { quorum: quorum(12, false) }),
    meeting(c, "Comité des partenaires", "Plénière n° 2026-08", "2026-10-13T14:30:00", "minutes_in_review", [lack("Observation de l’ADF à joindre")], { quorum: quorum(11, false) }),
    meeting(
      c,
      "Comité des partenaires",
      "Plénière n° 2026-09",
      "2026-11-24T14:30:00",
      "in_preparation",
      [lack("Rapporteur à désigner, point 3.2"), lack("Convoquer avant le 18 nov.", "art. R133-8 CRPA")],
      { quorum: quorum(9, true) },
    ),
    meeting(gt, "Réversibilité des ENT", "Groupe de travail n° 4", "2026-11-26T10:00:00", "convened", [], { place: null, mode: "remote", ends_at: "2026-11-26T12:00:00" }),
    meeting(c, "Comité des partenaires", "Plénière n° 2026-10", "2026-12-15T14:30:00", "in_preparation", [lack("Lieu à fixer")], { place: null, items: 2 }),
    meeting(c, "Comité des partenaires", "Plénière n° 2027-01", "2027-01-19T14:30:00", "postponed"),
  ];
}

function moves(summary: MeetingSummary): MeetingView["moves"] {
  const early = ["in_preparation", "convened"].includes(summary.state);
  const why = early ? null : "La séance a été tenue : ses votes et son procès-verbal en dépendent.";
  return [
    { state: "postponed", label: "Reporter", operation: "meetings.postpone", allowed: early, why_not: why },
    { state: "cancelled", label: "Annuler la séance", operation: "meetings.cancel", allowed: early, why_not: why },
  ];
}

const find = (id: string) => {
  const found = meetings.find((one) => one.id === id);
  if (!found) throw { code: "not_found", message: "Cette séance n’existe plus.", kept: null, hint: null, field: null };
  return found;
};
const STATUSES: [MemberStatus, string][] = [
  ["in_room", "en salle"],
  ["in_room", "en salle"],
  ["in_room", "en salle"],
  ["in_room", "en salle"],
  ["remote", "en visio"],
  ["in_room", "en salle"],
  ["excused", "excusé"],
  ["in_room", "en salle"],
  ["in_room", "en salle"],
  ["represented", "pouvoir"],
  ["in_room", "en salle"],
  ["in_room", "en salle"],
];

type Answers = { [K in keyof Operations]?: (args: Operations[K]["args"]) => Operations[K]["result"] };
export const sittings: Answers = {
  "meetings.list": (args) => meetings.filter((m) => (!args.committee_id || m.committee_id === args.committee_id) && (!args.state || m.state === args.state)),
  "meetings.view": (args) => ({ summary: find(args.id), moves: moves(find(args.id)), findings: [], items: [], members: [], video_link: null, convened_at: null }) as unknown as MeetingView,
  "meetings.propose_date": () => ({ starts_at: "2027-02-16T14:30:00", ends_at: "2027-02-16T16:45:00", place: "Salle Condorcet" }),
  "meetings.create": (args) => {
    const summary = meeting(args.committee_id, "Comité des partenaires", "Plénière n° 2027-02", args.starts_at, "in_preparation", [lack("Ordre du jour à écrire")], {
      mode: args.mode ?? "in_person",
      place: args.place ?? null,
      ends_at: args.ends_at ?? null,
    });
    meetings = [...meetings, summary].sort((a, b) => (a.starts_at < b.starts_at ? -1 : 1));
    return summary;
  },
  "meetings.update": (args) => Object.assign(find(args.id), args),
  "meetings.postpone": (args) => Object.assign(find(args.id), args.starts_at ? { starts_at: args.starts_at } : { state: "postponed", state_label: LABELS.postponed }),
  "meetings.cancel": (args) => Object.assign(find(args.id), { state: "cancelled", state_label: LABELS.cancelled }),
  "meetings.delete": (args) => {
    if (find(args.id).state !== "in_preparation")
      throw { code: "refused", message: "Une séance convoquée ne se supprime plus : annulez-la, la trace en reste au registre.", kept: null, hint: null, field: null };
    meetings = meetings.filter((m) => m.id !== args.id);
    return {};
  },
  "mandates.attendance": () =>
    STATUSES.map(([status, status_label], i) => ({
      meeting: meeting("c1", "Comité des partenaires", `Plénière n° ${i}`, `${i < 3 ? 2025 : 2026}-${String(((i + 9) % 12) + 1).padStart(2, "0")}-13T14:30:00`, "archived"),
      status,
      status_label,
    })),
};
