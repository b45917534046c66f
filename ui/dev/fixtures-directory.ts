/** A directory without a core: organisations, persons, seats in time. Writes change it, so that flows can be tried. */
import type { CommitteeSummary, Committee, CompositionView, Finding, Id, MandateView, Operations, OrganisationView, PersonView, SeatView } from "../src/lib/operations";

const TODAY = "2026-11-10";
const LONG =
  "Fédération nationale des collectivités concédantes et régies des territoires ruraux, de montagne et d’outre-mer engagées dans le numérique éducatif, la sobriété des équipements mobiles, l’interopérabilité des espaces numériques de travail et la formation continue des élus et des agents publics territoriaux de proximité";

let next = 1;
const id = (prefix: string) => `${prefix}-${next++}`;

interface Store {
  committees: Committee[];
  organisations: Omit<OrganisationView, "mandates" | "seats">[];
  persons: Omit<PersonView, "mandates">[];
  seats: Pick<SeatView, "id" | "committee_id" | "organisation_id" | "label" | "position" | "college" | "starts_on" | "ends_on">[];
  mandates: {
    id: Id;
    committee_id: Id;
    seat_id: Id | null;
    person_id: Id;
    organisation_id: Id | null;
    role: MandateView["role"];
    voice: MandateView["voice"];
    starts_on: string;
    ends_on: string | null;
    notes: string | null;
    capacity: MandateView["capacity"];
  }[];
}
const store: Store = { committees: [], organisations: [], persons: [], seats: [], mandates: [] };

const refuse = (code: string, message: string, field: string | null = null) => ({ code, message, kept: null, hint: null, field });
const active = (m: { starts_on: string; ends_on: string | null }, on: string) => m.starts_on <= on && (m.ends_on === null || m.ends_on >= on);
const days = (a: string, b: string) => Math.round((Date.parse(b) - Date.parse(a)) / 86_400_000);
const ROLE: Record<MandateView["role"], string> = {
  titulaire: "titulaire",
  suppleant: "suppléant",
  president: "président",
  secretaire: "secrétaire",
  rapporteur: "rapporteur",
  expert: "expert",
  invite: "invité",
};

function committee(name: string, more: Partial<Committee> = {}): Committee {
  const made: Committee = {
    id: `c${store.committees.length + 1}`,
    parent_id: null,
    name,
    short_name: null,
    kind: "comite",
    profile: "convention",
    meeting_label: "Plénière",
    default_place: "Salle Condorcet",
    default_video_link: null,
    default_start: "14:30",
    default_duration: 135,
    founding_text: "Convention du 3 mars 2023",
    mission: null,
    time_zone: "Europe/Paris",
    colleges: ["État", "Opérateurs", "Associations d’élus"],
    ...more,
  };
  store.committees.push(made);
  return made;
}

function sit(c: Id, name: string, college: string, spans: [string, string | null, MandateView["role"]?][], long: string = name) {
  const organisation = {
    id: id("o"),
    name: long,
    short_name: name === long ? null : name,
    kind: "local_authority_association" as const,
    college,
    size_class: null,
    siren: null,
    notes: null,
    label: name,
    kind_label: "association d’élus",
  };
  store.organisations.push(organisation);
  const seat = { id: id("s"), committee_id: c, organisation_id: organisation.id, label: name, position: store.seats.length + 1, college, starts_on: null, ends_on: null };
  store.seats.push(seat);
  for (const [from, to, role = "titulaire"] of spans) {
    const who = `${role === "suppleant" ? "Suppléant" : role === "rapporteur" ? "Rapporteur" : "Titulaire"} ${name}`;
    const person = {
      id: id("p"),
      civility: "none" as const,
      given_name: null,
      family_name: who,
      function_title: null,
      email: role === "titulaire" ? "secretariat@exemple.fr" : null,
      phone: null,
      notes: null,
      display_name: who,
    };
    store.persons.push(person);
    store.mandates.push({
      id: id("m"),
      committee_id: c,
      seat_id: seat.id,
      person_id: person.id,
      organisation_id: organisation.id,
      role,
      voice: "deliberative",
      starts_on: from,
      ends_on: to,
      notes: null,
      capacity: null,
    });
  }
}

export function seed(mode: string) {
  if (mode === "empty") return;
  const main = committee(mode === "long" ? LONG : "Comité des partenaires").id;
  sit(main, "Ministère", "État", [
    ["2021-01-01", "2024-07-15"],
    ["2024-07-16", null, "president"],
    ["2024-09-10", null, "suppleant"],
  ]);
  sit(main, "Caisse des Dépôts", "Opérateurs", [
    ["2020-01-01", "2026-01-14"],
    ["2026-01-15", null],
    ["2023-06-01", null, "suppleant"],
  ]);
  sit(
    main,
    mode === "long" ? LONG : "AMF",
    "Associations d’élus",
    [
      ["2021-01-01", "2023-12-31"],
      ["2024-01-01", "2026-12-31"],
      ["2024-03-12", "2026-12-31", "suppleant"],
    ],
    "Association des maires de France et des présidents d’intercommunalité",
  );
  sit(
    main,
    "AMRF",
    "Associations d’élus",
    [
      ["2023-04-20", "2026-04-19"],
      ["2026-04-20", null],
    ],
    "Association des maires ruraux de France",
  );
  sit(
    main,
    "ADF",
    "Associations d’élus",
    [
      ["2022-03-01", "2027-06-30"],
      ["2024-02-10", "2026-05-24", "suppleant"],
    ],
    "Départements de France",
  );
  sit(main, "Régions de France", "Associations d’élus", [
    ["2021-01-01", "2025-03-10"],
    ["2025-03-11", null],
    ["2025-04-20", null, "suppleant"],
  ]);
  sit(main, "France urbaine", "Associations d’élus", [
    ["2021-01-01", "2026-03-31"],
    ["2026-06-01", null],
    ["2026-06-01", null, "suppleant"],
  ]);
  sit(main, "RFVE", "Associations d’élus", [["2023-03-15", "2026-12-10"]], "Réseau français des villes éducatrices");
  sit(main, "Villes-Internet", "Associations d’élus", [
    ["2020-01-01", null],
    ["2023-07-01", "2027-05-25", "suppleant"],
  ]);
  sit(main, "Villes de France", "Associations d’élus", [
    ["2021-01-01", "2025-02-05"],
    ["2025-05-28", null],
  ]);
  sit(main, "AVICCA", "Associations d’élus", [
    ["2021-01-01", "2025-12-31"],
    ["2026-01-01", null, "rapporteur"],
    ["2024-04-22", null, "suppleant"],
  ]);
  sit(
    main,
    "APVF",
    "Associations d’élus",
    [
      ["2021-01-01", "2026-09-12"],
      ["2026-09-13", null],
      ["2026-09-13", null, "suppleant"],
    ],
    "Association des petites villes de France",
  );
  sit(main, "FNCCR", "Associations d’élus", [
    ["2020-01-01", null],
    ["2023-02-09", null, "suppleant"],
  ]);
  sit(main, "DECLIC", "Associations d’élus", [
    ["2024-01-01", "2026-08-04"],
    ["2026-12-01", null],
  ]);
  if (mode === "long") for (let i = 15; i <= 40; i++) sit(main, `Association n° ${i}`, "Associations d’élus", [["2024-01-01", null]]);
  committee("Réversibilité des ENT", { parent_id: main, kind: "groupe_de_travail", meeting_label: "Groupe de travail", mission: "Proposer des clauses types de réversibilité.", colleges: [] });
  committee("Sobriété numérique", { parent_id: main, kind: "groupe_de_travail", meeting_label: "Groupe de travail", colleges: [] });
  committee("Comité de filière EdTech", { kind: "comite_de_filiere", meeting_label: "Comité", colleges: ["État", "Éditeurs", "Grands groupes", "PME", "TPE"] });
}

function view(m: Store["mandates"][number], on = TODAY): MandateView {
  const person = store.persons.find((p) => p.id === m.person_id);
  const seat = store.seats.find((s) => s.id === m.seat_id);
  const left = m.ends_on && active(m, on) ? days(on, m.ends_on) : null;
  const findings: Finding[] =
    left !== null && left < 90
      ? [
          {
            rule: "mandate_end",
            severity: "warn",
            sentence: `Fin de mandat dans ${left} jours. Désigner le successeur, ou renouveler.`,
            source: "art. R133-4 CRPA",
            parameter: null, about: { kind: "mandate", id: m.id },
            mend: "Désigner le successeur",
            may_override: false,
            decision: null,
          },
        ]
      : [];
  return {
    ...m,
    person_name: person?.display_name ?? "",
    organisation_label: store.organisations.find((o) => o.id === m.organisation_id)?.label ?? null,
    committee_name: store.committees.find((c) => c.id === m.committee_id)?.name ?? "",
    seat_label: seat?.label ?? null,
    role_label: ROLE[m.role],
    capacity_label: null,
    voice_label: m.voice === "deliberative" ? "délibérative" : m.voice === "consultative" ? "consultative" : "sans voix",
    active: active(m, on),
    days_left: left,
    findings,
  };
}

export function composition(c: Id, on: string): CompositionView {
  const found = store.committees.find((one) => one.id === c);
  if (!found) throw refuse("not_found", "Cette instance n’existe plus.");
  const seats: SeatView[] = store.seats
    .filter((s) => s.committee_id === c)
    .map((s) => {
      const timeline = store.mandates
        .filter((m) => m.seat_id === s.id)
        .sort((a, b) => (a.starts_on < b.starts_on ? -1 : 1))
        .map((m) => view(m, on));
      const holder = timeline.find((m) => m.active && m.role !== "suppleant") ?? null;
      const last = timeline.filter((m) => m.role !== "suppleant" && m.ends_on && m.ends_on < on).at(-1);
      const vacant = holder ? null : last?.ends_on ? new Date(Date.parse(last.ends_on) + 86_400_000).toISOString().slice(0, 10) : null;
      return {
        ...s,
        organisation_label: store.organisations.find((o) => o.id === s.organisation_id)?.label ?? null,
        holder,
        substitutes: timeline.filter((m) => m.active && m.role === "suppleant"),
        timeline,
        vacant_since: vacant,
      };
    });
  const others = store.mandates.filter((m) => m.committee_id === c && !m.seat_id).map((m) => view(m, on));
  return {
    committee: found,
    on,
    seats,
    others,
    seat_count: seats.length,
    filled: seats.filter((s) => s.holder).length,
    substitutes: seats.reduce((n, s) => n + s.substitutes.length, 0),
    quorum: { threshold: Math.ceil(seats.length / 2), base: seats.length, source: "art. R133-10 CRPA" },
    findings: [],
  };
}

export function summaries(meetings: Operations["meetings.list"]["result"]): CommitteeSummary[] {
  return store.committees.map((c) => {
    const mine = meetings.filter((m) => m.committee_id === c.id);
    const { seat_count, filled } = composition(c.id, TODAY);
    const kinds = { comite: "Comité", groupe_de_travail: "Groupe de travail", comite_de_filiere: "Comité de filière", commission: "Commission" };
    return {
      id: c.id,
      parent_id: c.parent_id,
      name: c.name,
      short_name: c.short_name,
      kind: c.kind,
      kind_label: kinds[c.kind],
      seats: seat_count,
      filled,
      next_meeting: mine.find((m) => m.starts_at > TODAY) ?? null,
      last_meeting: mine.filter((m) => m.starts_at < TODAY).at(-1) ?? null,
      meetings: mine.length,
    };
  });
}

const put = <T extends { id: Id }>(list: T[], args: Partial<T> & { id: Id }): T => {
  const found = list.find((one) => one.id === args.id);
  if (!found) throw refuse("not_found", "Cet enregistrement n’existe plus.");
  return Object.assign(found, Object.fromEntries(Object.entries(args).filter(([, value]) => value !== undefined)));
};
const drop = <T extends { id: Id }>(list: T[], gone: Id) => {
  list.splice(
    list.findIndex((one) => one.id === gone),
    1,
  );
  return {};
};

type Answers = { [K in keyof Operations]?: (args: Operations[K]["args"]) => Operations[K]["result"] };

export const directory: Answers = {
  "organisations.list": () =>
    store.organisations.map((o) => ({
      ...o,
      mandates: store.mandates.filter((m) => m.organisation_id === o.id).map((m) => view(m)),
      seats: store.seats.filter((s) => s.organisation_id === o.id).length,
    })),
  "organisations.create": (args) => {
    if (!args.name) throw refuse("missing", "Un organisme a un nom.", "name");
    const made = { ...{ short_name: null, college: null, size_class: null, siren: null, notes: null }, ...args, kind: args.kind ?? ("other" as const), kind_label: "autre", id: id("o"), label: args.short_name ?? args.name };
    store.organisations.push(made);
    return made;
  },
  "organisations.update": (args) => put(store.organisations, args),
  "organisations.delete": (args) => {
    if (store.seats.some((s) => s.organisation_id === args.id)) throw refuse("in_use", "Cet organisme occupe un siège : retirez d’abord le siège, ou mettez fin à ses mandats.");
    return drop(store.organisations, args.id);
  },
  "persons.list": () => store.persons.map((p) => ({ ...p, mandates: store.mandates.filter((m) => m.person_id === p.id).map((m) => view(m)) })),
  "persons.create": (args) => {
    if (!args.family_name) throw refuse("missing", "Il faut un nom ou une fonction.", "family_name");
    const made = {
      given_name: null,
      function_title: null,
      email: null,
      phone: null,
      notes: null,
      ...args,
      civility: args.civility ?? ("none" as const),
      id: id("p"),
      display_name: [args.given_name, args.family_name].filter(Boolean).join(" "),
    };
    store.persons.push(made);
    return made;
  },
  "persons.update": (args) => put(store.persons, args),
  "persons.delete": (args) => {
    if (store.mandates.some((m) => m.person_id === args.id)) throw refuse("in_use", "Cette personne a un mandat : ses présences en dépendent, elle reste au registre.");
    return drop(store.persons, args.id);
  },
  "bylaws.profiles": () => [
    { value: "crpa", label: "CRPA (R133-1 à R133-15)", means: "Commission administrative : le code s’applique, sauf ce que son règlement fixe." },
    { value: "convention", label: "Convention (consensus)", means: "Instance née d’une convention entre partenaires." },
    { value: "libre", label: "Libre", means: "Pas d’autres règles que celles que l’instance se donne." },
  ],
  "mandates.capacities": () => [
    { value: "ex_officio", label: "membre de droit", means: "Un membre de droit se fait suppléer par un membre du même service ou organisme.", source: "art. R133-3 CRPA" },
    { value: "elected", label: "élu", means: "Un élu se fait suppléer par un élu de la même assemblée.", source: "art. R133-3 CRPA" },
    { value: "qualified", label: "personnalité qualifiée", means: "Une personnalité qualifiée ne se fait pas suppléer.", source: "art. R133-3 CRPA" },
  ],
  "committees.get": (args) => composition(args.id, TODAY).committee,
  "committees.create": (args) => {
    if (!args.name) throw refuse("missing", "Une instance a un nom.", "name");
    return committee(args.name, Object.fromEntries(Object.entries(args).filter(([, value]) => value != null)));
  },
  "committees.update": (args) => put(store.committees, args),
  "committees.delete": (args) => {
    if (store.seats.some((s) => s.committee_id === args.id)) throw refuse("in_use", "Cette instance a des sièges : elle ne peut plus être supprimée.");
    return drop(store.committees, args.id);
  },
  "committees.composition": (args) => composition(args.id, args.on ?? TODAY),
  "seats.create": (args) => {
    const made = { ...{ organisation_id: null, college: null, starts_on: null, ends_on: null }, ...args, id: id("s"), position: store.seats.length + 1 } as Store["seats"][number];
    store.seats.push(made);
    return made;
  },
  "seats.update": (args) => put(store.seats, args),
  "seats.move": (args) => {
    const seat = put(store.seats, { id: args.id });
    const all = store.seats.filter((s) => s.committee_id === seat.committee_id && s !== seat);
    all.splice(args.position - 1, 0, seat);
    store.seats = [...store.seats.filter((s) => s.committee_id !== seat.committee_id), ...all.map((s, i) => Object.assign(s, { position: i + 1 }))];
    return seat;
  },
  "seats.delete": (args) => drop(store.seats, args.id),
  "mandates.create": (args) => {
    const made = { ...{ seat_id: null, organisation_id: null, ends_on: null, notes: null, capacity: null }, ...args, voice: args.voice ?? "deliberative", id: id("m") } as Store["mandates"][number];
    store.mandates.push(made);
    return made;
  },
  "mandates.appoint": (args) => {
    if (!args.family_name && !args.person_id) throw refuse("missing", "Il faut un nom ou une fonction.", "family_name");
    if (args.ends_on && args.ends_on < args.starts_on) throw refuse("dates", "Le mandat finit avant de commencer.", "ends_on");
    const seat = put(store.seats, { id: args.seat_id });
    const known = store.persons.find((one) => one.id === args.person_id);
    const person = known ?? {
      id: id("p"),
      civility: args.civility ?? "none",
      given_name: args.given_name ?? null,
      family_name: args.family_name ?? "",
      function_title: args.function_title ?? null,
      email: args.email ?? null,
      phone: args.phone ?? null,
      notes: null,
      display_name: args.family_name ?? "",
    };
    if (!known) store.persons.push(person as Store["persons"][number]);
    const made = {
      id: id("m"),
      committee_id: seat.committee_id,
      seat_id: seat.id,
      person_id: person.id,
      organisation_id: seat.organisation_id,
      role: args.role,
      voice: "deliberative" as const,
      starts_on: args.starts_on,
      ends_on: args.ends_on ?? null,
      notes: null,
      capacity: args.capacity ?? null,
    };
    store.mandates.push(made);
    return made;
  },
  "mandates.update": (args) => put(store.mandates, args),
  "mandates.end": (args) => {
    const mandate = put(store.mandates, { id: args.id });
    if (args.on < mandate.starts_on) throw refuse("dates", "Le mandat a commencé après cette date.", "on");
    mandate.ends_on = args.on;
    return mandate;
  },
  "mandates.delete": (args) => drop(store.mandates, args.id),
};
