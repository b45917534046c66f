/**
 * A sitting without a core, at each of its moments: `s-prep`, `s-conv`, `s-open`, `s-min`, `s-done`; `s-none` (no item),
 * `s-many` (200 items, 40 members). Just enough is answered to type, move, vote and look; the rules are the core's.
 */
import type { BlockRow, MeetingState, MeetingView, MemberStatus, MinutesView, Operations, SittingMember, VoteView } from "../src/lib/operations";
import { agenda, at, finding, fresh, item, KIND_LABELS, members, quorumOf, settle, spoken, STATE_LABELS, text } from "./fixtures-seance-parts";

type Answers = { [K in keyof Operations]?: (args: Operations[K]["args"]) => Operations[K]["result"] };

interface Held {
  view: MeetingView;
  blocks: Map<string, BlockRow[]>;
}
const held = new Map<string, Held>();

function hold(id: string): Held {
  const known = held.get(id);
  if (known) return known;
  const state: MeetingState = id === "s-open" || id === "s-many" ? "open" : id === "s-min" ? "draft_minutes" : id === "s-done" ? "minutes_approved" : id === "s-conv" ? "convened" : "in_preparation";
  const live = !["in_preparation", "convened"].includes(state);
  const items =
    id === "s-none"
      ? []
      : id === "s-many"
        ? Array.from({ length: 200 }, (_, index) =>
            item(index === 3 ? "Un titre de point qui n’en finit pas, ".repeat(8).trim() : `Point d’information numéro ${index + 1}`, "information", 2, "Titulaire AMF"),
          )
        : agenda();
  const list = members(live, id === "s-many");
  settle(items);
  if (id === "s-conv") items[6]!.added_after_convocation = true;
  if (live && items.length < 20) {
    const hours = [["14:34", "14:41", 2], ["14:41", "15:02", 1], null, ["15:02", "15:33", 11], ["15:33", "15:46", -2]] as const;
    items.forEach((one, index) => {
      const ran = state === "open" ? hours[index] : (["14:34", "14:41", 2] as const);
      if (ran) Object.assign(one, { state: "done", started_at: at(ran[0]), ended_at: at(ran[1]), delay: ran[2] });
    });
    if (state === "open") Object.assign(items[5]!, { state: "current", started_at: at("15:46"), ended_at: null, spent: 18, delay: null });
    else items[5]!.votes.push(vote(items[5]!.id, 9, 1, 1));
    if (state !== "open")
      items[5]!.dissents.push({ id: "ds1", item_id: items[5]!.id, vote_id: null, mandate_id: "md4", name: "Titulaire ADF", text: "Le délai de trente jours reste trop court pour les départements." });
  }
  const quorum = quorumOf(list, !live);
  const move = (state: MeetingState, label: string, operation: string, why_not: string | null = null) => ({ state, label, operation, allowed: why_not === null, why_not });
  const moves =
    {
      in_preparation: [
        move("convened", "Inscrire comme convoquée", "meetings.convene"),
        move("open", "Ouvrir la séance", "meetings.open"),
        move("postponed", "Reporter la séance", "meetings.postpone"),
        move("cancelled", "Annuler la séance", "meetings.cancel"),
      ],
      convened: [move("open", "Ouvrir la séance", "meetings.open"), move("postponed", "Reporter la séance", "meetings.postpone")],
      open: [
        move("suspended", "Suspendre", "meetings.suspend"),
        move("closed", "Lever la séance", "meetings.close"),
        move("no_quorum", "Constater l’absence de quorum", "meetings.declare_no_quorum", "Le quorum est atteint : 11 sur 14."),
      ],
      draft_minutes: [move("minutes_in_review", "Envoyer en relecture", "minutes.review", "Deux mentions requises manquent au procès-verbal."), move("closed", "Rouvrir la séance", "meetings.reopen")],
      minutes_approved: [move("minutes_signed", "Inscrire la signature", "minutes.sign")],
    }[state as string] ?? [];
  const view: MeetingView = {
    incidents: [],
    summary: {
      id,
      committee_id: "c1",
      committee_name: "Comité des partenaires",
      number: "2026-09",
      title: "Plénière n° 2026-09",
      kind: "ordinaire",
      mode: "mixed",
      state,
      state_label: STATE_LABELS[state] ?? state,
      starts_at: at("14:30"),
      ends_at: at("16:45"),
      place: "salle Condorcet",
      opened_at: live ? at("14:34") : null,
      closed_at: live && state !== "open" ? at("16:54") : null,
      items: items.length,
      lacks: [],
      quorum,
    },
    committee: {
      id: "c1",
      parent_id: null,
      name: "Comité des partenaires",
      short_name: null,
      kind: "comite",
      profile: "convention",
      meeting_label: "Plénière",
      default_place: null,
      default_video_link: null,
      default_start: "14:30",
      default_duration: 135,
      founding_text: null,
      mission: null,
      time_zone: "Europe/Paris",
      colleges: [],
    },
    now: live ? at("16:04") : "2026-11-10T11:24:00",
    video_link: "https://visio.exemple.fr/pleniere-2026-09",
    convened_at: state === "in_preparation" ? null : "2026-11-12T10:12:00",
    convocation_channel: state === "in_preparation" ? null : "courriel",
    second_convocation_of: null,
    urgency_reason: null,
    stop_reason: null,
    usual_ballot: "main_levee",
    president_id: "md0",
    secretary_id: null,
    president: "Titulaire Ministère",
    secretary: null,
    next_meeting_at: null,
    next_meeting_place: null,
    closing_note: null,
    approved_in: state === "minutes_approved" ? { meeting_id: "x", title: "Plénière n° 2026-10", on: "2026-12-15" } : null,
    reservations: null,
    signed_on: null,
    suspensions: [],
    items,
    carried:
      state === "in_preparation"
        ? [{ meeting_id: "old", item_id: "old1", title: "Identité numérique des élèves : suites du 13 octobre", kind: "debat", duration: 15, origin: "Reporté de la séance n° 2026-08" }]
        : [],
    planned_end: items.length ? at("16:40") : null,
    expected_end: live ? at("16:56") : null,
    delay: live ? 16 : null,
    awaited: list.filter((one) => one.status === "expected").length,
    current_item_id: items.find((one) => one.state === "current")?.id ?? null,
    members: list,
    voters: list
      .filter((one) => one.votes_now)
      .flatMap((one) => [
        { mandate_id: one.mandate_id, name: one.person_name, organisation_short: one.organisation_short, represents: null, college: null, weight: 1, is_president: one.role === "president" },
        ...one.proxies_held.map((proxy) => ({
          mandate_id: one.mandate_id,
          name: proxy.name,
          organisation_short: proxy.name,
          represents: { mandate_id: proxy.mandate_id, name: proxy.name },
          college: null,
          weight: 1,
          is_president: false,
        })),
      ]),
    quorum,
    findings: state === "in_preparation" ? [finding("warn", "Convoquer avant le 18 novembre : les membres reçoivent l’ordre du jour cinq jours avant.", "art. R133-8 CRPA")] : [],
    moves,
    frozen: state === "minutes_approved",
  };
  const blocks = new Map<string, BlockRow[]>();
  if (live && items.length > 5 && items.length < 20)
    blocks.set(`item-${items[5]!.id}`, [
      spoken("b1", "15 h 47", "Rapporteur AVICCA", "Présente le texte issu du groupe de travail. Trois amendements déposés ; le n° 1 est retiré."),
      spoken("b2", "15 h 53", "Titulaire AMRF", "Les petites communes n’ont pas d’équipe technique : demande que l’État fournisse un modèle de clause."),
      spoken("b3", "15 h 58", "Titulaire Régions de France", "Accepte trente jours si la restitution est gratuite."),
      {
        id: "b4",
        content: {
          type: "bulletList",
          content: [
            { type: "listItem", content: [{ type: "paragraph", content: [{ type: "text", text: "clause type rédigée par l’État ;" }] }] },
            { type: "listItem", content: [{ type: "paragraph", content: [{ type: "text", text: "restitution gratuite sous trente jours." }] }] },
          ],
        },
      },
    ]);
  if (live && items[4])
    blocks.set(`item-${items[4].id}`, [
      text(
        "b9",
        "Le titulaire de la Caisse des Dépôts présente le calendrier des consultations ouvertes en 2027. Le titulaire de l’ADF demande que les départements soient associés avant la publication.",
      ),
    ]);
  const made1 = { view, blocks };
  held.set(id, made1);
  return made1;
}

function vote(item_id: string, pour: number, contre: number, abstention: number): VoteView {
  return {
    id: `v${fresh()}`,
    item_id,
    number: 2,
    subject: "texte amendé",
    ballot: "main_levee",
    ballot_label: "Main levée",
    object: "text",
    object_label: "texte",
    majority: "simple",
    majority_label: "majorité simple",
    counting: "together",
    colleges: [],
    at: at("16:04"),
    pour,
    contre,
    abstention,
    blanc: 0,
    nul: 0,
    voters: 11,
    majority_required: 6,
    outcome: "adopted",
    outcome_label: "Adopté",
    sentence: `Adopté par ${pour} voix pour, ${contre} contre et ${abstention} abstention.`,
    bases: { present_or_represented: "adopted", cast: "adopted" },
    proclaimed: null,
    casting_vote: false,
    president_choice: null,
    ballots: [],
    quorum: quorumOf(members(true, false), false),
    source: "art. R133-11 CRPA",
    findings: [],
  };
}

const ofItem = (id: string) => {
  for (const one of held.values()) {
    const found = one.view.items.find((other) => other.id === id);
    if (found) return { view: one.view, item: found };
  }
  throw { code: "not_found", message: "Ce point n’existe plus.", kept: null, hint: null, field: null };
};
const memberOf = (meeting: string, id: string) => hold(meeting).view.members.find((one) => one.mandate_id === id)!;
function mark(meeting: string, id: string, status: MemberStatus, status_label: string, note: string): SittingMember {
  const view = hold(meeting).view;
  const member = Object.assign(memberOf(meeting, id), { status, status_label, note, votes_now: status === "in_room" || status === "remote" });
  const quorum = quorumOf(view.members, false);
  Object.assign(view, { quorum });
  return member;
}

function minutes(id: string): MinutesView {
  const { view, blocks } = hold(id);
  const draft = view.summary.state !== "open";
  return {
    meeting: view.summary,
    frozen: view.frozen,
    complete: false,
    sections: [
      {
        section: "opening",
        item_id: null,
        number: null,
        title: "Ouverture",
        kind_label: null,
        rapporteur: null,
        blocks: blocks.get("opening-") ?? [],
        locked: [
          { origin: "Repris de l’ouverture, non modifiable ici", text: "La séance est ouverte à 14 h 34. Le quorum étant atteint, le comité peut valablement délibérer.", kind: "formula", id: null },
        ],
      },
      ...view.items.map((one) => ({
        section: "item" as const,
        item_id: one.id,
        number: one.number,
        title: one.title,
        kind_label: one.kind_label,
        rapporteur: one.rapporteur,
        blocks: blocks.get(`item-${one.id}`) ?? [],
        locked: [
          ...one.votes.map((v) => ({ origin: `Repris du scrutin n° ${v.number}, non modifiable ici`, text: v.sentence, kind: "vote" as const, id: v.id })),
          ...one.dissents.map((d) => ({
            origin: "Repris du désaccord, non modifiable ici",
            text: `${d.name} demande que soit mentionné son désaccord : « ${d.text} »`,
            kind: "dissent" as const,
            id: d.id,
          })),
        ],
      })),
      {
        section: "closing",
        item_id: null,
        number: null,
        title: "Clôture",
        kind_label: null,
        rapporteur: null,
        blocks: blocks.get("closing-") ?? [],
        locked: draft ? [{ origin: "Repris de la levée, non modifiable ici", text: "L’ordre du jour étant épuisé, la séance est levée à 16 h 54.", kind: "formula", id: null }] : [],
      },
    ],
    requirements: [
      { key: "sense", label: "Sens de chaque délibération", detail: "Point 3.2 sans décision.", met: false, later: false, item_id: view.items[4]?.id ?? null, source: "art. R133-13 CRPA", parameter: null },
      { key: "next", label: "Prochaine séance", detail: "Date à fixer.", met: false, later: false, item_id: null, source: "art. R133-13 CRPA", parameter: null },
      { key: "names", label: "Noms et qualités des présents", detail: "10 présents, 1 représenté", met: true, later: false, item_id: null, source: "art. R133-13 CRPA", parameter: null },
      { key: "treated", label: "Questions traitées", detail: "8 sections pour 7 points", met: true, later: false, item_id: null, source: "art. R133-13 CRPA", parameter: null },
      { key: "votes", label: "Décompte des votes", detail: "2 scrutins", met: true, later: false, item_id: null, source: "art. R133-13 CRPA", parameter: null },
      { key: "sent", label: "Transmission à l’autorité", detail: "Après signature ; sans effet sur la relecture", met: false, later: true, item_id: null, source: "art. R133-13 CRPA", parameter: null },
    ],
  };
}

const page = (title: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 595 842"><rect width="595" height="842" fill="#fff"/><text x="60" y="80" font-family="serif" font-size="18">${title}</text>${Array.from({ length: 26 }, (_, line) => `<rect x="60" y="${110 + line * 24}" width="${line % 5 === 4 ? 260 : 475}" height="7" fill="#ccc"/>`).join("")}</svg>`;

/** Is this sitting one of ours? */
export const ours = (id: string) => id.startsWith("s-");

export const seance: Answers = {
  "meetings.view": ({ id }) => structuredClone(hold(id).view),
  "meetings.formula": ({ said, at: hour }) => ({
    sentence: `${{ opening: "La séance est ouverte", suspension: "La séance est suspendue", resumption: "La séance est reprise", closing: "L’ordre du jour étant épuisé, la séance est levée" }[said]} à ${(hour ?? "2026-11-24T14:34").slice(11, 16).replace(":", "\u00a0h\u00a0")}.`,
  }),
  "meetings.open": ({ id }) => Object.assign(hold(id).view.summary, { state: "open", state_label: "Ouverte", opened_at: at("14:34") }),
  "minutes.view": ({ meeting_id }) => structuredClone(minutes(meeting_id)),
  "minutes.save": ({ meeting_id, section, item_id, blocks }) => {
    const rows = blocks.map((block) => ({ id: block.id ?? `nb${fresh()}`, content: block.content }));
    hold(meeting_id).blocks.set(`${section}-${item_id ?? ""}`, rows);
    return { blocks: rows, remarks: [] };
  },
  "minutes.keep_draft": ({ blocks }) => {
    console.debug("minutes.keep_draft", blocks.length);
    return {};
  },
  "minutes.drafts": ({ meeting_id }) =>
    new URLSearchParams(location.search).has("drafts")
      ? [{ section: "item", item_id: hold(meeting_id).view.items[5]!.id, at: at("16:02"), blocks: [text("b1", "La présidence constate la fin du débat et met aux voix l’ensemble du texte amendé.")] }]
      : [],
  "agenda.add": ({ meeting_id, title, parent_id = null, after = null }) => {
    const { view } = hold(meeting_id);
    const parent = view.items.find((one) => one.id === parent_id);
    const added = item(title, "debat", null, null, { parent_id, depth: parent ? parent.depth + 1 : 0 });
    let index = after === null ? (parent ? view.items.indexOf(parent) + 1 : 0) : view.items.findIndex((one) => one.id === after) + 1;
    const depth = added.depth;
    if (after !== null) while ((view.items[index]?.depth ?? -1) > depth) index += 1;
    view.items.splice(index, 0, added);
    settle(view.items);
    return added;
  },
  "agenda.update": ({ id, ...change }) => {
    const { view, item: found } = ofItem(id);
    Object.assign(
      found,
      change,
      change.kind ? { kind_label: KIND_LABELS[change.kind] } : {},
      change.rapporteur_id ? { rapporteur: view.members.find((one) => one.mandate_id === change.rapporteur_id)?.person_name } : {},
    );
    settle(view.items);
    return found;
  },
  "agenda.move": ({ id, direction }) => {
    const { view, item: found } = ofItem(id);
    const here = view.items.indexOf(found);
    if (direction === "up" || direction === "down") {
      view.items.splice(here, 1);
      view.items.splice(Math.max(0, here + (direction === "up" ? -1 : 1)), 0, found);
    } else if (direction === "indent") {
      const parent = view.items
        .slice(0, here)
        .reverse()
        .find((one) => one.depth === found.depth);
      if (parent) Object.assign(found, { parent_id: parent.id, depth: found.depth + 1 });
    } else Object.assign(found, { parent_id: null, depth: Math.max(0, found.depth - 1) });
    settle(view.items);
    return found;
  },
  "agenda.place": ({ id, parent_id = null, after = null }) => {
    const { view, item: found } = ofItem(id);
    view.items.splice(view.items.indexOf(found), 1);
    const parent = view.items.find((one) => one.id === parent_id);
    Object.assign(found, { parent_id, depth: parent ? parent.depth + 1 : 0 });
    let index = view.items.findIndex((one) => one.id === (after ?? parent_id)) + 1;
    if (after !== null) while ((view.items[index]?.depth ?? -1) > found.depth) index += 1;
    view.items.splice(index, 0, found);
    settle(view.items);
    return found;
  },
  "agenda.remove": ({ id }) => {
    const { view, item: found } = ofItem(id);
    view.items.splice(view.items.indexOf(found), 1);
    settle(view.items);
    return {};
  },
  "agenda.start": ({ id }) => {
    const { view, item: found } = ofItem(id);
    for (const one of view.items) if (one.state === "current") Object.assign(one, { state: "done", ended_at: at("16:04"), delay: 3 });
    view.current_item_id = id;
    return Object.assign(found, { state: "current", started_at: at("16:04"), spent: 0 });
  },
  "attendance.arrive": ({ meeting_id, mandate_id, mode }) => mark(meeting_id, mandate_id, mode === "remote" ? "remote" : "in_room", mode === "remote" ? "En visio" : "En salle", "16 h 04"),
  "attendance.depart": ({ meeting_id, mandate_id }) => mark(meeting_id, mandate_id, "left", "Parti", "16 h 04"),
  "attendance.excuse": ({ meeting_id, mandate_id }) => mark(meeting_id, mandate_id, "excused", "Excusé", "16 h 04"),
  "attendance.absent": ({ meeting_id, mandate_id }) => mark(meeting_id, mandate_id, "absent", "Absent", ""),
  "attendance.clear": ({ meeting_id, mandate_id }) => mark(meeting_id, mandate_id, "expected", "Attendu", ""),
  "attendance.correct": () => {
    throw { code: "refused", message: "Le départ (14 h 10) précède l’arrivée (14 h 30).", kept: "L’heure notée est conservée.", hint: null, field: "departed_at" };
  },
  "votes.preview": ({ counts, ballots, ballot: chosen, object, majority, consensus }) => {
    const ballot = chosen ?? "main_levee";
    const many = (choice: string) => ballots?.filter((one) => one.choice === choice).length ?? 0;
    const [pour, contre, abstention] = [counts?.pour ?? many("pour"), counts?.contre ?? many("contre"), counts?.abstention ?? many("abstention")];
    const sum = pour + contre + abstention + (counts?.blanc ?? 0) + (counts?.nul ?? 0);
    const complete = ballot === "consensus" ? consensus !== null : sum === 11;
    const differ = complete && pour > contre && pour < 6;
    return {
      ballot,
      object: object ?? "text",
      majority: majority ?? "simple",
      majority_label: "majorité simple",
      counting: "together",
      colleges: [],
      totals: { pour, contre, abstention, blanc: counts?.blanc ?? 0, nul: counts?.nul ?? 0 },
      total_voters: 11,
      voters: 11,
      expressed: Math.max(0, 11 - (sum - pour - contre)),
      counted: sum,
      complete,
      sum_sentence: `${[pour, contre, abstention].join(" + ")} = ${sum} votants`,
      check_sentence: complete ? "Le compte est bon" : sum < 11 ? `Il manque ${11 - sum} voix` : `${sum - 11} voix de trop`,
      outcome: complete ? "adopted" : null,
      sentence: complete ? `Adopté par ${pour} voix pour, ${contre} contre et ${abstention} abstention.` : "",
      majority_required: 6,
      source: "art. R133-11 CRPA",
      bases: complete ? { present_or_represented: differ ? "rejected" : "adopted", cast: "adopted" } : null,
      needs_proclamation: differ,
      needs_president_choice: ballot !== "consensus" && complete && pour === contre,
      roll: [...held.values()][0]?.view.voters ?? [],
      findings: [],
    };
  },
  "votes.record": ({ item_id, counts, subject }) => {
    const recorded = Object.assign(vote(item_id, counts?.pour ?? 9, counts?.contre ?? 1, counts?.abstention ?? 1), { subject });
    ofItem(item_id).item.votes.push(recorded);
    return recorded;
  },
  "decisions.add": ({ item_id, text: words }) => {
    const made2 = { id: `dc${fresh()}`, item_id, vote_id: null, number: 1, text: words, owner: null, due_on: null };
    ofItem(item_id).item.decisions.push(made2);
    return made2;
  },
  "documents.preview": ({ document, first }) => ({
    pages: 6,
    first: first ?? 3,
    svgs: [page(document === "pv" ? "Procès-verbal n° 2026-09" : "Ordre du jour")],
    title: document === "pv" ? "Procès-verbal n° 2026-09" : "Ordre du jour",
  }),
};
