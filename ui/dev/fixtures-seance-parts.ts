/** Items, members and words of the fixture sittings. */
import type { AgendaItemView, BlockRow, Finding, ItemKind, MeetingState, MemberStatus, QuorumView, SittingMember } from "../src/lib/operations";

const DAY = "2026-11-24";
export const at = (clock: string) => `${DAY}T${clock}:00`;
export const finding = (severity: Finding["severity"], sentence: string, source: string | null = null, mend: string | null = null, rule = "rule"): Finding => ({
  rule,
  severity,
  sentence,
  source,
  parameter: null, about: null,
  mend,
  may_override: false,
  decision: null,
});
export const STATE_LABELS: Partial<Record<MeetingState, string>> = {
  in_preparation: "En préparation",
  convened: "Convoquée",
  open: "Ouverte",
  suspended: "Suspendue",
  closed: "Levée",
  draft_minutes: "Projet de PV",
  minutes_approved: "PV approuvé",
};
export const KIND_LABELS: Record<ItemKind, string> = {
  information: "pour information",
  debat: "pour débat",
  avis: "pour avis",
  vote: "pour vote",
  approbation_pv: "approbation du PV",
  questions_diverses: "questions diverses",
};

let made = 0;
/** A fresh number, for ids. */
export const fresh = () => ++made;
export function item(title: string, kind: ItemKind, duration: number | null, rapporteur: string | null, more: Partial<AgendaItemView> = {}): AgendaItemView {
  return {
    id: `it${++made}`,
    parent_id: null,
    position: 0,
    number: "",
    depth: 0,
    title,
    typed_title: title,
    kind,
    kind_label: KIND_LABELS[kind],
    duration,
    total_duration: duration ?? 0,
    starts_at: null,
    rapporteur_id: null,
    rapporteur,
    notes: null,
    state: "pending",
    started_at: null,
    ended_at: null,
    spent: null,
    delay: null,
    added_after_convocation: false,
    carried_from: null,
    postponed_reason: null,
    approves_meeting_id: null,
    votes: [],
    decisions: [],
    dissents: [],
    recusals: [],
    hearings: [],
    requested_by: null,
    referred_on: null,
    referred_by: null,
    referral_days: null,
    referral_ends_on: null,
    transmitted_on: null,
    transmitted_to: null,
    has_minutes: false,
    findings: [],
    ...more,
  };
}

export function agenda(): AgendaItemView[] {
  const parent = item("Harmonisation des standards techniques", "debat", null, null);
  return [
    item("Approbation du procès-verbal de la séance du 13 octobre", "approbation_pv", 5, null, { findings: [finding("info", "Observation de l’ADF à joindre.", "art. 9 du règlement intérieur")] }),
    item("Déploiement des équipements mobiles : état des lieux", "information", 20, "Titulaire Caisse des Dépôts", {
      findings: [finding("warn", "Annexe non reçue, due le 18 nov.", "art. R133-8 CRPA")],
    }),
    parent,
    item("Référentiel d’interopérabilité des ENT", "debat", 20, "Titulaire AVICCA", { parent_id: parent.id, depth: 1 }),
    item("Calendrier commun des achats", "debat", 15, null, {
      parent_id: parent.id,
      depth: 1,
      findings: [finding("warn", "Sans rapporteur.", "art. 6 du règlement intérieur", "Désigner", "item.rapporteur")],
    }),
    item("Recommandation sur la réversibilité des environnements numériques de travail", "vote", 35, "Rapporteur AVICCA", {
      notes: "Trois amendements déposés, le n° 1 devrait être retiré.",
      findings: [finding("info", "Quorum recompté au scrutin : 7 sur 14.", "art. R133-10 CRPA")],
    }),
    item("Réemploi des terminaux : retour d’expérience", "information", 15, "Titulaire FNCCR"),
    item("Groupe de travail « Sobriété numérique » : point d’étape", "information", 10, "Pilote, Titulaire APVF"),
    item("Questions diverses", "questions_diverses", 10, null),
  ];
}

export function settle(items: AgendaItemView[]) {
  const counters: number[] = [];
  let minute = 14 * 60 + 30;
  for (const one of items) {
    counters.length = one.depth + 1;
    counters[one.depth] = (counters[one.depth] ?? 0) + 1;
    one.number = counters.join(".");
    const children = items.filter((other) => other.parent_id === one.id);
    one.total_duration = children.length > 0 ? children.reduce((sum, child) => sum + (child.duration ?? 0), 0) : (one.duration ?? 0);
    one.starts_at = at(`${String(Math.floor(minute / 60) % 24).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`);
    if (children.length === 0) minute += one.duration ?? 0;
  }
}

const NAMES = ["Ministère", "Caisse des Dépôts", "AMF", "AMRF", "ADF", "Régions de France", "France urbaine", "RFVE", "Villes-Internet", "Villes de France", "AVICCA", "APVF", "FNCCR", "DECLIC"];
const LIVE: [MemberStatus, string, string][] = [
  ["in_room", "En salle", "14 h 30"],
  ["in_room", "En salle", "14 h 28"],
  ["in_room", "En salle", "14 h 30"],
  ["remote", "En visio", "14 h 32"],
  ["in_room", "En salle", "14 h 31"],
  ["in_room", "En salle", "14 h 25"],
  ["in_room", "En salle", "14 h 40"],
  ["represented", "Pouvoir", "à Villes-Internet"],
  ["in_room", "En salle", "14 h 30, 1 pouvoir"],
  ["excused", "Excusé", "le 20 nov."],
  ["remote", "En visio", "14 h 29"],
  ["left", "Parti", "14 h 30 – 15 h 40"],
  ["in_room", "En salle", "14 h 33"],
  ["expected", "Attendu", ""],
];

export function members(live: boolean, many: boolean): SittingMember[] {
  const names = many ? Array.from({ length: 40 }, (_, index) => `${NAMES[index % NAMES.length]} ${index + 1}`) : NAMES;
  return names.map((name, index) => {
    const [status, status_label, note] = live ? LIVE[index % LIVE.length]! : index === 9 ? LIVE[9]! : (["expected", "Attendu", ""] as const);
    return {
      mandate_id: `md${index}`,
      seat_id: `st${index}`,
      person_name: `Titulaire ${name}`,
      organisation: name,
      organisation_short: name,
      college: null,
      role: index === 0 ? "president" : "titulaire",
      role_label: index === 0 ? "Président" : "Titulaire",
      voice: "deliberative",
      status,
      status_label,
      intervals: note.startsWith("14 h") ? [{ id: `iv${index}`, mode: "in_room", arrived_at: at("14:30"), departed_at: status === "left" ? at("15:40") : null, identification: null }] : [],
      votes_now: status === "in_room" || status === "remote",
      excused_at: null,
      proxy_to: status === "represented" ? { proxy_id: "px", mandate_id: "md8", name: "Villes-Internet", valid: true, why_not: null } : null,
      proxies_held: index === 8 && live ? [{ proxy_id: "px", mandate_id: "md7", name: "RFVE", valid: true }] : [],
      substitute_for: null,
      replaced_by: null,
      substitutes: index === 13 ? [{ mandate_id: "sub13", name: "Suppléant DECLIC" }] : [],
      recused_items: [],
      note,
    };
  });
}

export function quorumOf(list: SittingMember[], announced: boolean): QuorumView {
  const here = announced ? list.filter((one) => one.status === "expected") : list.filter((one) => one.votes_now);
  const represented = list.filter((one) => one.status === "represented").length;
  const counted = here.length + represented;
  const threshold = Math.ceil(list.length / 2);
  return {
    at: at("16:04"),
    base: list.length,
    threshold,
    present: here.length,
    remote: here.filter((one) => one.status === "remote").length,
    represented,
    counted,
    reached: counted >= threshold,
    voters: counted,
    majority: Math.floor(counted / 2) + 1,
    required: true,
    sentence: announced
      ? `${counted} membres annoncés sur ${list.length} ; le quorum est de ${threshold}.`
      : `${here.length} présents et ${represented} représenté sur ${list.length} sièges : le quorum de ${threshold} est atteint.`,
    short: `${counted} sur ${list.length}, ${announced ? "quorum" : "seuil"} à ${threshold}`,
    source: "art. R133-10 CRPA",
    announced,
  };
}

export const text = (id: string, words: string): BlockRow => ({ id, content: { type: "paragraph", content: [{ type: "text", text: words }] } });
export const spoken = (id: string, when: string, who: string, words: string): BlockRow => ({
  id,
  content: {
    type: "paragraph",
    content: [
      { type: "text", text: `${when} ` },
      { type: "text", text: `${who}.`, marks: [{ type: "bold" }] },
      { type: "text", text: ` ${words}` },
    ],
  },
});
