// Contract of core::api (provisional, hand-written; the generated file keeps these names).
// Strings of dates and hours are LOCAL to the committee's zone: LocalDate "2026-11-24",
// LocalTime "2026-11-24T14:34:00" (seconds always there). No time-zone arithmetic in the UI.
export type Id = string; // UUIDv7
export type LocalDate = string;
export type LocalTime = string;

/* ───────── vocabularies (labels in French come with the views where they are shown) ───────── */
export type OrganisationKind = "state" | "public_body" | "local_authority_association" | "company" | "professional_body" | "association" | "research" | "other";
export type SizeClass = "very_small" | "small_medium" | "intermediate" | "large";
export type Civility = "madame" | "monsieur" | "none";
export type CommitteeKind = "comite" | "groupe_de_travail" | "comite_de_filiere" | "commission";
export type Profile = "crpa" | "convention" | "libre";
export type Role = "titulaire" | "suppleant" | "president" | "secretaire" | "rapporteur" | "expert" | "invite";
export type Voice = "deliberative" | "consultative" | "none";
export type MeetingKind = "ordinaire" | "extraordinaire";          // label "Plénière", "Groupe de travail"… comes from the committee
export type MeetingMode = "in_person" | "mixed" | "remote" | "written";
export type MeetingState = "in_preparation" | "convened" | "open" | "suspended" | "closed" | "draft_minutes" | "minutes_in_review"
  | "minutes_approved" | "minutes_signed" | "archived" | "postponed" | "cancelled" | "no_quorum";
export type ItemKind = "information" | "debat" | "avis" | "vote" | "approbation_pv" | "questions_diverses";
export type ItemState = "pending" | "current" | "done" | "postponed";
export type PresenceMode = "in_room" | "remote";
export type MemberStatus = "in_room" | "remote" | "left" | "excused" | "absent" | "expected" | "represented" | "replaced" | "recused";
export type BallotKind = "main_levee" | "appel_nominal" | "secret" | "consensus";
export type Choice = "pour" | "contre" | "abstention" | "blanc" | "nul";
export type Outcome = "adopted" | "rejected" | "tie" | "to_proclaim" | "consensus" | "no_consensus";
export type Severity = "refuse" | "warn" | "info";

/* ───────── records ───────── */
export interface Organisation { id: Id; name: string; short_name: string | null; kind: OrganisationKind; college: string | null; size_class: SizeClass | null; siren: string | null; notes: string | null }
export interface Person { id: Id; civility: Civility; given_name: string | null; family_name: string; function_title: string | null; email: string | null; phone: string | null; notes: string | null }
// family_name may be a function ("Titulaire AMF")
export interface Committee { id: Id; parent_id: Id | null; name: string; short_name: string | null; kind: CommitteeKind; profile: Profile; meeting_label: string /* "Plénière" */; default_place: string | null; default_video_link: string | null; default_start: string | null /* "14:30" */; default_duration: number | null /* minutes */; founding_text: string | null; mission: string | null; time_zone: string; colleges: string[] }
export interface Seat { id: Id; committee_id: Id; organisation_id: Id | null; label: string; position: number; college: string | null; starts_on: LocalDate | null; ends_on: LocalDate | null }
export interface Mandate { id: Id; committee_id: Id; seat_id: Id | null; person_id: Id; organisation_id: Id | null; role: Role; voice: Voice; starts_on: LocalDate; ends_on: LocalDate | null; notes: string | null }

/* ───────── findings ───────── */
export interface Finding { rule: string; severity: Severity; sentence: string; source: string | null; about: { kind: string; id: Id } | null; mend: string | null /* label of the act that mends it */ }

/* ───────── register, history ───────── */
export interface RegisterView { id: Id; name: string; path: string; read_only: boolean; read_only_reason: string | null; author: string; entries: number; last_saved: LocalTime | null; undo_label: string | null; redo_label: string | null; today: LocalDate; now: LocalTime }
export interface EntryView { seq: number; at: LocalTime; author: string; operation: string; summary: string /* French sentence */; kind: "do" | "undo" | "redo"; of: number | null /* entry that this one undoes or redoes */; undone_by: number | null; subject: { kind: string; id: Id; label: string } | null }
export interface FieldChange { field: string /* French */; before: string | null; after: string | null }
export interface RecordChange { kind: string; kind_label: string; id: Id; label: string; action: "added" | "changed" | "removed"; fields: FieldChange[] }
export interface EntryDetail { entry: EntryView; hash: string; changes: RecordChange[]; can_undo: boolean; undo_note: string | null /* why not, or what it would cost */ }
export interface HistoryPage { entries: EntryView[]; total: number; authors: string[]; operations: { name: string; label: string }[] }
export interface VerifyReport { ok: boolean; entries: number; head: string; problems: { place: string; sentence: string }[]; duration_ms: number }

/* ───────── composition ───────── */
export interface PersonView extends Person { display_name: string; mandates: MandateView[] }
export interface OrganisationView extends Organisation { label: string; mandates: MandateView[]; seats: number }
export interface MandateView extends Mandate { person_name: string; organisation_label: string | null; committee_name: string; seat_label: string | null; role_label: string; voice_label: string; active: boolean; days_left: number | null; findings: Finding[] }
export interface SeatView extends Seat { organisation_label: string | null; holder: MandateView | null; substitutes: MandateView[]; timeline: MandateView[] /* all, by date */; vacant_since: LocalDate | null }
export interface CompositionView { committee: Committee; on: LocalDate; seats: SeatView[]; others: MandateView[] /* experts, invités, secrétaire sans siège… */; seat_count: number; filled: number; substitutes: number; quorum: { threshold: number; base: number; source: string }; findings: Finding[] }
export interface CommitteeSummary { id: Id; parent_id: Id | null; name: string; short_name: string | null; kind: CommitteeKind; kind_label: string; seats: number; filled: number; next_meeting: MeetingSummary | null; last_meeting: MeetingSummary | null; meetings: number }

/* ───────── meetings ───────── */
export interface MeetingSummary { id: Id; committee_id: Id; committee_name: string; number: string /* "2026-09" */; title: string /* "Plénière n° 2026-09" */; kind: MeetingKind; mode: MeetingMode; state: MeetingState; state_label: string; starts_at: LocalTime; ends_at: LocalTime | null; place: string | null; opened_at: LocalTime | null; closed_at: LocalTime | null; items: number; lacks: Finding[] /* short list of what it lacks */; quorum: QuorumView | null }
export interface QuorumView { at: LocalTime; base: number /* sièges */; threshold: number; present: number; remote: number /* of which */; represented: number; counted: number; reached: boolean; voters: number; majority: number; required: boolean /* false on second convocation */; sentence: string; short: string /* "11 sur 14, seuil à 7" */; source: string; announced: boolean /* true before opening: counts who announced */ }
export interface AgendaItemView { id: Id; parent_id: Id | null; position: number; number: string /* "3.1" */; depth: number; title: string; kind: ItemKind; kind_label: string; duration: number | null; total_duration: number; starts_at: LocalTime | null /* computed */; rapporteur_id: Id | null /* mandate */; rapporteur: string | null; notes: string | null; state: ItemState; started_at: LocalTime | null; ended_at: LocalTime | null; spent: number | null /* minutes */; delay: number | null; added_after_convocation: boolean; carried_from: string | null /* "séance n° 2026-08" */; postponed_reason: string | null; approves_meeting_id: Id | null; votes: VoteView[]; decisions: DecisionView[]; dissents: DissentView[]; recusals: RecusalView[]; has_minutes: boolean; findings: Finding[] }
export interface CarriedItem { meeting_id: Id; item_id: Id | null; title: string; kind: ItemKind; duration: number | null; origin: string /* "Reporté de la séance n° 2026-08" | "Procès-verbal n° 2026-08 à approuver" */ }
export interface IntervalView { id: Id; mode: PresenceMode; arrived_at: LocalTime; departed_at: LocalTime | null }
export interface SittingMember { mandate_id: Id; seat_id: Id | null; person_name: string; organisation: string | null; organisation_short: string | null; college: string | null; role: Role; role_label: string; voice: Voice; status: MemberStatus; status_label: string; intervals: IntervalView[]; votes_now: boolean; excused_at: LocalTime | null; proxy_to: { proxy_id: Id; mandate_id: Id; name: string; valid: boolean; why_not: string | null } | null; proxies_held: { proxy_id: Id; mandate_id: Id; name: string; valid: boolean }[]; substitute_for: Id | null; replaced_by: { mandate_id: Id; name: string } | null; substitutes: { mandate_id: Id; name: string }[]; recused_items: Id[]; note: string /* short: "14 h 30", "à Villes-Internet", "le 20 nov." */ }
export interface VoteView { id: Id; item_id: Id; number: number; subject: string; ballot: BallotKind; ballot_label: string; at: LocalTime; pour: number; contre: number; abstention: number; blanc: number; nul: number; voters: number; majority_required: number; outcome: Outcome; outcome_label: string; sentence: string /* "Adopté par 9 voix pour, 1 contre et 1 abstention." */; bases: { present_or_represented: Outcome; cast: Outcome }; proclaimed: string | null; casting_vote: boolean; president_choice: Choice | null; ballots: { mandate_id: Id; name: string; choice: Choice; by_proxy_of: string | null }[]; quorum: QuorumView; source: string; findings: Finding[] }
export interface DecisionView { id: Id; item_id: Id; vote_id: Id | null; number: number; text: string; owner: string | null; due_on: LocalDate | null }
export interface DissentView { id: Id; item_id: Id; vote_id: Id | null; mandate_id: Id; name: string; text: string }
export interface RecusalView { id: Id; item_id: Id; mandate_id: Id; name: string; left_at: LocalTime; returned_at: LocalTime | null; reason: string | null }
export interface VoterView { mandate_id: Id; name: string; organisation_short: string | null; represents: { mandate_id: Id; name: string } | null; weight: number; is_president: boolean }
export interface MeetingView { summary: MeetingSummary; committee: Committee; now: LocalTime; video_link: string | null; convened_at: LocalTime | null; convocation_channel: string | null; second_convocation_of: Id | null; urgency_reason: string | null; president_id: Id | null; secretary_id: Id | null; president: string | null; secretary: string | null; next_meeting_at: LocalTime | null; next_meeting_place: string | null; closing_note: string | null; approved_in: { meeting_id: Id; title: string; on: LocalDate } | null; reservations: string | null; signed_on: LocalDate | null; suspensions: { id: Id; from: LocalTime; to: LocalTime | null; reason: string | null }[]; items: AgendaItemView[]; carried: CarriedItem[] /* proposed */; planned_end: LocalTime | null; expected_end: LocalTime | null /* with delay */; current_item_id: Id | null; members: SittingMember[] /* seats in order, then others */; voters: VoterView[] /* now, on the current item */; quorum: QuorumView; findings: Finding[] /* of the sitting as a whole */; moves: { state: MeetingState; label: string; operation: string; allowed: boolean; why_not: string | null }[]; frozen: boolean }

/* ───────── prose ───────── */
export type Mark = { type: "bold" } | { type: "italic" };
export type Inline = { type: "text"; text: string; marks?: Mark[] } | { type: "hardBreak" };
export type Block = { type: "paragraph"; content?: Inline[] } | { type: "bulletList"; content: ListItem[] } | { type: "orderedList"; content: ListItem[] };
export interface ListItem { type: "listItem"; content: Block[] }
export interface BlockRow { id: Id; content: Block }
export interface MinutesSection { section: "opening" | "item" | "closing"; item_id: Id | null; number: string | null; title: string; kind_label: string | null; rapporteur: string | null; blocks: BlockRow[]; locked: { origin: string /* "Repris du scrutin n° 2, non modifiable ici" */; text: string; kind: "vote" | "decision" | "dissent" | "recusal" | "formula"; id: Id | null }[] }
export interface Requirement { key: string; label: string; detail: string; met: boolean; later: boolean /* does not block review */; item_id: Id | null; source: string }
export interface MinutesView { meeting: MeetingSummary; sections: MinutesSection[]; requirements: Requirement[]; complete: boolean; frozen: boolean }
// One block on saving: `id` null = new block. Order of the array = order of the section.
export interface SaveBlock { id: Id | null; content: Block }

/* ───────── home, find, documents ───────── */
export interface HomeTask { title: string; detail: string; source: string | null; due_on: LocalDate | null; days_left: number | null; action_label: string; target: Target }
export interface Target { page: "seance" | "instance" | "annuaire" | "accueil" | "historique" | "seances"; id: Id | null; moment: "preparer" | "convoquer" | "tenir" | "rediger" | null; focus: Id | null }
export interface HomeView { today: LocalDate; headline: string; first: HomeTask | null; tasks: HomeTask[]; upcoming: MeetingSummary[]; deadlines: { on: LocalDate; sentence: string; source: string | null; late: boolean; target: Target }[]; minutes: { meeting: MeetingSummary; status_label: string; since: string; target: Target }[]; committees: CommitteeSummary[]; empty_hint: string | null }
export interface Found { kind: string; kind_label: string; id: Id; title: string; detail: string; target: Target }
export type DocumentKind = "pv" | "agenda" | "running_order" | "emargement";
export type Look = "classique" | "sobre";
export interface PreviewView { pages: number; first: number; svgs: string[] /* the pages asked for */; title: string }
export interface ExportedView { path: string; file_name: string; pages: number; bytes: number; sha256: string; title: string }

export interface None { }
type W<A, R> = { args: A; result: R };
export interface Operations {
  "register.view": W<None, RegisterView>;
  "register.rename": W<{ name: string }, RegisterView>;
  "register.verify": W<None, VerifyReport>;
  "history.list": W<{ author?: string | null; operation?: string | null; record?: Id | null; since?: LocalDate | null; before?: number | null; limit?: number | null }, HistoryPage>;
  "history.entry": W<{ seq: number }, EntryDetail>;
  "history.undo": W<None, EntryView>;
  "history.redo": W<None, EntryView>;
  "history.undo_entry": W<{ seq: number }, EntryView>;
  "home.view": W<None, HomeView>;
  "find.all": W<{ query: string; limit?: number | null }, Found[]>;

  "organisations.list": W<None, OrganisationView[]>;
  "organisations.create": W<Omit<Organisation, "id">, Organisation>;      // optional fields may be left out
  "organisations.update": W<Partial<Organisation> & { id: Id }, Organisation>; // a field left out stays, null empties
  "organisations.delete": W<{ id: Id }, None>;
  "persons.list": W<None, PersonView[]>;
  "persons.create": W<Omit<Person, "id">, Person>;
  "persons.update": W<Partial<Person> & { id: Id }, Person>;
  "persons.delete": W<{ id: Id }, None>;
  "committees.list": W<None, CommitteeSummary[]>;
  "committees.get": W<{ id: Id }, Committee>;
  "committees.create": W<{ name: string; parent_id?: Id | null; short_name?: string | null; kind?: CommitteeKind; profile?: Profile; meeting_label?: string | null; default_place?: string | null; default_video_link?: string | null; default_start?: string | null; default_duration?: number | null; founding_text?: string | null; mission?: string | null; colleges?: string[] }, Committee>;
  "committees.update": W<Partial<Committee> & { id: Id }, Committee>;
  "committees.delete": W<{ id: Id }, None>;
  "committees.composition": W<{ id: Id; on?: LocalDate | null }, CompositionView>;
  "seats.create": W<{ committee_id: Id; label: string; organisation_id?: Id | null; college?: string | null; starts_on?: LocalDate | null; ends_on?: LocalDate | null }, Seat>;
  "seats.update": W<Partial<Seat> & { id: Id }, Seat>;
  "seats.move": W<{ id: Id; position: number }, Seat>;
  "seats.delete": W<{ id: Id }, None>;
  "mandates.create": W<{ committee_id: Id; person_id: Id; role: Role; voice?: Voice | null; seat_id?: Id | null; organisation_id?: Id | null; starts_on: LocalDate; ends_on?: LocalDate | null; notes?: string | null }, Mandate>;
  "mandates.appoint": W<{ seat_id: Id; role: Role; civility?: Civility; given_name?: string | null; family_name: string; function_title?: string | null; email?: string | null; phone?: string | null; starts_on: LocalDate; ends_on?: LocalDate | null }, Mandate>; // creates the person, ends the previous holder the day before
  "mandates.update": W<Partial<Mandate> & { id: Id }, Mandate>;
  "mandates.end": W<{ id: Id; on: LocalDate }, Mandate>;
  "mandates.delete": W<{ id: Id }, None>;
  "mandates.attendance": W<{ id: Id; last?: number | null }, { meeting: MeetingSummary; status: MemberStatus; status_label: string }[]>;

  "meetings.list": W<{ committee_id?: Id | null; from?: LocalDate | null; to?: LocalDate | null; state?: MeetingState | null }, MeetingSummary[]>;
  "meetings.view": W<{ id: Id; at?: LocalTime | null }, MeetingView>;
  "meetings.create": W<{ committee_id: Id; starts_at: LocalTime; ends_at?: LocalTime | null; kind?: MeetingKind; mode?: MeetingMode; place?: string | null; video_link?: string | null; with_usual_items?: "yes" | "no" }, MeetingSummary>; // usual items: approval of the last minutes, questions diverses
  "meetings.update": W<{ id: Id; starts_at?: LocalTime; ends_at?: LocalTime | null; kind?: MeetingKind; mode?: MeetingMode; place?: string | null; video_link?: string | null; number?: string; president_id?: Id | null; secretary_id?: Id | null; next_meeting_at?: LocalTime | null; next_meeting_place?: string | null; urgency_reason?: string | null; closing_note?: string | null }, MeetingSummary>;
  "meetings.delete": W<{ id: Id }, None>;
  "meetings.convene": W<{ id: Id; at?: LocalTime | null; channel?: string | null; urgency_reason?: string | null }, MeetingSummary>;
  "meetings.open": W<{ id: Id; at?: LocalTime | null }, MeetingSummary>;
  "meetings.suspend": W<{ id: Id; at?: LocalTime | null; reason?: string | null }, MeetingSummary>;
  "meetings.resume": W<{ id: Id; at?: LocalTime | null }, MeetingSummary>;
  "meetings.close": W<{ id: Id; at?: LocalTime | null }, MeetingSummary>;
  "meetings.reopen": W<{ id: Id }, MeetingSummary>;                       // closed by mistake
  "meetings.postpone": W<{ id: Id; starts_at?: LocalTime | null; reason?: string | null }, MeetingSummary>;
  "meetings.cancel": W<{ id: Id; reason?: string | null }, MeetingSummary>;
  "meetings.declare_no_quorum": W<{ id: Id; at?: LocalTime | null }, MeetingSummary>;
  "meetings.reconvene": W<{ id: Id; starts_at: LocalTime }, MeetingSummary>; // second convocation, same agenda
  "meetings.propose_date": W<{ committee_id: Id }, { starts_at: LocalTime; ends_at: LocalTime | null; place: string | null }>;
  "minutes.draft": W<{ meeting_id: Id }, MeetingSummary>;                 // closed → draft_minutes
  "minutes.review": W<{ meeting_id: Id }, MeetingSummary>;                // refused while a requirement is not met
  "minutes.back_to_draft": W<{ meeting_id: Id }, MeetingSummary>;
  "minutes.approve": W<{ meeting_id: Id; approved_in: Id; reservations?: string | null }, MeetingSummary>;
  "minutes.sign": W<{ meeting_id: Id; on: LocalDate }, MeetingSummary>;
  "minutes.archive": W<{ meeting_id: Id }, MeetingSummary>;
  "minutes.view": W<{ meeting_id: Id }, MinutesView>;
  "minutes.save": W<{ meeting_id: Id; section: "opening" | "item" | "closing"; item_id?: Id | null; blocks: SaveBlock[] }, { blocks: BlockRow[] }>; // one burst of typing
  "minutes.keep_draft": W<{ meeting_id: Id; section: "opening" | "item" | "closing"; item_id?: Id | null; blocks: SaveBlock[] }, None>; // local, unjournaled crash draft, at each keystroke (throttled 300 ms); cleared by save
  "minutes.drafts": W<{ meeting_id: Id }, { section: string; item_id: Id | null; blocks: SaveBlock[]; at: LocalTime }[]>; // found on opening after a crash

  "agenda.add": W<{ meeting_id: Id; title: string; kind?: ItemKind; duration?: number | null; rapporteur_id?: Id | null; rapporteur?: string | null; after?: Id | null; parent_id?: Id | null; notes?: string | null }, AgendaItemView>;
  "agenda.update": W<{ id: Id; title?: string; kind?: ItemKind; duration?: number | null; rapporteur_id?: Id | null; rapporteur?: string | null; notes?: string | null }, AgendaItemView>;
  "agenda.move": W<{ id: Id; direction: "up" | "down" | "indent" | "outdent" }, AgendaItemView>;
  "agenda.place": W<{ id: Id; parent_id?: Id | null; after?: Id | null }, AgendaItemView>; // drag and drop
  "agenda.remove": W<{ id: Id }, None>;
  "agenda.carry": W<{ meeting_id: Id; from_meeting_id: Id; from_item_id?: Id | null }, AgendaItemView>; // take a proposal up (item_id null: approval of that meeting's minutes)
  "agenda.dismiss": W<{ meeting_id: Id; from_meeting_id: Id; from_item_id?: Id | null }, None>;
  "agenda.start": W<{ id: Id; at?: LocalTime | null }, AgendaItemView>;   // makes it the current item, ends the one before
  "agenda.finish": W<{ id: Id; at?: LocalTime | null }, AgendaItemView>;
  "agenda.postpone": W<{ id: Id; reason?: string | null }, AgendaItemView>; // proposed again at the next sitting

  "attendance.arrive": W<{ meeting_id: Id; mandate_id: Id; mode?: PresenceMode; at?: LocalTime | null }, SittingMember>; // also changes mode; a suppléant replaces his absent titulaire
  "attendance.depart": W<{ meeting_id: Id; mandate_id: Id; at?: LocalTime | null }, SittingMember>;
  "attendance.excuse": W<{ meeting_id: Id; mandate_id: Id; at?: LocalTime | null }, SittingMember>;
  "attendance.absent": W<{ meeting_id: Id; mandate_id: Id }, SittingMember>;   // neither excused nor present
  "attendance.clear": W<{ meeting_id: Id; mandate_id: Id }, SittingMember>;   // back to "attendu"
  "attendance.correct": W<{ id: Id; arrived_at?: LocalTime; departed_at?: LocalTime | null; mode?: PresenceMode }, SittingMember>; // an interval
  "attendance.remove": W<{ id: Id }, None>;
  "attendance.arrive_all": W<{ meeting_id: Id; at?: LocalTime | null }, None>; // everybody expected, in the room
  "proxies.give": W<{ meeting_id: Id; giver_id: Id; holder_id: Id; at?: LocalTime | null }, SittingMember>;
  "proxies.withdraw": W<{ id: Id }, None>;
  "recusals.leave": W<{ item_id: Id; mandate_id: Id; at?: LocalTime | null; reason?: string | null }, RecusalView>;
  "recusals.return": W<{ id: Id; at?: LocalTime | null }, RecusalView>;
  "recusals.remove": W<{ id: Id }, None>;

  "votes.record": W<{ item_id: Id; subject: string; ballot: BallotKind; at?: LocalTime | null; counts?: { pour: number; contre: number; abstention: number; blanc?: number; nul?: number } | null; ballots?: { mandate_id: Id; choice: Choice }[] | null /* mandate_id of the seat's titular, also for proxies */; consensus?: "reached" | "not_reached" | null; president_choice?: Choice | null }, VoteView>;
  "votes.preview": W<{ item_id: Id; ballot: BallotKind; at?: LocalTime | null; counts?: { pour: number; contre: number; abstention: number; blanc?: number; nul?: number } | null; ballots?: { mandate_id: Id; choice: Choice }[] | null; consensus?: "reached" | "not_reached" | null; president_choice?: Choice | null }, { voters: number; counted: number; complete: boolean; sum_sentence: string /* "9 + 1 + 1 = 11 votants" */; check_sentence: string /* "Le compte est bon" | "Il manque 1 voix" */; outcome: Outcome | null; sentence: string; majority_required: number; source: string; bases: { present_or_represented: Outcome; cast: Outcome } | null; needs_proclamation: boolean; needs_president_choice: boolean; findings: Finding[] }>; // read: nothing is written; call as the user types
  "votes.update": W<{ id: Id; subject?: string; counts?: { pour: number; contre: number; abstention: number; blanc?: number; nul?: number } | null; ballots?: { mandate_id: Id; choice: Choice }[] | null; president_choice?: Choice | null }, VoteView>;
  "votes.proclaim": W<{ id: Id; outcome: "adopted" | "rejected"; text?: string | null }, VoteView>;
  "votes.remove": W<{ id: Id }, None>;
  "decisions.add": W<{ item_id: Id; text: string; vote_id?: Id | null; owner?: string | null; due_on?: LocalDate | null }, DecisionView>;
  "decisions.update": W<{ id: Id; text?: string; owner?: string | null; due_on?: LocalDate | null; vote_id?: Id | null }, DecisionView>;
  "decisions.remove": W<{ id: Id }, None>;
  "dissents.add": W<{ item_id: Id; mandate_id: Id; text: string; vote_id?: Id | null }, DissentView>;
  "dissents.update": W<{ id: Id; text: string }, DissentView>;
  "dissents.remove": W<{ id: Id }, None>;

  "documents.preview": W<{ document: DocumentKind; meeting_id: Id; look?: Look | null; first?: number | null; count?: number | null; at_item?: Id | null /* first page = the one where this item begins */ }, PreviewView>;
  "documents.export": W<{ document: DocumentKind; meeting_id: Id; path: string; look?: Look | null }, ExportedView>; // host only: the page calls the shell's export_document instead
}
/* Reply of a call: { result, changed: { kind: string; id: Id; meeting_id: Id | null }[], saved_at: LocalTime | null, undo_label: string | null }
   kind = "organisation" | "person" | "committee" | "seat" | "mandate" | "meeting" | "agenda_item" | "attendance" | "proxy" | "recusal" | "vote" | "decision" | "dissent" | "block" | "register" */
export interface Changed { kind: string; id: Id; meeting_id: Id | null }
export interface Reply<R> { result: R; changed: Changed[]; entry: number | null /* of the journal; null for a read */; saved_at: LocalTime | null; undo_label: string | null; redo_label: string | null }
export interface Failure { code: string; message: string; kept: string | null; hint: string | null; field: string | null }
