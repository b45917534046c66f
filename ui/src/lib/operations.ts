// Generated from the table of operations (core/src/api) by `cargo xtask codegen`. Do not edit.
// Dates and hours are local to the committee: "2026-11-24", "2026-11-24T14:34:00".

export type Id = string;
export type LocalDate = string;

export type About = { 
/**
 * The kind of record.
 */
kind: string, 
/**
 * Its identifier.
 */
id: string, };
export type AddDecision = { 
/**
 * The item.
 */
item_id: ItemId, 
/**
 * What was decided.
 */
text: string, 
/**
 * The vote that took it.
 */
vote_id?: VoteId | null, 
/**
 * Who carries it out.
 */
owner?: string | null, 
/**
 * By when.
 */
due_on?: string | null, };
export type AddDissent = { 
/**
 * The item.
 */
item_id: ItemId, 
/**
 * Whose.
 */
mandate_id: MandateId, 
/**
 * In which words.
 */
text: string, 
/**
 * The vote it disagrees with.
 */
vote_id?: VoteId | null, };
export type AddHearing = { 
/**
 * The item.
 */
item_id: ItemId, 
/**
 * Who.
 */
name: string, 
/**
 * In what quality.
 */
quality?: string | null, 
/**
 * From when; now if left out.
 */
entered_at?: LocalTime | null, 
/**
 * Until when; the end of the item if left out.
 */
left_at?: LocalTime | null, };
export type AddItem = { 
/**
 * The sitting.
 */
meeting_id: MeetingId, 
/**
 * Title.
 */
title: string, 
/**
 * What it is for; guessed from the title if left out.
 */
kind?: ItemKind | null, 
/**
 * Planned minutes.
 */
duration?: number | null, 
/**
 * Who reports, a member.
 */
rapporteur_id?: MandateId | null, 
/**
 * Who reports, someone else.
 */
rapporteur?: string | null, 
/**
 * The item after which it comes; at the end if left out.
 */
after?: ItemId | null, 
/**
 * The item under which it comes; that of `after` if left out.
 */
parent_id?: ItemId | null, 
/**
 * Notes for the president.
 */
notes?: string | null, };
export type Adopt = { 
/**
 * The amendment.
 */
id: AmendmentId, 
/**
 * Only these passages; all if left out.
 */
hunks?: Array<HunkId> | null, 
/**
 * The sitting that decided.
 */
meeting_id?: MeetingId | null, 
/**
 * The vote that decided.
 */
vote_id?: VoteId | null, 
/**
 * The day; that of the vote, or today, if left out.
 */
on?: string | null, 
/**
 * How many conflicts were seen and are to be kept as both sides wrote them: the number that
 * `amendments.preview` tells.
 */
conflicts_seen: number, };
export type Adoption = { 
/**
 * What changes in the text as it stands.
 */
difference: TextDifference, 
/**
 * What a person should look at: the words of both sides are kept.
 */
conflicts: Array<Conflict>, 
/**
 * Other amendments that would be left without object, or would have to be read again.
 */
touched: Array<Touch>, };
export type Advance = { 
/**
 * The text.
 */
id: TextId, 
/**
 * Where to.
 */
to: TextState, 
/**
 * The day; that of the vote or the sitting, or today, if left out.
 */
on?: string | null, 
/**
 * The sitting that decided it.
 */
meeting_id?: MeetingId | null, 
/**
 * The vote that decided it.
 */
vote_id?: VoteId | null, 
/**
 * The decision that caused it.
 */
decision_id?: DecisionId | null, 
/**
 * In words; needed to close a text that never was decided.
 */
note?: string | null, };
export type AgendaChangeView = { 
/**
 * The item.
 */
item_id: ItemId, 
/**
 * How it changed.
 */
kind: ChangeKind, 
/**
 * Its number.
 */
number: string, 
/**
 * What it was.
 */
before: string | null, 
/**
 * What it is.
 */
after: string | null, 
/**
 * In one sentence.
 */
sentence: string, 
/**
 * When an additif told the members; none while it is to be sent.
 */
told_at: LocalTime | null, };
export type AgendaItemView = { 
/**
 * The item.
 */
id: ItemId, 
/**
 * The item it belongs under.
 */
parent_id: ItemId | null, 
/**
 * Its place in the order of reading, from 0.
 */
position: number, 
/**
 * "3.1".
 */
number: string, 
/**
 * 0 for a main item.
 */
depth: number, 
/**
 * Title, with French typography.
 */
title: string, 
/**
 * Title as it was typed, for the field where it is.
 */
typed_title: string, 
/**
 * What it is for.
 */
kind: ItemKind, 
/**
 * What it is for, in French.
 */
kind_label: string, 
/**
 * Planned minutes.
 */
duration: number | null, 
/**
 * Planned minutes, those of its sub-items for a parent.
 */
total_duration: number, 
/**
 * When it begins: planned, foreseen, or as it happened.
 */
starts_at: LocalTime | null, 
/**
 * Who reports, a member.
 */
rapporteur_id: MandateId | null, 
/**
 * Who reports, by name.
 */
rapporteur: string | null, 
/**
 * Notes for the president.
 */
notes: string | null, 
/**
 * Where it stands.
 */
state: ItemState, 
/**
 * When it was begun.
 */
started_at: LocalTime | null, 
/**
 * When it was finished.
 */
ended_at: LocalTime | null, 
/**
 * Minutes spent on it so far.
 */
spent: number | null, 
/**
 * Minutes spent more (or less) than planned.
 */
delay: number | null, 
/**
 * Whether it was added once the members were convened.
 */
added_after_convocation: boolean, 
/**
 * "séance n° 2026-08", for an item carried over.
 */
carried_from: string | null, 
/**
 * Why it was put off.
 */
postponed_reason: string | null, 
/**
 * The sitting whose minutes it approves.
 */
approves_meeting_id: MeetingId | null, 
/**
 * Its votes.
 */
votes: Array<VoteView>, 
/**
 * Its decisions.
 */
decisions: Array<DecisionView>, 
/**
 * Its dissents.
 */
dissents: Array<DissentView>, 
/**
 * Its recusals.
 */
recusals: Array<RecusalView>, 
/**
 * Outsiders heard on it.
 */
hearings: Array<HearingView>, 
/**
 * The members who had it added.
 */
requested_by: string | null, 
/**
 * The day the committee was asked for its opinion.
 */
referred_on: string | null, 
/**
 * The authority that asked.
 */
referred_by: string | null, 
/**
 * Within how many days, when the authority set a term of its own.
 */
referral_days: number | null, 
/**
 * The last day of the term, counted from the referral.
 */
referral_ends_on: string | null, 
/**
 * The day the avis was sent.
 */
transmitted_on: string | null, 
/**
 * To whom.
 */
transmitted_to: string | null, 
/**
 * Whether minutes were written under it.
 */
has_minutes: boolean, 
/**
 * What the rules have to say.
 */
findings: Array<Finding>, };
export type AmendmentId = string;
export type AmendmentRef = { 
/**
 * The amendment.
 */
id: AmendmentId, };
export type AmendmentState = "deposited" | "inadmissible" | "withdrawn" | "fallen" | "adopted" | "rejected";
export type AmendmentSummary = { 
/**
 * « Amendement n° 3 », « Sous-amendement n° 4 à l’amendement n° 3 ».
 */
name: string, 
/**
 * Who makes it.
 */
author_name: string, 
/**
 * What became of it, in French.
 */
state_label: string, 
/**
 * « Adopté par 9 voix pour, 1 contre et 1 abstention. »
 */
vote: string | null, 
/**
 * « Plénière n° 2026-09 du 24 novembre 2026 ».
 */
meeting: string | null, 
/**
 * « Tombé du fait de l’adoption de l’amendement n° 2 ».
 */
fell_with_name: string | null, 
/**
 * Number of the version that it starts from.
 */
version: number, 
/**
 * The last day of what became of it, or of its deposit.
 */
since: string, 
/**
 * What it changes, passage by passage.
 */
passages: Array<HunkView>, 
/**
 * Amendments of the same list that change the same paragraphs.
 */
meets: Array<AmendmentId>, 
/**
 * « Lignes 9 à 11 ».
 */
place: string | null, 
/**
 * The identifier.
 */
id: AmendmentId, 
/**
 * The text.
 */
text_id: TextId, 
/**
 * The version that it starts from.
 */
version_id: TextVersionId, 
/**
 * The amendment that it would amend (sous-amendement).
 */
parent_id: AmendmentId | null, 
/**
 * From 1, in the order of deposit.
 */
number: number, 
/**
 * Who makes it, if a member.
 */
mandate_id: MandateId | null, 
/**
 * Who, otherwise: a group of members, the rapporteur.
 */
author: string | null, 
/**
 * Why (exposé sommaire).
 */
statement: string | null, 
/**
 * What became of it.
 */
state: AmendmentState, 
/**
 * The day of its deposit.
 */
deposited_on: string, 
/**
 * The day of what became of it.
 */
decided_on: string | null, 
/**
 * The sitting that decided.
 */
meeting_id: MeetingId | null, 
/**
 * The vote that decided.
 */
vote_id: VoteId | null, 
/**
 * Of an amendment adopted in part: the passages adopted, by their keys.
 */
hunks: Array<string> | null, 
/**
 * The amendment whose adoption left it without object.
 */
fell_with: AmendmentId | null, 
/**
 * Place in the order of discussion, if somebody set it.
 */
rank: number | null, 
/**
 * Why it is inadmissible, withdrawn, fallen, rejected.
 */
reason: string | null, };
export type AmendmentView = { 
/**
 * What a list shows.
 */
summary: AmendmentSummary, 
/**
 * What it starts from.
 */
base: Array<BlockRow>, 
/**
 * The text as its author would have it.
 */
blocks: Array<BlockRow>, 
/**
 * What it changes in what it starts from.
 */
difference: TextDifference, };
export type Announce = { 
/**
 * The sitting.
 */
meeting_id: MeetingId, 
/**
 * When it opens; the planned beginning of the sitting if left out.
 */
opens_at?: LocalTime | null, 
/**
 * When contributions end at the earliest.
 */
closes_at: LocalTime, 
/**
 * When the members were told; with the convocation if it went out already, now otherwise.
 */
at?: LocalTime | null, 
/**
 * By what channel.
 */
channel?: string | null, };
export type Answer = { 
/**
 * The observation.
 */
id: ObservationId, 
/**
 * What becomes of it.
 */
state: ObservationState, 
/**
 * Why; needed where it is not taken up.
 */
answer?: string | null, };
export type Appoint = { 
/**
 * The seat.
 */
seat_id: SeatId, 
/**
 * The quality.
 */
role: Role, 
/**
 * Who, for a person of the register; else the name and what goes with it make a new one.
 */
person_id?: PersonId | null, 
/**
 * How the person is addressed.
 */
civility?: Civility | null, 
/**
 * First name.
 */
given_name?: string | null, 
/**
 * Family name, or the function that stands for it.
 */
family_name?: string | null, 
/**
 * Function in the organisation.
 */
function_title?: string | null, 
/**
 * E-mail.
 */
email?: string | null, 
/**
 * Phone.
 */
phone?: string | null, 
/**
 * First day.
 */
starts_on: string, 
/**
 * Last day.
 */
ends_on?: string | null, 
/**
 * By what title the person sits.
 */
capacity?: Capacity | null, };
export type Approve = { 
/**
 * The sitting whose minutes they are.
 */
meeting_id: MeetingId, 
/**
 * The later sitting that approves them.
 */
approved_in: MeetingId, 
/**
 * Reservations made.
 */
reservations?: string | null, };
export type ApprovedIn = { 
/**
 * The sitting.
 */
meeting_id: MeetingId, 
/**
 * Its title.
 */
title: string, 
/**
 * Its day.
 */
on: string, };
export type Arrive = { 
/**
 * The sitting.
 */
meeting_id: MeetingId, 
/**
 * The member.
 */
mandate_id: MandateId, 
/**
 * In the room or by video; in the room if left out (by video, for a sitting held at a distance).
 */
mode?: PresenceMode | null, 
/**
 * When; now if left out.
 */
at?: LocalTime | null, };
export type ArriveAll = { 
/**
 * The sitting.
 */
meeting_id: MeetingId, 
/**
 * When; now if left out.
 */
at?: LocalTime | null, };
export type AskedText = { 
/**
 * The text.
 */
id: TextId, 
/**
 * The version; the text as it stands if left out. Of amendments: only those that start from it.
 */
version?: TextVersionId | null, 
/**
 * For a comparison without amendments: the older version.
 */
from?: TextVersionId | null, 
/**
 * Whether the lines of the text are numbered in the margin; they are not if left out.
 */
lines?: boolean | null, };
export type AttendanceId = string;
export type AttendedMeeting = { 
/**
 * The sitting.
 */
meeting: MeetingSummary, 
/**
 * How.
 */
status: MemberStatus, 
/**
 * How, in French.
 */
status_label: string, };
export type BallotKind = "main_levee" | "appel_nominal" | "secret" | "consensus";
export type BallotView = { 
/**
 * Whose vote it is.
 */
mandate_id: MandateId, 
/**
 * The name.
 */
name: string, 
/**
 * What was said.
 */
choice: Choice, 
/**
 * Who cast it, when by proxy.
 */
by_proxy_of: string | null, };
export type Bases = { 
/**
 * Against the members present or represented.
 */
present_or_represented: Outcome, 
/**
 * Against the votes cast.
 */
cast: Outcome, };
export type Block = { "type": "paragraph", 
/**
 * Runs of text, in order.
 */
content?: Array<Inline>, } | { "type": "heading", 
/**
 * Its level.
 */
attrs: HeadingAttrs, 
/**
 * Runs of text, in order.
 */
content?: Array<Inline>, } | { "type": "article", 
/**
 * Runs of text, in order, without « Article 1er. ».
 */
content?: Array<Inline>, } | { "type": "considerant", 
/**
 * Runs of text, in order, the word « Considérant » included.
 */
content?: Array<Inline>, } | { "type": "bulletList", 
/**
 * The items, each a list of blocks.
 */
content: Array<listItem>, } | { "type": "orderedList", 
/**
 * The items, each a list of blocks.
 */
content: Array<listItem>, } | { "type": "blockquote", 
/**
 * What is quoted.
 */
content: Array<Block>, } | { "type": "table", 
/**
 * Its rows, from the top.
 */
content: Array<tableRow>, };
export type BlockId = string;
export type BlockRow = { 
/**
 * The block.
 */
id: BlockId, 
/**
 * What it says.
 */
content: Block, };
export type BoardText = { 
/**
 * How many versions it has.
 */
versions: number, 
/**
 * Days since it entered its state.
 */
since: string | null, 
/**
 * « Recommandation n° 2026-R3 ».
 */
name: string, 
/**
 * What it is, in French.
 */
kind_label: string, 
/**
 * Where it stands, agreeing with what it is.
 */
state_label: string, 
/**
 * The committee.
 */
committee_name: string, 
/**
 * The working group.
 */
group_name: string | null, 
/**
 * Who reports on it.
 */
rapporteurs: Array<RapporteurView>, 
/**
 * How many amendments are still to be decided.
 */
to_decide: number, 
/**
 * How many amendments there are, withdrawn ones included.
 */
amendments: number, 
/**
 * The identifier.
 */
id: TextId, 
/**
 * The committee that speaks.
 */
committee_id: CommitteeId, 
/**
 * What it is.
 */
kind: TextKind, 
/**
 * « 2026-R3 »: one of its kind, committee and year.
 */
number: string, 
/**
 * The year that it is counted in.
 */
year: number, 
/**
 * What it is about: « sur la réversibilité des environnements numériques de travail ».
 */
title: string, 
/**
 * Where it stands.
 */
state: TextState, 
/**
 * The working group that writes it, or that a lettre de mission founds.
 */
group_id: CommitteeId | null, 
/**
 * Who asked for it (saisine).
 */
referred_by: string | null, 
/**
 * When.
 */
referred_on: string | null, 
/**
 * By when an answer is owed.
 */
term_on: string | null, 
/**
 * To whom it is addressed.
 */
addressee: string | null, 
/**
 * When it left.
 */
transmitted_on: string | null, 
/**
 * By when a reply is expected.
 */
reply_due_on: string | null, 
/**
 * When the reply came.
 */
replied_on: string | null, 
/**
 * What it says.
 */
reply: string | null, 
/**
 * Retour d'expérience: on what.
 */
subject: string | null, 
/**
 * Retour d'expérience: where.
 */
territory: string | null, 
/**
 * Lettre de mission: what is to be handed in.
 */
expected_output: string | null, 
/**
 * Lettre de mission: who leads.
 */
pilot: string | null, 
/**
 * Lettre de mission: who takes part.
 */
composition: string | null, 
/**
 * Lettre de mission: in what time.
 */
calendar: string | null, 
/**
 * Lettre de mission: when the group reports to the plenary.
 */
reporting_on: string | null, 
/**
 * A note for the secretariat; never printed.
 */
note: string | null, };
export type BylawsComparison = { 
/**
 * The day of the règlement.
 */
on: string, 
/**
 * What the other side is called: « 1er janvier 2023 », « CRPA ».
 */
other_title: string, 
/**
 * What the règlement is called: « 24 novembre 2026 ».
 */
here_title: string, 
/**
 * « 4 règles diffèrent sur 42. »
 */
sentence: string, 
/**
 * The rules that differ, in the order of the règlement.
 */
differences: Array<Difference>, };
export type BylawsVersion = { 
/**
 * The first day of the version.
 */
on: string, 
/**
 * What changed that day, by title, in the order of the règlement.
 */
changes: Array<string>, 
/**
 * The sitting that decided it, when one is named.
 */
decided_in: MeetingId | null, 
/**
 * Its title.
 */
decided_in_title: string | null, 
/**
 * How it was decided, when it is said.
 */
note: string | null, };
export type BylawsView = { 
/**
 * The committee.
 */
committee_id: CommitteeId, 
/**
 * Its name.
 */
committee_name: string, 
/**
 * The profile.
 */
profile: Profile, 
/**
 * The profile, in French.
 */
profile_label: string, 
/**
 * What it means, in a sentence.
 */
profile_means: string, 
/**
 * The committee whose règlement is inherited.
 */
inherits_from: CommitteeId | null, 
/**
 * Its name.
 */
inherits_from_name: string | null, 
/**
 * The day.
 */
on: string, 
/**
 * Today, by the clock of the committee.
 */
today: string, 
/**
 * The days on which something changed or will, latest first.
 */
versions: Array<BylawsVersion>, 
/**
 * The last of them that is past, if any.
 */
in_force_since: string | null, 
/**
 * How many rules are the committee's own on that day.
 */
own: number, 
/**
 * How many are inherited from its parent.
 */
inherited: number, 
/**
 * The rules.
 */
sections: Array<SectionView>, 
/**
 * What is wrong with them together.
 */
findings: Array<Finding>, 
/**
 * The colleges of the committee, for weights.
 */
colleges: Array<string>, 
/**
 * Sittings that may have decided a rule: held, latest first, its own before its parent's.
 */
sittings: Array<DecidingSitting>, };
export type Cancel = { 
/**
 * The sitting.
 */
id: MeetingId, 
/**
 * Why.
 */
reason?: string | null, };
export type Capacity = "ex_officio" | "elected" | "qualified" | "representative";
export type CapacityView = { 
/**
 * Which.
 */
value: Capacity, 
/**
 * In French.
 */
label: string, 
/**
 * What it changes on this committee: who may stand in.
 */
means: string, 
/**
 * By which rule.
 */
source: string, };
export type CarriedItem = { 
/**
 * The sitting it comes from.
 */
meeting_id: MeetingId, 
/**
 * The item it comes from; none for the approval of that sitting's minutes.
 */
item_id: ItemId | null, 
/**
 * Title.
 */
title: string, 
/**
 * What it is for.
 */
kind: ItemKind, 
/**
 * Planned minutes.
 */
duration: number | null, 
/**
 * "Reporté de la séance n° 2026-08".
 */
origin: string, };
export type Carry = { 
/**
 * The sitting being prepared.
 */
meeting_id: MeetingId, 
/**
 * The sitting it comes from.
 */
from_meeting_id: MeetingId, 
/**
 * The item it comes from; none for the approval of that sitting's minutes.
 */
from_item_id?: ItemId | null, };
export type Cell = { "type": "tableHeader", 
/**
 * How far it reaches.
 */
attrs?: Span, 
/**
 * What it holds; never a table.
 */
content: Array<Block>, } | { "type": "tableCell", 
/**
 * How far it reaches.
 */
attrs?: Span, 
/**
 * What it holds; never a table.
 */
content: Array<Block>, };
export type Change = "none" | "inserted" | "deleted" | "moved_from" | "moved_to" | "format";
export type ChangeKind = "added" | "removed" | "retitled" | "purpose" | "rapporteur" | "moved";
export type Changed = { 
/**
 * The kind of record: "meeting", "agenda_item"…
 */
kind: string, 
/**
 * Its identifier.
 */
id: string, 
/**
 * The meeting it belongs to, if any.
 */
meeting_id: string | null, };
export type Channel = "email" | "letter" | "registered" | "by_hand" | "shared_space" | "other";
export type Check = { 
/**
 * Only this sitting.
 */
meeting_id?: MeetingId | null, 
/**
 * Only this committee.
 */
committee_id?: CommitteeId | null, };
export type Checked = { 
/**
 * Part by part; parts without findings left out.
 */
parts: Array<CheckedPart>, 
/**
 * How many findings refuse.
 */
refusals: number, 
/**
 * How many warn.
 */
warnings: number, 
/**
 * How many inform.
 */
information: number, };
export type CheckedPart = { 
/**
 * The committee.
 */
committee_id: CommitteeId, 
/**
 * The sitting; none for the committee's règlement.
 */
meeting_id: MeetingId | null, 
/**
 * « Plénière n° 2026-09, Comité des partenaires ».
 */
title: string, 
/**
 * What the rules have to say, the gravest first.
 */
findings: Array<Finding>, };
export type Choice = "pour" | "contre" | "abstention" | "blanc" | "nul";
export type ChoiceView = { 
/**
 * Its code.
 */
value: string, 
/**
 * In French.
 */
label: string, 
/**
 * What choosing it means, where the label alone does not say it.
 */
means: string | null, 
/**
 * The rule as it would then read, in runs; empty where the choice is only a part of the rule.
 */
clause: Array<ClauseRun>, };
export type Civility = "madame" | "monsieur" | "none";
export type ClauseRun = { 
/**
 * The words.
 */
text: string, 
/**
 * Whether they are what the committee settles.
 */
strong: boolean, };
export type Close = { 
/**
 * The sitting.
 */
id: MeetingId, 
/**
 * When; now if left out.
 */
at?: LocalTime | null, 
/**
 * What the closing formula adds, before it; as it was if left out.
 */
note?: string | null, };
export type CloseDebate = { 
/**
 * The sitting.
 */
meeting_id: MeetingId, 
/**
 * When the president closed it; now if left out.
 */
at?: LocalTime | null, };
export type CloseVote = { 
/**
 * The sitting.
 */
meeting_id: MeetingId, 
/**
 * When; at the hour announced once it has passed, now otherwise.
 */
at?: LocalTime | null, };
export type Code = "invalid" | "not_found" | "refused" | "frozen" | "read_only" | "locked" | "newer" | "damaged" | "disk_full" | "io" | "misuse" | "internal";
export type CollegeCheck = { 
/**
 * The college.
 */
college: string, 
/**
 * What its votes weigh.
 */
weight: number, 
/**
 * How many can vote in it.
 */
voters: number, 
/**
 * Its votes so far.
 */
counts: Counts, 
/**
 * How many votes are counted so far.
 */
counted: number, 
/**
 * "3 + 1 + 0 = 4".
 */
sum_sentence: string, 
/**
 * "Le compte est bon", "Il manque 1 voix".
 */
check_sentence: string, };
export type CollegeCounts = { 
/**
 * The college.
 */
college: string, 
/**
 * For.
 */
pour: number, 
/**
 * Against.
 */
contre: number, 
/**
 * Abstentions.
 */
abstention: number, 
/**
 * Blank ballots.
 */
blanc?: number | null, 
/**
 * Void ballots.
 */
nul?: number | null, };
export type CollegeTallyView = { 
/**
 * The college.
 */
college: string, 
/**
 * What its votes weigh.
 */
weight: number, 
/**
 * How many could vote in it.
 */
voters: number, 
/**
 * Its figures.
 */
counts: Counts, 
/**
 * Votes for that a majority of the college asks for.
 */
majority_required: number, 
/**
 * What came out in it alone.
 */
outcome: Outcome, 
/**
 * The same, in French.
 */
outcome_label: string, };
export type CollegeVote = "together" | "each_college" | "weighted";
export type CollegeWeight = { 
/**
 * The college, as its committee names it.
 */
college: string, 
/**
 * Its weight, 1 or more.
 */
weight: number, };
export type Committee = { 
/**
 * The identifier.
 */
id: CommitteeId, 
/**
 * The committee it belongs to.
 */
parent_id: CommitteeId | null, 
/**
 * Its name.
 */
name: string, 
/**
 * Its short name.
 */
short_name: string | null, 
/**
 * What it is.
 */
kind: CommitteeKind, 
/**
 * Where its rules come from.
 */
profile: Profile, 
/**
 * What its meetings are called ("Plénière").
 */
meeting_label: string, 
/**
 * Where it usually meets.
 */
default_place: string | null, 
/**
 * The usual link of the video meeting.
 */
default_video_link: string | null, 
/**
 * The usual hour, "14:30".
 */
default_start: string | null, 
/**
 * The usual duration, in minutes.
 */
default_duration: number | null, 
/**
 * The text that founds it (decree, order, convention).
 */
founding_text: string | null, 
/**
 * What it is charged with; for a working group, its lettre de mission in short.
 */
mission: string | null, 
/**
 * IANA zone of its wall clock.
 */
time_zone: string, 
/**
 * Its colleges, in order.
 */
colleges: Array<string>, };
export type CommitteeId = string;
export type CommitteeKind = "comite" | "groupe_de_travail" | "comite_de_filiere" | "commission";
export type CommitteeSummary = { 
/**
 * The committee.
 */
id: CommitteeId, 
/**
 * The committee it belongs to.
 */
parent_id: CommitteeId | null, 
/**
 * Its name.
 */
name: string, 
/**
 * Its short name.
 */
short_name: string | null, 
/**
 * What it is.
 */
kind: CommitteeKind, 
/**
 * What it is, in French.
 */
kind_label: string, 
/**
 * How many seats it has today.
 */
seats: number, 
/**
 * How many of them have a holder.
 */
filled: number, 
/**
 * The next meeting.
 */
next_meeting: MeetingSummary | null, 
/**
 * The last meeting held.
 */
last_meeting: MeetingSummary | null, 
/**
 * How many meetings it has in all.
 */
meetings: number, };
export type CompareBylaws = { 
/**
 * The committee.
 */
committee_id: CommitteeId, 
/**
 * On which day; today if left out.
 */
on?: string | null, 
/**
 * With what.
 */
with: CompareWith, };
export type CompareTexts = { 
/**
 * The text.
 */
id: TextId, 
/**
 * The older version; the last that the members received if left out, else the first.
 */
from?: TextVersionId | null, 
/**
 * The newer version; the text as it stands if left out.
 */
to?: TextVersionId | null, };
export type CompareWith = { "kind": "day", 
/**
 * Which.
 */
day: string, } | { "kind": "profile", 
/**
 * Which.
 */
profile: Profile, };
export type Compared = { 
/**
 * The block that it belongs to.
 */
block: BlockId, 
/**
 * What kind it is.
 */
kind: ParagraphKind, 
/**
 * Level of a title.
 */
level: number | null, 
/**
 * What it stands in, from the outside. Paragraphs that follow each other with the same instance
 * stand in the same container.
 */
within: Array<Within>, 
/**
 * What became of it.
 */
change: Change, 
/**
 * A French phrase that says a change of kind: « devient un titre ».
 */
says: string | null, 
/**
 * Joins both ends of a move.
 */
moved: number | null, 
/**
 * Who made it or took it away: a rank in the authors.
 */
author: number | null, 
/**
 * Its runs.
 */
runs: Array<ComparedRun>, };
export type ComparedRun = { 
/**
 * What it shows.
 */
kind: RunKind, 
/**
 * Its characters, white space before it included.
 */
text: string, 
/**
 * Its marks now, or before it went.
 */
marks: Array<JsonValue>, 
/**
 * What became of it.
 */
change: Change, 
/**
 * A French phrase that says what is set otherwise: « mis en gras ».
 */
says: string | null, 
/**
 * Joins both ends of a move.
 */
moved: number | null, 
/**
 * Who wrote it or took it away: a rank in the authors.
 */
author: number | null, 
/**
 * Whether it is inside a note.
 */
note: boolean, };
export type ComparedSide = { 
/**
 * The rule in words, in runs.
 */
clause: Array<ClauseRun>, 
/**
 * The article or clause.
 */
source: string, 
/**
 * « Loi », « Propre », the name of a committee.
 */
origin_label: string, };
export type ComparedTexts = { 
/**
 * « Version 2 ».
 */
from: string, 
/**
 * « Version 4 », « Texte en cours ».
 */
to: string, 
/**
 * What came, went and moved, with authors.
 */
difference: TextDifference, };
export type CompositionView = { 
/**
 * The committee.
 */
committee: Committee, 
/**
 * The day.
 */
on: string, 
/**
 * Its seats, in order, those that exist no more on that day left out.
 */
seats: Array<SeatView>, 
/**
 * Mandates without seat: experts, guests, a secretary.
 */
others: Array<MandateView>, 
/**
 * How many seats.
 */
seat_count: number, 
/**
 * How many have a holder.
 */
filled: number, 
/**
 * How many substitutes there are.
 */
substitutes: number, 
/**
 * The quorum.
 */
quorum: QuorumRule, 
/**
 * What the rules have to say.
 */
findings: Array<Finding>, };
export type Conflict = { 
/**
 * What kind.
 */
kind: ConflictKind, 
/**
 * The block of the merged text.
 */
block: BlockId, 
/**
 * The sides and what each wrote, or took away.
 */
sides: Array<SideSaid>, 
/**
 * The sentence as it reads now.
 */
passage: string, };
export type ConflictKind = "same_place" | "insertion_in_deletion" | "structure" | "same_sentence";
export type Consensus = "reached" | "not_reached";
export type Consolidate = { 
/**
 * The text.
 */
id: TextId, 
/**
 * The amendments that it would hold besides those adopted.
 */
amendments: Array<AmendmentId>, };
export type Consolidated = { 
/**
 * The blocks.
 */
blocks: Array<BlockRow>, 
/**
 * What changes in the text as it stands.
 */
difference: TextDifference, 
/**
 * What a person should look at.
 */
conflicts: Array<Conflict>, };
export type Contribute = { 
/**
 * The sitting.
 */
meeting_id: MeetingId, 
/**
 * Whose.
 */
mandate_id: MandateId, 
/**
 * The item; none for the exchange as a whole.
 */
item_id?: ItemId | null, 
/**
 * The words.
 */
text: string, 
/**
 * When it was received; now if left out.
 */
at?: LocalTime | null, 
/**
 * The contribution it answers.
 */
reply_to?: ContributionId | null, };
export type ContributionId = string;
export type ContributionRef = { 
/**
 * Which.
 */
id: ContributionId, };
export type ContributionView = { 
/**
 * Which.
 */
id: ContributionId, 
/**
 * The item; none for the exchange as a whole.
 */
item_id: ItemId | null, 
/**
 * Whose.
 */
mandate_id: MandateId, 
/**
 * The name.
 */
name: string, 
/**
 * The organisation.
 */
organisation_short: string | null, 
/**
 * When it was received.
 */
at: LocalTime, 
/**
 * As it was typed.
 */
text: string, 
/**
 * As it is read, typeset.
 */
words: string, 
/**
 * The contribution it answers.
 */
reply_to: ContributionId | null, 
/**
 * Whose contribution it answers.
 */
answers: string | null, 
/**
 * How deep it stands in its thread.
 */
depth: number, };
export type Convene = { 
/**
 * The sitting.
 */
id: MeetingId, 
/**
 * When; now if left out.
 */
at?: LocalTime | null, 
/**
 * By what channel (R133-5: any), in words or by its code; as the committee did last if left out.
 */
channel?: string | null, 
/**
 * Why the delay is shortened.
 */
urgency_reason?: string | null, 
/**
 * To whom; to everybody whom the mandates of the day name if left out.
 */
to?: Array<SendTo> | null, 
/**
 * For a second convocation: that no quorum is required (R133-10).
 */
no_quorum_phrase?: string | null, };
export type ConvocationEvent = "receipt" | "sending";
export type ConvocationOf = { 
/**
 * The sitting.
 */
meeting_id: MeetingId, };
export type ConvocationView = { 
/**
 * The sitting.
 */
meeting_id: MeetingId, 
/**
 * Where it stands.
 */
state: MeetingState, 
/**
 * When it was convened.
 */
convened_at: LocalTime | null, 
/**
 * Its delay.
 */
delay: DelayView, 
/**
 * « 12 reçues à temps sur 14 ».
 */
summary: string, 
/**
 * How many seats had their convocation in time.
 */
in_time: number, 
/**
 * How many seats there are to convene.
 */
seats: number, 
/**
 * Everybody who is written to.
 */
recipients: Array<RecipientView>, 
/**
 * The channels there are.
 */
channels: Array<Word>, 
/**
 * What may show a receipt.
 */
receipts: Array<Word>, 
/**
 * The channel that the committee used last.
 */
usual_channel: Channel, 
/**
 * Why the convocation cannot leave, if it cannot.
 */
why_not: string | null, 
/**
 * When the agenda was first sent.
 */
agenda_sent_at: LocalTime | null, 
/**
 * The agenda as the members have it, or as it would be sent.
 */
agenda: Array<SentItem>, 
/**
 * What changed since it was first sent.
 */
changes: Array<AgendaChangeView>, 
/**
 * The documents.
 */
enclosures: Array<EnclosureView>, 
/**
 * Whether urgency may shorten the delay.
 */
urgency_allowed: boolean, 
/**
 * The article or clause on urgency.
 */
urgency_source: string, 
/**
 * Why the delay is shortened.
 */
urgency_reason: string | null, 
/**
 * The sitting without quorum that it follows.
 */
second_convocation_of: MeetingId | null, 
/**
 * The sentence that says no quorum is required.
 */
no_quorum_phrase: string | null, 
/**
 * That sentence, as it is usually written.
 */
usual_no_quorum_phrase: string | null, 
/**
 * That a short delay is due to urgency, as it is written in the convocation.
 */
urgency_phrase: string | null, 
/**
 * The message of the convocation.
 */
letter: Letter, 
/**
 * The message of an additif, when something is to be told.
 */
amendment: Letter | null, 
/**
 * The message by which a sitting is put off or cancelled.
 */
notice: Letter | null, 
/**
 * What the rules have to say.
 */
findings: Array<Finding>, };
export type CorrectAttendance = { 
/**
 * The record to change.
 */
id: AttendanceId, 
/**
 * From.
 */
arrived_at?: LocalTime, 
/**
 * To.
 */
departed_at?: LocalTime | null, 
/**
 * In the room or by video.
 */
mode?: PresenceMode, };
export type CorrectContribution = { 
/**
 * The record to change.
 */
id: ContributionId, 
/**
 * The words.
 */
text?: string, 
/**
 * When it was received.
 */
at?: LocalTime, 
/**
 * The item.
 */
item_id?: ItemId | null, };
export type CorrectDispatch = { 
/**
 * The record to change.
 */
id: DispatchId, 
/**
 * How it was sent.
 */
channel?: Channel, 
/**
 * When it left.
 */
sent_at?: LocalTime, 
/**
 * When it arrived.
 */
received_at?: LocalTime | null, 
/**
 * What shows it.
 */
receipt?: Receipt | null, 
/**
 * When it came back.
 */
failed_at?: LocalTime | null, 
/**
 * What else is to be said of it.
 */
note?: string | null, };
export type Counts = { 
/**
 * For.
 */
pour: number, 
/**
 * Against.
 */
contre: number, 
/**
 * Abstentions.
 */
abstention: number, 
/**
 * Blank ballots.
 */
blanc?: number | null, 
/**
 * Void ballots.
 */
nul?: number | null, };
export type CreateCommittee = { 
/**
 * Its name.
 */
name: string, 
/**
 * The committee it belongs to.
 */
parent_id?: CommitteeId | null, 
/**
 * Its short name.
 */
short_name?: string | null, 
/**
 * What it is; a working group if it has a parent, a committee otherwise.
 */
kind?: CommitteeKind | null, 
/**
 * Where its rules come from; its parent's, or CRPA.
 */
profile?: Profile | null, 
/**
 * What its meetings are called.
 */
meeting_label?: string | null, 
/**
 * Where it usually meets.
 */
default_place?: string | null, 
/**
 * The usual link of the video meeting.
 */
default_video_link?: string | null, 
/**
 * The usual hour, "14:30".
 */
default_start?: string | null, 
/**
 * The usual duration, in minutes.
 */
default_duration?: number | null, 
/**
 * The text that founds it.
 */
founding_text?: string | null, 
/**
 * What it is charged with.
 */
mission?: string | null, 
/**
 * Its colleges, in order.
 */
colleges?: Array<string> | null, };
export type CreateFormula = { 
/**
 * The committee that uses it; none for all.
 */
committee_id?: CommitteeId | null, 
/**
 * Its name.
 */
name: string, 
/**
 * Its blocks.
 */
content: Array<Block>, };
export type CreateMandate = { 
/**
 * The committee.
 */
committee_id: CommitteeId, 
/**
 * The person.
 */
person_id: PersonId, 
/**
 * The quality.
 */
role: Role, 
/**
 * The voice; follows from the quality and the seat if left out.
 */
voice?: Voice | null, 
/**
 * The seat.
 */
seat_id?: SeatId | null, 
/**
 * The organisation; the seat's if left out.
 */
organisation_id?: OrganisationId | null, 
/**
 * First day.
 */
starts_on: string, 
/**
 * Last day.
 */
ends_on?: string | null, 
/**
 * Notes.
 */
notes?: string | null, 
/**
 * By what title the person sits.
 */
capacity?: Capacity | null, };
export type CreateMeeting = { 
/**
 * The committee.
 */
committee_id: CommitteeId, 
/**
 * Planned beginning.
 */
starts_at: LocalTime, 
/**
 * Planned end; by the committee's usual duration if left out.
 */
ends_at?: LocalTime | null, 
/**
 * Ordinary or called for a reason.
 */
kind?: MeetingKind | null, 
/**
 * How it is held; mixed if the committee has a usual link, in person otherwise.
 */
mode?: MeetingMode | null, 
/**
 * Where; the committee's usual place if left out.
 */
place?: string | null, 
/**
 * Link of the video meeting; the committee's usual one if left out.
 */
video_link?: string | null, 
/**
 * Whether the agenda begins with the usual items.
 */
with_usual_items?: UsualItems | null, };
export type CreateOrganisation = { 
/**
 * Its full name.
 */
name: string, 
/**
 * Its acronym.
 */
short_name?: string | null, 
/**
 * What it is; « autre » if left out.
 */
kind?: OrganisationKind | null, 
/**
 * The college it usually sits in.
 */
college?: string | null, 
/**
 * The size class, for a firm.
 */
size_class?: SizeClass | null, 
/**
 * SIREN number.
 */
siren?: string | null, 
/**
 * Notes of the secretariat.
 */
notes?: string | null, };
export type CreatePerson = { 
/**
 * How the person is addressed.
 */
civility?: Civility | null, 
/**
 * First name.
 */
given_name?: string | null, 
/**
 * Family name, or the function that stands for it.
 */
family_name: string, 
/**
 * Function in the organisation.
 */
function_title?: string | null, 
/**
 * E-mail.
 */
email?: string | null, 
/**
 * Phone.
 */
phone?: string | null, 
/**
 * Notes of the secretariat.
 */
notes?: string | null, };
export type CreateSeat = { 
/**
 * The committee.
 */
committee_id: CommitteeId, 
/**
 * What it is called; the organisation's short name if left out.
 */
label?: string | null, 
/**
 * The organisation that nominates to it.
 */
organisation_id?: OrganisationId | null, 
/**
 * The college; the organisation's if left out.
 */
college?: string | null, 
/**
 * First day it exists.
 */
starts_on?: string | null, 
/**
 * Last day it exists.
 */
ends_on?: string | null, };
export type CreateText = { 
/**
 * The committee that speaks.
 */
committee_id: CommitteeId, 
/**
 * What it is.
 */
kind: TextKind, 
/**
 * What it is about.
 */
title: string, 
/**
 * The next of its series if left out.
 */
number?: string | null, 
/**
 * The day it was proposed; today if left out.
 */
proposed_on?: string | null, 
/**
 * The working group that writes it.
 */
group_id?: CommitteeId | null, 
/**
 * Who reports on it.
 */
rapporteurs: Array<Proposer>, 
/**
 * Who asked for it.
 */
referred_by?: string | null, 
/**
 * When.
 */
referred_on?: string | null, 
/**
 * By when an answer is owed; five weeks after the referral of an avis if left out (R133-13).
 */
term_on?: string | null, 
/**
 * To whom it is addressed.
 */
addressee?: string | null, };
export type DayCount = "calendaire" | "franc" | "ouvrable" | "ouvre";
export type Deadline = { 
/**
 * The day.
 */
on: string, 
/**
 * What.
 */
sentence: string, 
/**
 * By which rule.
 */
source: string | null, 
/**
 * Whether it is past.
 */
late: boolean, 
/**
 * Where.
 */
target: Target, };
export type Decide = { 
/**
 * The sitting.
 */
meeting_id: MeetingId, 
/**
 * The rule set aside, as its finding names it.
 */
rule: string, 
/**
 * What the finding is about: an item for a vote to come, a vote, a member, the sitting.
 */
about_id: string, 
/**
 * Why; the minutes say it.
 */
reason: string, 
/**
 * When; now if left out (the end of the sitting, once it is closed).
 */
at?: LocalTime | null, };
export type DecidingSitting = { 
/**
 * Which.
 */
id: MeetingId, 
/**
 * « Plénière n° 2026-01 ».
 */
title: string, 
/**
 * Its day.
 */
on: string, };
export type DecisionId = string;
export type DecisionView = { 
/**
 * The decision.
 */
id: DecisionId, 
/**
 * The item.
 */
item_id: ItemId, 
/**
 * The vote that took it.
 */
vote_id: VoteId | null, 
/**
 * Its number in the sitting.
 */
number: number, 
/**
 * What was decided.
 */
text: string, 
/**
 * Who carries it out.
 */
owner: string | null, 
/**
 * By when.
 */
due_on: string | null, };
export type Declare = { 
/**
 * The amendment.
 */
id: AmendmentId, 
/**
 * Why.
 */
reason: string, 
/**
 * The amendment whose adoption left it without object.
 */
because_of?: AmendmentId | null, 
/**
 * The day; today if left out.
 */
on?: string | null, };
export type DeclareNoQuorum = { 
/**
 * The sitting.
 */
id: MeetingId, 
/**
 * When; now if left out.
 */
at?: LocalTime | null, };
export type DelayView = { 
/**
 * How many days.
 */
days: number, 
/**
 * « 5 jours calendaires ».
 */
label: string, 
/**
 * « jours calendaires ».
 */
unit: string, 
/**
 * The event it counts from.
 */
event: ConvocationEvent, 
/**
 * The same, in French.
 */
event_label: string, 
/**
 * The last day of the event.
 */
deadline: string, 
/**
 * How many days the event would leave today.
 */
leaves_today: number, 
/**
 * The article or clause.
 */
source: string, };
export type Deposit = { 
/**
 * The text.
 */
text_id: TextId, 
/**
 * The version that it starts from; the latest if left out (one is taken if the text changed since).
 */
version_id?: TextVersionId | null, 
/**
 * The amendment that it would amend.
 */
parent_id?: AmendmentId | null, 
/**
 * Who makes it, if a member.
 */
mandate_id?: MandateId | null, 
/**
 * Who, otherwise.
 */
author?: string | null, 
/**
 * Why.
 */
statement?: string | null, 
/**
 * The day; today if left out.
 */
on?: string | null, 
/**
 * The whole text as its author would have it; as it stands if left out, to be edited next.
 */
blocks?: Array<SaveBlock> | null, };
export type Difference = { 
/**
 * Which.
 */
parameter: Parameter, 
/**
 * Its place in the text: « 2.3 ».
 */
number: string, 
/**
 * Its title.
 */
title: string, 
/**
 * The other side: that day, or the profile.
 */
other: ComparedSide, 
/**
 * The règlement.
 */
here: ComparedSide, };
export type Direction = "up" | "down" | "indent" | "outdent";
export type DispatchId = string;
export type DispatchKind = "convocation" | "amendment" | "postponement" | "cancellation";
export type DispatchView = { 
/**
 * The sending.
 */
id: DispatchId, 
/**
 * What.
 */
kind: DispatchKind, 
/**
 * What, in French.
 */
kind_label: string, 
/**
 * How.
 */
channel: Channel, 
/**
 * How, in French.
 */
channel_label: string, 
/**
 * When it left.
 */
sent_at: LocalTime, 
/**
 * When it arrived.
 */
received_at: LocalTime | null, 
/**
 * What shows it.
 */
receipt: Receipt | null, 
/**
 * What shows it, in French.
 */
receipt_label: string | null, 
/**
 * When it came back.
 */
failed_at: LocalTime | null, 
/**
 * What else is to be said of it.
 */
note: string | null, };
export type DissentId = string;
export type DissentView = { 
/**
 * The dissent.
 */
id: DissentId, 
/**
 * The item.
 */
item_id: ItemId, 
/**
 * The vote.
 */
vote_id: VoteId | null, 
/**
 * Whose.
 */
mandate_id: MandateId, 
/**
 * The name.
 */
name: string, 
/**
 * The words.
 */
text: string, };
export type DocumentKind = "pv" | "agenda" | "running_order" | "emargement" | "reglement" | "texte" | "amendements" | "comparatif";
export type DraftView = { 
/**
 * The part of the minutes.
 */
section: Section, 
/**
 * The item, in that part.
 */
item_id: ItemId | null, 
/**
 * The blocks as they were being typed.
 */
blocks: Array<SaveBlock>, 
/**
 * When.
 */
at: LocalTime, };
export type Enclose = { 
/**
 * The sitting.
 */
meeting_id: MeetingId, 
/**
 * What it is.
 */
title: string, 
/**
 * The item it belongs to.
 */
item_id?: ItemId | null, 
/**
 * How many pages; none as long as it is awaited.
 */
pages?: number | null, };
export type EnclosureId = string;
export type EnclosureView = { 
/**
 * The document.
 */
id: EnclosureId, 
/**
 * What it is.
 */
title: string, 
/**
 * The item it belongs to.
 */
item_id: ItemId | null, 
/**
 * The number of that item.
 */
item_number: string | null, 
/**
 * How many pages.
 */
pages: number | null, 
/**
 * When it was sent.
 */
sent_at: LocalTime | null, 
/**
 * « envoyée », « prête », « attendue ».
 */
state_label: string, };
export type EndMandate = { 
/**
 * The mandate.
 */
id: MandateId, 
/**
 * Its last day.
 */
on: string, };
export type EntryDetail = { 
/**
 * The entry.
 */
entry: EntryView, 
/**
 * Its hash, 64 hexadecimal digits.
 */
hash: string, 
/**
 * What it changed.
 */
changes: Array<RecordChange>, 
/**
 * Whether it can be undone now.
 */
can_undo: boolean, 
/**
 * Why not, or what it would cost.
 */
undo_note: string | null, };
export type EntryKind = "do" | "undo" | "redo";
export type EntryView = { 
/**
 * Its number, from 1.
 */
seq: number, 
/**
 * When.
 */
at: LocalTime, 
/**
 * Who.
 */
author: string, 
/**
 * The operation's name.
 */
operation: string, 
/**
 * What was done, in one sentence.
 */
summary: string, 
/**
 * Operation, undo or redo.
 */
kind: EntryKind, 
/**
 * The entry that this one undoes or redoes.
 */
of: number | null, 
/**
 * The entry that undid this one, if it is undone.
 */
undone_by: number | null, 
/**
 * What it is about.
 */
subject: Subject | null, };
export type ExportDocument = { 
/**
 * The document.
 */
document: DocumentKind, 
/**
 * The sitting, for the documents of a sitting.
 */
meeting_id?: MeetingId | null, 
/**
 * The committee, for its own documents.
 */
committee_id?: CommitteeId | null, 
/**
 * The day, for the documents of a committee; today if left out.
 */
on?: string | null, 
/**
 * The text, for its own documents.
 */
text?: AskedText | null, 
/**
 * The file to write; replaced if it exists, once the new one is complete.
 */
path: string, 
/**
 * The look; « classique » if left out.
 */
look?: Look | null, };
export type ExportedView = { 
/**
 * The file.
 */
path: string, 
/**
 * Its name.
 */
file_name: string, 
/**
 * How many pages.
 */
pages: number, 
/**
 * How many bytes.
 */
bytes: number, 
/**
 * SHA-256 of the file, in hexadecimal.
 */
sha256: string, 
/**
 * What the document is called.
 */
title: string, 
/**
 * What the user should know, in French sentences; empty as a rule.
 */
remarks: Array<string>, };
export type Extend = { 
/**
 * The sitting.
 */
meeting_id: MeetingId, 
/**
 * Until when.
 */
to: LocalTime, 
/**
 * Why.
 */
reason: string, 
/**
 * When the members were told; now if left out.
 */
at?: LocalTime | null, };
export type Fail = { 
/**
 * The sending.
 */
id: DispatchId, 
/**
 * When; now if left out.
 */
at?: LocalTime | null, 
/**
 * Why, as far as known.
 */
note?: string | null, };
export type Failure = { 
/**
 * The kind.
 */
code: Code, 
/**
 * What happened, in a French sentence.
 */
message: string, 
/**
 * What was kept.
 */
kept: string | null, 
/**
 * What to do next.
 */
hint: string | null, 
/**
 * The argument concerned.
 */
field: string | null, };
export type FieldChange = { 
/**
 * The name of the field, in French.
 */
field: string, 
/**
 * The value before, in plain words.
 */
before: string | null, 
/**
 * The value after.
 */
after: string | null, };
export type Find = { 
/**
 * Some words, or parts of words; accents and case do not matter.
 */
query: string, 
/**
 * At most so many (20 if left out).
 */
limit?: number | null, };
export type Finding = { 
/**
 * The rule.
 */
rule: string, 
/**
 * How much it weighs.
 */
severity: Severity, 
/**
 * In a French sentence, with the numbers.
 */
sentence: string, 
/**
 * The article or clause.
 */
source: string | null, 
/**
 * The rule of the règlement that says so, where one does.
 */
parameter: Parameter | null, 
/**
 * What it is about.
 */
about: About | null, 
/**
 * What would mend it: the name of an act.
 */
mend: string | null, 
/**
 * Whether the president may decide otherwise, with a reason.
 */
may_override: boolean, 
/**
 * The decision by which he did: the finding then only informs.
 */
decision: PresidentDecisionId | null, };
export type FollowUp = { 
/**
 * The text.
 */
id: TextId, 
/**
 * The day.
 */
on: string, 
/**
 * What happened.
 */
content: string, };
export type FollowUpId = string;
export type FollowUpView = { 
/**
 * The note.
 */
id: FollowUpId, 
/**
 * The day.
 */
on: string, 
/**
 * Who noted it.
 */
author: string, 
/**
 * What happened.
 */
content: string, };
export type Formula = { 
/**
 * « La séance est ouverte à 14 h 34. »
 */
sentence: string, };
export type FormulaId = string;
export type Found = { 
/**
 * The kind of record.
 */
kind: string, 
/**
 * What it is, in French.
 */
kind_label: string, 
/**
 * The record.
 */
id: string, 
/**
 * What names it.
 */
title: string, 
/**
 * More.
 */
detail: string, 
/**
 * Where it is.
 */
target: Target, };
export type GiveProxy = { 
/**
 * The sitting.
 */
meeting_id: MeetingId, 
/**
 * Who gives it: the holder of a seat.
 */
giver_id: MandateId, 
/**
 * Who holds it.
 */
holder_id: MandateId, 
/**
 * From when; from the beginning if given before the opening, now otherwise.
 */
at?: LocalTime | null, };
export type HeadingAttrs = { 
/**
 * 1 to 3, the title of the text being above them all.
 */
level: number, };
export type HearingId = string;
export type HearingView = { 
/**
 * The hearing.
 */
id: HearingId, 
/**
 * The item.
 */
item_id: ItemId, 
/**
 * Who.
 */
name: string, 
/**
 * In what quality.
 */
quality: string | null, 
/**
 * From.
 */
entered_at: LocalTime, 
/**
 * To; none until the end of the item.
 */
left_at: LocalTime | null, };
export type HistoryFilter = { 
/**
 * Only this author.
 */
author?: string | null, 
/**
 * Only this operation, or this family (`agenda.`).
 */
operation?: string | null, 
/**
 * Only what touched this record (or, for a meeting, anything of it).
 */
record?: string | null, 
/**
 * Not before this day.
 */
since?: string | null, 
/**
 * Only entries before this number.
 */
before?: number | null, 
/**
 * At most so many (100 by default, at most 1,000).
 */
limit?: number | null, };
export type HistoryPage = { 
/**
 * The entries.
 */
entries: Array<EntryView>, 
/**
 * How many the filter finds in all.
 */
total: number, 
/**
 * Everybody who ever wrote here.
 */
authors: Array<string>, 
/**
 * The operations that occur.
 */
operations: Array<OperationLabel>, };
export type HomeTask = { 
/**
 * What.
 */
title: string, 
/**
 * In a sentence.
 */
detail: string, 
/**
 * By which rule.
 */
source: string | null, 
/**
 * By when.
 */
due_on: string | null, 
/**
 * Days left; negative when late.
 */
days_left: number | null, 
/**
 * The act.
 */
action_label: string, 
/**
 * Where.
 */
target: Target, };
export type HomeView = { 
/**
 * Today.
 */
today: string, 
/**
 * What awaits, in a sentence.
 */
headline: string, 
/**
 * The first thing to do.
 */
first: HomeTask | null, 
/**
 * The others.
 */
tasks: Array<HomeTask>, 
/**
 * The next sittings.
 */
upcoming: Array<MeetingSummary>, 
/**
 * Dates to meet.
 */
deadlines: Array<Deadline>, 
/**
 * Minutes under way.
 */
minutes: Array<PendingMinutes>, 
/**
 * The committees.
 */
committees: Array<CommitteeSummary>, 
/**
 * What to begin with, in a register where there is nothing yet.
 */
empty_hint: string | null, };
export type Href = { 
/**
 * `https:`, `http:`, `mailto:` or `tel:`; anything else is refused when a text is saved.
 */
href: string, };
export type HunkId = string;
export type HunkKind = "words" | "move" | "format";
export type HunkView = { 
/**
 * Whether it is in the text: adopted, alone or with the others.
 */
adopted: boolean, 
/**
 * Its identifier.
 */
id: HunkId, 
/**
 * What it does.
 */
kind: HunkKind, 
/**
 * The block of the base where it takes place: for an insertion, the one before.
 */
block: BlockId | null, 
/**
 * What goes, or is moved or set otherwise.
 */
before: string, 
/**
 * What comes, or is moved or set otherwise.
 */
after: string, };
export type Identify = { 
/**
 * The sitting.
 */
meeting_id: MeetingId, 
/**
 * The member; everybody at a distance if left out.
 */
mandate_id?: MandateId | null, 
/**
 * How: « caméra », « appel du nom », « identifiant personnel »; nothing takes it back.
 */
identification?: string | null, };
export type IncidentEffect = "none" | "paused" | "member_out" | "vote_redone";
export type IncidentId = string;
export type IncidentView = { 
/**
 * The incident.
 */
id: IncidentId, 
/**
 * Whom it touches.
 */
mandate_id: MandateId | null, 
/**
 * The name.
 */
name: string | null, 
/**
 * From.
 */
started_at: LocalTime, 
/**
 * To.
 */
ended_at: LocalTime | null, 
/**
 * How many minutes, once over.
 */
minutes: number | null, 
/**
 * What happened.
 */
description: string, 
/**
 * What it did.
 */
effect: IncidentEffect, 
/**
 * « À 14 h 52, pendant 6 minutes, coupure de son de … : membre empêché. »
 */
sentence: string, };
export type InheritRule = { 
/**
 * The committee.
 */
committee_id: CommitteeId, 
/**
 * The parameter.
 */
parameter: Parameter, 
/**
 * The first day on which nothing of its own holds.
 */
from: string, };
export type Inline = { "type": "text", 
/**
 * The characters.
 */
text: string, 
/**
 * Its marks, in any order, each kind once.
 */
marks?: Array<Mark>, } | { "type": "hardBreak" } | { "type": "mention", 
/**
 * Who.
 */
attrs: Mentioned, 
/**
 * Marks of the name.
 */
marks?: Array<Mark>, } | { "type": "footnote", 
/**
 * What the note says.
 */
content?: Array<Inline>, };
export type IntervalView = { 
/**
 * The row.
 */
id: AttendanceId, 
/**
 * In the room or by video.
 */
mode: PresenceMode, 
/**
 * From.
 */
arrived_at: LocalTime, 
/**
 * To.
 */
departed_at: LocalTime | null, 
/**
 * How a member at a distance was identified.
 */
identification: string | null, };
export type ItemAt = { 
/**
 * The item.
 */
id: ItemId, 
/**
 * When; now if left out.
 */
at?: LocalTime | null, };
export type ItemId = string;
export type ItemKind = "information" | "debat" | "avis" | "vote" | "approbation_pv" | "questions_diverses";
export type ItemRef = { 
/**
 * The item.
 */
id: ItemId, };
export type ItemState = "pending" | "current" | "done" | "postponed";
export type ItemVote = { 
/**
 * The vote.
 */
id: VoteId, 
/**
 * What on.
 */
subject: string, 
/**
 * In a sentence.
 */
sentence: string, 
/**
 * Whether it said yes; none while to be proclaimed.
 */
adopted: boolean | null, };
export type JsonValue = number | string | boolean | Array<JsonValue> | { [key in string]: JsonValue } | null;
export type KeepTextDraft = { 
/**
 * The text.
 */
text_id: TextId, 
/**
 * The amendment, if it is one that is being typed.
 */
amendment_id?: AmendmentId | null, 
/**
 * The blocks, whole.
 */
blocks: Array<SaveBlock>, };
export type LeaveItem = { 
/**
 * The item.
 */
item_id: ItemId, 
/**
 * The member.
 */
mandate_id: MandateId, 
/**
 * From when; now if left out.
 */
at?: LocalTime | null, 
/**
 * Why.
 */
reason?: string | null, };
export type Letter = { 
/**
 * Subject.
 */
subject: string, 
/**
 * Body, in paragraphs separated by blank lines.
 */
body: string, };
export type Line = { 
/**
 * From 1, through the whole text.
 */
number: number, 
/**
 * The block.
 */
block: BlockId, 
/**
 * Rank of the paragraph inside its block.
 */
paragraph: number, 
/**
 * Where the line starts inside its paragraph, as the editor counts: UTF-16 units of text, 1 for a
 * mention or a break, its words and 2 for a note.
 */
offset: number, 
/**
 * What it reads.
 */
text: string, };
export type LinkItem = { 
/**
 * The text.
 */
id: TextId, 
/**
 * The item.
 */
item_id: ItemId, };
export type ListFormulas = { 
/**
 * Those that this committee may use.
 */
committee_id?: CommitteeId | null, };
export type ListMeetings = { 
/**
 * Only this committee.
 */
committee_id?: CommitteeId | null, 
/**
 * Not before this day.
 */
from?: string | null, 
/**
 * Not after this day.
 */
to?: string | null, 
/**
 * Only in this state.
 */
state?: MeetingState | null, };
export type ListTexts = { 
/**
 * Only those of this committee.
 */
committee_id?: CommitteeId | null, 
/**
 * Only of this kind.
 */
kind?: TextKind | null, 
/**
 * Only in this state.
 */
state?: TextState | null, 
/**
 * Only of this year.
 */
year?: number | null, 
/**
 * Words of the title, the number, the subject or the territory, whatever their accents.
 */
words?: string | null, };
export type LocalTime = string;
export type LockedKind = "vote" | "decision" | "dissent" | "recusal" | "formula";
export type LockedText = { 
/**
 * "Repris du scrutin n° 2, non modifiable ici".
 */
origin: string, 
/**
 * What the minutes will say.
 */
text: string, 
/**
 * What it comes from.
 */
kind: LockedKind, 
/**
 * The record it comes from.
 */
id: string | null, };
export type Look = "classique" | "sobre";
export type Majority = "simple" | "two_thirds" | "three_fifths" | "four_fifths" | "unanimity";
export type Mandate = { 
/**
 * The identifier.
 */
id: MandateId, 
/**
 * The committee.
 */
committee_id: CommitteeId, 
/**
 * The seat; none for experts, guests, a secretary from outside.
 */
seat_id: SeatId | null, 
/**
 * The person.
 */
person_id: PersonId, 
/**
 * The organisation that nominated the person.
 */
organisation_id: OrganisationId | null, 
/**
 * The quality.
 */
role: Role, 
/**
 * The voice.
 */
voice: Voice, 
/**
 * First day.
 */
starts_on: string, 
/**
 * Last day; none while no end is known.
 */
ends_on: string | null, 
/**
 * Notes of the secretariat.
 */
notes: string | null, 
/**
 * By what title the person sits, on which substitution depends (R133-3).
 */
capacity: Capacity | null, };
export type MandateAttendance = { 
/**
 * The mandate.
 */
id: MandateId, 
/**
 * How many of the last sittings (12 if left out).
 */
last?: number | null, };
export type MandateId = string;
export type MandateView = { 
/**
 * The person.
 */
person_name: string, 
/**
 * Short name or name of the organisation.
 */
organisation_label: string | null, 
/**
 * The committee.
 */
committee_name: string, 
/**
 * The seat.
 */
seat_label: string | null, 
/**
 * The quality, in French, agreeing with the person.
 */
role_label: string, 
/**
 * The voice, in French.
 */
voice_label: string, 
/**
 * By what title the person sits, in French, agreeing with the person.
 */
capacity_label: string | null, 
/**
 * Whether it runs today.
 */
active: boolean, 
/**
 * Days until its last day, when it has one and runs.
 */
days_left: number | null, 
/**
 * What the rules have to say.
 */
findings: Array<Finding>, 
/**
 * The identifier.
 */
id: MandateId, 
/**
 * The committee.
 */
committee_id: CommitteeId, 
/**
 * The seat; none for experts, guests, a secretary from outside.
 */
seat_id: SeatId | null, 
/**
 * The person.
 */
person_id: PersonId, 
/**
 * The organisation that nominated the person.
 */
organisation_id: OrganisationId | null, 
/**
 * The quality.
 */
role: Role, 
/**
 * The voice.
 */
voice: Voice, 
/**
 * First day.
 */
starts_on: string, 
/**
 * Last day; none while no end is known.
 */
ends_on: string | null, 
/**
 * Notes of the secretariat.
 */
notes: string | null, 
/**
 * By what title the person sits, on which substitution depends (R133-3).
 */
capacity: Capacity | null, };
export type Mark = { "type": "bold" } | { "type": "italic" } | { "type": "superscript" } | { "type": "link", 
/**
 * Where.
 */
attrs: Href, } | { "type": "occult", 
/**
 * Why.
 */
attrs: OccultAttrs, };
export type MarkSent = { 
/**
 * The version.
 */
id: TextVersionId, 
/**
 * The day; none takes it back.
 */
on?: string | null, };
export type MeetingId = string;
export type MeetingKind = "ordinaire" | "extraordinaire";
export type MeetingMode = "in_person" | "mixed" | "remote" | "written";
export type MeetingRef = { 
/**
 * The sitting.
 */
id: MeetingId, };
export type MeetingState = "in_preparation" | "convened" | "open" | "suspended" | "closed" | "draft_minutes" | "minutes_in_review" | "minutes_approved" | "minutes_signed" | "archived" | "postponed" | "cancelled" | "no_quorum";
export type MeetingSummary = { 
/**
 * The sitting.
 */
id: MeetingId, 
/**
 * The committee.
 */
committee_id: CommitteeId, 
/**
 * Its name.
 */
committee_name: string, 
/**
 * "2026-09".
 */
number: string, 
/**
 * "Plénière n° 2026-09".
 */
title: string, 
/**
 * Ordinary or called for a reason.
 */
kind: MeetingKind, 
/**
 * How it is held.
 */
mode: MeetingMode, 
/**
 * Where it stands.
 */
state: MeetingState, 
/**
 * Where it stands, in French.
 */
state_label: string, 
/**
 * Planned beginning.
 */
starts_at: LocalTime, 
/**
 * Planned end.
 */
ends_at: LocalTime | null, 
/**
 * Where.
 */
place: string | null, 
/**
 * When it was opened.
 */
opened_at: LocalTime | null, 
/**
 * When it was closed.
 */
closed_at: LocalTime | null, 
/**
 * How many items its agenda has.
 */
items: number, 
/**
 * What it lacks.
 */
lacks: Array<Finding>, 
/**
 * The quorum.
 */
quorum: QuorumView | null, };
export type MeetingView = { 
/**
 * In short.
 */
summary: MeetingSummary, 
/**
 * The committee.
 */
committee: Committee, 
/**
 * The committee's wall clock.
 */
now: LocalTime, 
/**
 * Link of the video meeting.
 */
video_link: string | null, 
/**
 * When it was convened.
 */
convened_at: LocalTime | null, 
/**
 * By what channel.
 */
convocation_channel: string | null, 
/**
 * The sitting without quorum that it follows.
 */
second_convocation_of: MeetingId | null, 
/**
 * Why the delay was shortened.
 */
urgency_reason: string | null, 
/**
 * Why it was put off, cancelled or not held.
 */
stop_reason: string | null, 
/**
 * Who presides.
 */
president_id: MandateId | null, 
/**
 * Who keeps the minutes.
 */
secretary_id: MandateId | null, 
/**
 * Who presides, by name.
 */
president: string | null, 
/**
 * Who keeps the minutes, by name.
 */
secretary: string | null, 
/**
 * When the next one is announced for.
 */
next_meeting_at: LocalTime | null, 
/**
 * Where.
 */
next_meeting_place: string | null, 
/**
 * What the closing formula adds.
 */
closing_note: string | null, 
/**
 * The sitting that approved the minutes.
 */
approved_in: ApprovedIn | null, 
/**
 * Reservations made on approval.
 */
reservations: string | null, 
/**
 * The day the minutes were signed.
 */
signed_on: string | null, 
/**
 * Suspensions.
 */
suspensions: Array<SuspensionView>, 
/**
 * Incidents of remote participation.
 */
incidents: Array<IncidentView>, 
/**
 * The agenda.
 */
items: Array<AgendaItemView>, 
/**
 * What earlier sittings leave for this one.
 */
carried: Array<CarriedItem>, 
/**
 * Planned end.
 */
planned_end: LocalTime | null, 
/**
 * The end to expect, with the delay so far.
 */
expected_end: LocalTime | null, 
/**
 * Minutes behind the agenda (negative: ahead), counted from the actual opening; none before it.
 */
delay: number | null, 
/**
 * How many holders of a seat are expected: those « Tous présents » notes as arrived.
 */
awaited: number, 
/**
 * The item under way.
 */
current_item_id: ItemId | null, 
/**
 * Everybody.
 */
members: Array<SittingMember>, 
/**
 * Everybody whose vote counts now, on the current item.
 */
voters: Array<VoterView>, 
/**
 * How votes are usually taken here.
 */
usual_ballot: BallotKind, 
/**
 * The quorum.
 */
quorum: QuorumView, 
/**
 * What the rules have to say of the sitting as a whole.
 */
findings: Array<Finding>, 
/**
 * The steps of its life that make sense from here.
 */
moves: Array<Move>, 
/**
 * Whether its minutes are approved.
 */
frozen: boolean, };
export type MemberAt = { 
/**
 * The sitting.
 */
meeting_id: MeetingId, 
/**
 * The member.
 */
mandate_id: MandateId, 
/**
 * When; now if left out.
 */
at?: LocalTime | null, };
export type MemberOf = { 
/**
 * The sitting.
 */
meeting_id: MeetingId, 
/**
 * The member.
 */
mandate_id: MandateId, };
export type MemberStatus = "in_room" | "remote" | "left" | "excused" | "absent" | "expected" | "represented" | "replaced" | "recused";
export type Mentioned = { "kind": "person", 
/**
 * Who.
 */
id: PersonId, 
/**
 * The name as it was last seen.
 */
label: string, } | { "kind": "organisation", 
/**
 * Which.
 */
id: OrganisationId, 
/**
 * The name as it was last seen.
 */
label: string, };
export type MinutesOf = { 
/**
 * The sitting.
 */
meeting_id: MeetingId, };
export type MinutesSection = { 
/**
 * The part.
 */
section: Section, 
/**
 * The item, in that part.
 */
item_id: ItemId | null, 
/**
 * "3.1".
 */
number: string | null, 
/**
 * Title.
 */
title: string, 
/**
 * What the item is for.
 */
kind_label: string | null, 
/**
 * Who reports.
 */
rapporteur: string | null, 
/**
 * The prose.
 */
blocks: Array<BlockRow>, 
/**
 * What is taken over.
 */
locked: Array<LockedText>, };
export type MinutesView = { 
/**
 * The sitting.
 */
meeting: MeetingSummary, 
/**
 * The sections, in order.
 */
sections: Array<MinutesSection>, 
/**
 * What they must state.
 */
requirements: Array<Requirement>, 
/**
 * Whether nothing is missing.
 */
complete: boolean, 
/**
 * Whether they are approved.
 */
frozen: boolean, };
export type Moment = "preparer" | "convoquer" | "tenir" | "rediger";
export type Move = { 
/**
 * Where it leads.
 */
state: MeetingState, 
/**
 * The act, in French.
 */
label: string, 
/**
 * The operation.
 */
operation: string, 
/**
 * Whether it is possible now.
 */
allowed: boolean, 
/**
 * Why not.
 */
why_not: string | null, };
export type MoveItem = { 
/**
 * The item.
 */
id: ItemId, 
/**
 * Where.
 */
direction: Direction, };
export type MoveSeat = { 
/**
 * The seat.
 */
id: SeatId, 
/**
 * Its new place, from 1.
 */
position: number, };
export type NameOfDocument = { 
/**
 * The document.
 */
document: DocumentKind, 
/**
 * The sitting, for the documents of a sitting.
 */
meeting_id?: MeetingId | null, 
/**
 * The committee, for its own documents.
 */
committee_id?: CommitteeId | null, 
/**
 * The day, for the documents of a committee; today if left out.
 */
on?: string | null, 
/**
 * The text, for its own documents.
 */
text?: AskedText | null, };
export type NamedChoice = { 
/**
 * Whose vote it is: the member there, or the one who gave a proxy.
 */
mandate_id: MandateId, 
/**
 * What was said.
 */
choice: Choice, };
export type NamedDocument = { 
/**
 * The file name, without folder.
 */
file_name: string, 
/**
 * What the document is called.
 */
title: string, };
export type NextAct = { 
/**
 * The operation.
 */
operation: string, 
/**
 * "Clore les débats".
 */
label: string, 
/**
 * Why it cannot be done yet.
 */
why_not: string | null, };
export type NextState = { 
/**
 * The state.
 */
state: TextState, 
/**
 * Agreeing with the text.
 */
label: string, };
export type None = Record<symbol, never>;
export type ObservationId = string;
export type ObservationState = "pending" | "accepted" | "declined";
export type ObservationView = { 
/**
 * Who asks.
 */
author: string, 
/**
 * « Point 3 », « Ouverture ».
 */
place: string, 
/**
 * What became of it, in French.
 */
state_label: string, 
/**
 * Whether the words concerned have changed since.
 */
passage_changed: boolean, 
/**
 * The identifier.
 */
id: ObservationId, 
/**
 * The sitting.
 */
meeting_id: MeetingId, 
/**
 * Who asks, if a member.
 */
mandate_id: MandateId | null, 
/**
 * Who, otherwise.
 */
name: string | null, 
/**
 * The part of the minutes.
 */
section: Section, 
/**
 * The item, in that part.
 */
item_id: ItemId | null, 
/**
 * The paragraph, while it is there.
 */
block_id: BlockId | null, 
/**
 * The words concerned, as they were.
 */
passage: string | null, 
/**
 * When it came.
 */
received_on: string, 
/**
 * What is asked.
 */
content: string, 
/**
 * What became of it.
 */
state: ObservationState, 
/**
 * Why, in words.
 */
answer: string | null, 
/**
 * When that was decided.
 */
decided_on: string | null, };
export type Observe = { 
/**
 * The sitting.
 */
meeting_id: MeetingId, 
/**
 * Who asks, if a member.
 */
mandate_id?: MandateId | null, 
/**
 * Who, otherwise.
 */
name?: string | null, 
/**
 * The part of the minutes.
 */
section: Section, 
/**
 * The item, in that part.
 */
item_id?: ItemId | null, 
/**
 * The paragraph.
 */
block_id?: BlockId | null, 
/**
 * The words concerned; those of the paragraph if left out.
 */
passage?: string | null, 
/**
 * When it came; today if left out.
 */
on?: string | null, 
/**
 * What is asked.
 */
content: string, };
export type OccultAttrs = { 
/**
 * The legal ground.
 */
ground: OccultGround, };
export type OccultGround = "private_life" | "medical" | "business" | "judgement" | "conduct" | "government" | "defence" | "security" | "proceedings" | "protected";
export type Open = { 
/**
 * The sitting.
 */
id: MeetingId, 
/**
 * When; now if left out.
 */
at?: LocalTime | null, };
export type OpenExchange = { 
/**
 * The sitting.
 */
meeting_id: MeetingId, 
/**
 * What the president writes: the text deliberated, the questions, the calendar.
 */
message: string, 
/**
 * When it was sent; now if left out.
 */
at?: LocalTime | null, };
export type OpenVote = { 
/**
 * The sitting.
 */
meeting_id: MeetingId, 
/**
 * Until when votes are received.
 */
closes_at: LocalTime, 
/**
 * When the members were told; now if left out.
 */
at?: LocalTime | null, };
export type OperationLabel = { 
/**
 * The operation's name.
 */
name: string, 
/**
 * What it does.
 */
label: string, };
export type Organisation = { 
/**
 * The identifier.
 */
id: OrganisationId, 
/**
 * Its full name.
 */
name: string, 
/**
 * Its acronym or short name.
 */
short_name: string | null, 
/**
 * What it is.
 */
kind: OrganisationKind, 
/**
 * The college it usually sits in.
 */
college: string | null, 
/**
 * The size class, for a firm.
 */
size_class: SizeClass | null, 
/**
 * SIREN number: 9 digits, checked by its key (Luhn).
 */
siren: string | null, 
/**
 * Notes of the secretariat; never printed.
 */
notes: string | null, };
export type OrganisationId = string;
export type OrganisationKind = "state" | "public_body" | "local_authority_association" | "company" | "professional_body" | "association" | "research" | "other";
export type OrganisationView = { 
/**
 * Short name or name.
 */
label: string, 
/**
 * What it is, in French.
 */
kind_label: string, 
/**
 * Its mandates, past and present.
 */
mandates: Array<MandateView>, 
/**
 * The seats it has.
 */
seats: number, 
/**
 * The identifier.
 */
id: OrganisationId, 
/**
 * Its full name.
 */
name: string, 
/**
 * Its acronym or short name.
 */
short_name: string | null, 
/**
 * What it is.
 */
kind: OrganisationKind, 
/**
 * The college it usually sits in.
 */
college: string | null, 
/**
 * The size class, for a firm.
 */
size_class: SizeClass | null, 
/**
 * SIREN number: 9 digits, checked by its key (Luhn).
 */
siren: string | null, 
/**
 * Notes of the secretariat; never printed.
 */
notes: string | null, };
export type Origin = { "kind": "profile" } | { "kind": "own" } | { "kind": "inherited", 
/**
 * Which.
 */
committee_id: CommitteeId, };
export type Outcome = "adopted" | "rejected" | "tie" | "to_proclaim" | "consensus" | "no_consensus";
export type Page = "seance" | "instance" | "annuaire" | "accueil" | "historique" | "seances";
export type ParagraphKind = "paragraph" | "heading" | "article" | "considerant" | "unknown";
export type Parameter = "convocation_delay" | "convocation_event" | "urgency" | "item_request" | "item_request_delay" | "holiday_calendar" | "substitute_ex_officio" | "substitute_elected" | "substitute_qualified" | "substitute_representative" | "quorum" | "quorum_base" | "quorum_binds" | "second_convocation" | "remote_counts" | "recused_counts" | "proxies_held" | "proxy_scope" | "public_sittings" | "written_deliberation" | "written_participation" | "numbering" | "usual_ballot" | "secret_request" | "secret_nominations" | "majority_base" | "ordinary_majority" | "bylaws_majority" | "president_votes" | "casting_vote" | "secret_tie" | "college_vote" | "college_weights" | "vote_publication" | "amendments_first" | "minutes_contents" | "draft_minutes_delay" | "observations_delay" | "signatories" | "transmission" | "avis_term" | "avis_term_urgent";
export type ParameterView = { 
/**
 * Which.
 */
parameter: Parameter, 
/**
 * Its place in the text: « 2.3 ».
 */
number: string, 
/**
 * Its title.
 */
title: string, 
/**
 * The rule in words, in runs.
 */
clause: Array<ClauseRun>, 
/**
 * The value.
 */
value: RuleValue, 
/**
 * What it is edited with.
 */
shape: Shape, 
/**
 * The values admitted.
 */
choices: Array<ChoiceView>, 
/**
 * The article or clause.
 */
source: string, 
/**
 * Since when.
 */
since: string | null, 
/**
 * Whose rule it is.
 */
origin: Origin, 
/**
 * « Loi », « Convention », « Propre », « Comité des partenaires ».
 */
origin_label: string, 
/**
 * Whether a règlement intérieur usually settles it itself.
 */
usual: boolean, 
/**
 * The clause in force as it was entered, if it is the committee's own.
 */
rule: Rule | null, 
/**
 * What would hold without the committee's own clauses, in runs.
 */
inherited: Array<ClauseRun>, 
/**
 * By which text.
 */
inherited_source: string, 
/**
 * What would hold without them, as a value.
 */
inherited_value: RuleValue, 
/**
 * Whose rule that is.
 */
inherited_origin: Origin, 
/**
 * The same, in French.
 */
inherited_label: string, 
/**
 * How it was settled over time.
 */
periods: Array<RulePeriod>, 
/**
 * Contradictions that concern it.
 */
findings: Array<Finding>, };
export type ParticipationView = { 
/**
 * Seats whose member wrote or voted.
 */
counted: number, 
/**
 * Of how many.
 */
base: number, 
/**
 * How many must.
 */
threshold: number, 
/**
 * Whether enough do.
 */
reached: boolean, 
/**
 * "Participation suffisante : 8 membres sur 14, 7 requis."
 */
sentence: string, 
/**
 * "8 sur 14, 7 requis".
 */
short: string, 
/**
 * By which rule.
 */
source: string, };
export type PendingMinutes = { 
/**
 * The sitting.
 */
meeting: MeetingSummary, 
/**
 * "à rédiger", "en relecture"…
 */
status_label: string, 
/**
 * "depuis 28 jours".
 */
since: string, 
/**
 * Where.
 */
target: Target, };
export type Person = { 
/**
 * The identifier.
 */
id: PersonId, 
/**
 * How the person is addressed.
 */
civility: Civility, 
/**
 * First name.
 */
given_name: string | null, 
/**
 * Family name, or the function that stands for the person ("Titulaire AMF").
 */
family_name: string, 
/**
 * Function in the organisation ("maire", "vice-présidente").
 */
function_title: string | null, 
/**
 * E-mail; never printed.
 */
email: string | null, 
/**
 * Phone; never printed.
 */
phone: string | null, 
/**
 * Notes of the secretariat; never printed.
 */
notes: string | null, };
export type PersonId = string;
export type PersonView = { 
/**
 * Civility, first name, family name.
 */
display_name: string, 
/**
 * The mandates, past and present.
 */
mandates: Array<MandateView>, 
/**
 * The identifier.
 */
id: PersonId, 
/**
 * How the person is addressed.
 */
civility: Civility, 
/**
 * First name.
 */
given_name: string | null, 
/**
 * Family name, or the function that stands for the person ("Titulaire AMF").
 */
family_name: string, 
/**
 * Function in the organisation ("maire", "vice-présidente").
 */
function_title: string | null, 
/**
 * E-mail; never printed.
 */
email: string | null, 
/**
 * Phone; never printed.
 */
phone: string | null, 
/**
 * Notes of the secretariat; never printed.
 */
notes: string | null, };
export type PlaceItem = { 
/**
 * The item.
 */
id: ItemId, 
/**
 * Under which item; none for a main item.
 */
parent_id?: ItemId | null, 
/**
 * After which sibling; none for the first place.
 */
after?: ItemId | null, };
export type Postpone = { 
/**
 * The sitting.
 */
id: MeetingId, 
/**
 * To when: a new sitting with the same agenda; none if not known yet.
 */
starts_at?: LocalTime | null, 
/**
 * Why.
 */
reason?: string | null, };
export type PostponeItem = { 
/**
 * The item.
 */
id: ItemId, 
/**
 * Why.
 */
reason?: string | null, };
export type PresenceMode = "in_room" | "remote";
export type PresidentDecision = { 
/**
 * The identifier.
 */
id: PresidentDecisionId, 
/**
 * The sitting.
 */
meeting_id: MeetingId, 
/**
 * The rule set aside.
 */
rule: string, 
/**
 * The record it is about.
 */
about_id: string, 
/**
 * Why.
 */
reason: string, 
/**
 * When.
 */
decided_at: string, };
export type PresidentDecisionId = string;
export type PreviewAdoption = { 
/**
 * The amendment.
 */
id: AmendmentId, 
/**
 * Only these passages; all if left out.
 */
hunks?: Array<HunkId> | null, };
export type PreviewDocument = { 
/**
 * The document.
 */
document: DocumentKind, 
/**
 * The sitting, for the documents of a sitting.
 */
meeting_id?: MeetingId | null, 
/**
 * The committee, for its own documents.
 */
committee_id?: CommitteeId | null, 
/**
 * The day, for the documents of a committee; today if left out.
 */
on?: string | null, 
/**
 * The text, for its own documents.
 */
text?: AskedText | null, 
/**
 * The look; « classique » if left out.
 */
look?: Look | null, 
/**
 * The first page wanted, from 1.
 */
first?: number | null, 
/**
 * How many pages (1 if left out, at most 20).
 */
count?: number | null, 
/**
 * The first page wanted is the one where this item begins.
 */
at_item?: ItemId | null, };
export type PreviewRule = { 
/**
 * The committee.
 */
committee_id: CommitteeId, 
/**
 * What it would settle.
 */
parameter: Parameter, 
/**
 * How.
 */
value: RuleValue, 
/**
 * Among the rules of which day; today if left out.
 */
on?: string | null, };
export type PreviewView = { 
/**
 * How many pages the document has.
 */
pages: number, 
/**
 * The first page given, from 1.
 */
first: number, 
/**
 * The pages, as SVG.
 */
svgs: Array<string>, 
/**
 * What the document is called.
 */
title: string, };
export type PreviewVote = { 
/**
 * The item.
 */
item_id: ItemId, 
/**
 * The vote being corrected.
 */
id?: VoteId | null, 
/**
 * What is voted on, so far.
 */
subject?: string | null, 
/**
 * How; as usual for what is voted on if left out.
 */
ballot?: BallotKind | null, 
/**
 * The nature of what is voted on; what its words announce if left out.
 */
object?: VoteObject | null, 
/**
 * How many votes it takes; what the by-laws ask for if left out.
 */
majority?: Majority | null, 
/**
 * Whether it is counted by college; as the by-laws say if left out.
 */
counting?: CollegeVote | null, 
/**
 * When.
 */
at?: LocalTime | null, 
/**
 * The count so far.
 */
counts?: Counts | null, 
/**
 * The count of each college so far.
 */
colleges?: Array<CollegeCounts> | null, 
/**
 * The choices so far.
 */
ballots?: Array<NamedChoice> | null, 
/**
 * Whether a consensus was found.
 */
consensus?: Consensus | null, 
/**
 * What the president voted.
 */
president_choice?: Choice | null, };
export type Problem = { 
/**
 * Where: "fichier", "opération n° 12", "Point 0190…".
 */
place: string, 
/**
 * What, in a French sentence.
 */
sentence: string, };
export type Proclaim = { 
/**
 * The vote.
 */
id: VoteId, 
/**
 * "adopted" or "rejected".
 */
outcome: Outcome, 
/**
 * In which words, for the minutes.
 */
text?: string | null, };
export type Profile = "crpa" | "convention" | "libre";
export type ProfileView = { 
/**
 * Which.
 */
value: Profile, 
/**
 * In French.
 */
label: string, 
/**
 * What taking it means.
 */
means: string, };
export type ProposeDate = { 
/**
 * The committee.
 */
committee_id: CommitteeId, };
export type ProposedDate = { 
/**
 * Beginning.
 */
starts_at: LocalTime, 
/**
 * End.
 */
ends_at: LocalTime | null, 
/**
 * Where.
 */
place: string | null, };
export type Proposer = { 
/**
 * A member.
 */
mandate_id?: MandateId | null, 
/**
 * Somebody else.
 */
name?: string | null, };
export type ProxyGivenView = { 
/**
 * The proxy.
 */
proxy_id: ProxyId, 
/**
 * Who holds it.
 */
mandate_id: MandateId, 
/**
 * The name.
 */
name: string, 
/**
 * Whether it counts at this minute.
 */
valid: boolean, 
/**
 * Why not.
 */
why_not: string | null, };
export type ProxyHeldView = { 
/**
 * The proxy.
 */
proxy_id: ProxyId, 
/**
 * Who gave it.
 */
mandate_id: MandateId, 
/**
 * The name.
 */
name: string, 
/**
 * Whether it counts at this minute.
 */
valid: boolean, };
export type ProxyId = string;
export type QuorumRule = { 
/**
 * How many seats must take part.
 */
threshold: number, 
/**
 * Of how many.
 */
base: number, 
/**
 * By which rule.
 */
source: string, };
export type QuorumView = { 
/**
 * When.
 */
at: LocalTime, 
/**
 * Of how many seats.
 */
base: number, 
/**
 * How many must take part.
 */
threshold: number, 
/**
 * Seats taken by somebody there.
 */
present: number, 
/**
 * Of these, by video.
 */
remote: number, 
/**
 * Seats voted for by proxy.
 */
represented: number, 
/**
 * What counts against the threshold.
 */
counted: number, 
/**
 * Whether enough take part (or none is required).
 */
reached: boolean, 
/**
 * How many votes can be cast.
 */
voters: number, 
/**
 * Votes for that a majority of them asks for.
 */
majority: number, 
/**
 * Whether a quorum is required: not on a second convocation (R133-10).
 */
required: boolean, 
/**
 * "Quorum atteint : 11 sièges sur 14, 7 requis."
 */
sentence: string, 
/**
 * "11 sur 14, seuil à 7".
 */
short: string, 
/**
 * By which rule.
 */
source: string, 
/**
 * Before the opening: counts who is expected, not who is there.
 */
announced: boolean, };
export type RapporteurView = { 
/**
 * The member, if one.
 */
mandate_id: MandateId | null, 
/**
 * The name.
 */
name: string, 
/**
 * Short name of the organisation.
 */
organisation: string | null, };
export type ReadText = { 
/**
 * « Version 3 », « Texte en cours ».
 */
label: string, 
/**
 * The blocks.
 */
blocks: Array<BlockRow>, 
/**
 * Where each line begins.
 */
lines: Array<Line>, 
/**
 * Who wrote how much of it.
 */
shares: Array<Share>, };
export type ReadVersion = { 
/**
 * The text.
 */
id: TextId, 
/**
 * The version; the text as it stands if left out.
 */
version?: TextVersionId | null, };
export type Receipt = "declared" | "acknowledged" | "signed";
export type Receive = { 
/**
 * The sendings that arrived.
 */
ids: Array<DispatchId>, 
/**
 * What shows it; declared by the secretariat if left out.
 */
receipt?: Receipt | null, 
/**
 * When; now if left out.
 */
at?: LocalTime | null, };
export type ReceptionState = "to_send" | "in_time" | "late" | "urgent" | "unacknowledged" | "failed" | "moved" | "no_delay";
export type RecipientView = { 
/**
 * The mandate.
 */
mandate_id: MandateId, 
/**
 * The person.
 */
name: string, 
/**
 * The organisation, by its short name.
 */
organisation: string | null, 
/**
 * The quality of the mandate, in French.
 */
role_label: string, 
/**
 * In what quality he is written to.
 */
standing: Standing, 
/**
 * The same, in French.
 */
standing_label: string, 
/**
 * What else explains it: « excusé », « supplée Titulaire AMF, excusé », « entendu au point 3.1 ».
 */
detail: string | null, 
/**
 * The channel of the last sending, or the one to be used.
 */
channel: Channel, 
/**
 * The same, in French.
 */
channel_label: string, 
/**
 * The sending of the convocation that tells where it stands.
 */
dispatch: DispatchView | null, 
/**
 * Everything that was sent, by time.
 */
dispatches: Array<DispatchView>, 
/**
 * Where the convocation stands.
 */
state: ReceptionState, 
/**
 * The same, in French.
 */
state_label: string, 
/**
 * How many days the recipient had.
 */
days: number | null, 
/**
 * How many he was to have; none where no delay is due.
 */
required: number | null, 
/**
 * Whether the notice of a sitting put off or cancelled is still to be sent to him.
 */
awaits_notice: boolean, };
export type Reconvene = { 
/**
 * The sitting without quorum.
 */
id: MeetingId, 
/**
 * When the new one begins.
 */
starts_at: LocalTime, };
export type RecordChange = { 
/**
 * The kind of record.
 */
kind: string, 
/**
 * What it is, in French.
 */
kind_label: string, 
/**
 * Its identifier.
 */
id: string, 
/**
 * What names it.
 */
label: string, 
/**
 * "added", "changed" or "removed".
 */
action: string, 
/**
 * The fields that differ.
 */
fields: Array<FieldChange>, };
export type RecordReply = { 
/**
 * The text.
 */
id: TextId, 
/**
 * The day it came.
 */
on: string, 
/**
 * What it says.
 */
reply: string, };
export type RecordVote = { 
/**
 * The item.
 */
item_id: ItemId, 
/**
 * What is voted on.
 */
subject: string, 
/**
 * How; as usual for what is voted on if left out.
 */
ballot?: BallotKind | null, 
/**
 * The nature of what is voted on; what its words announce if left out.
 */
object?: VoteObject | null, 
/**
 * How many votes it takes; what the by-laws ask for if left out.
 */
majority?: Majority | null, 
/**
 * Whether it is counted by college; as the by-laws say if left out.
 */
counting?: CollegeVote | null, 
/**
 * When; now if left out (the end of the item, once the sitting is closed).
 */
at?: LocalTime | null, 
/**
 * The count, for a show of hands or a secret ballot.
 */
counts?: Counts | null, 
/**
 * The count of each college, where votes are counted by college.
 */
colleges?: Array<CollegeCounts> | null, 
/**
 * Every voter's choice, for a roll call.
 */
ballots?: Array<NamedChoice> | null, 
/**
 * Whether a consensus was found.
 */
consensus?: Consensus | null, 
/**
 * What the president voted, where a tie makes it matter.
 */
president_choice?: Choice | null, };
export type RecusalId = string;
export type RecusalView = { 
/**
 * The recusal.
 */
id: RecusalId, 
/**
 * The item.
 */
item_id: ItemId, 
/**
 * The member.
 */
mandate_id: MandateId, 
/**
 * The name.
 */
name: string, 
/**
 * From.
 */
left_at: LocalTime, 
/**
 * To.
 */
returned_at: LocalTime | null, 
/**
 * Why.
 */
reason: string | null, };
export type Ref<I> = { 
/**
 * The identifier.
 */
id: I, };
export type RegisterId = string;
export type RegisterView = { 
/**
 * The register.
 */
id: RegisterId, 
/**
 * Its name.
 */
name: string, 
/**
 * The file.
 */
path: string, 
/**
 * Whether it can only be read.
 */
read_only: boolean, 
/**
 * Why.
 */
read_only_reason: string | null, 
/**
 * Who writes.
 */
author: string, 
/**
 * How many operations its journal has.
 */
entries: number, 
/**
 * When it was last written.
 */
last_saved: LocalTime | null, 
/**
 * What undo would take back.
 */
undo_label: string | null, 
/**
 * What redo would bring back.
 */
redo_label: string | null, 
/**
 * Today.
 */
today: string, 
/**
 * Now, on the clocks of Paris.
 */
now: LocalTime, 
/**
 * The version of the application.
 */
version: string, };
export type Reject = { 
/**
 * The amendment.
 */
id: AmendmentId, 
/**
 * The sitting that decided.
 */
meeting_id?: MeetingId | null, 
/**
 * The vote that decided.
 */
vote_id?: VoteId | null, 
/**
 * The day; that of the vote, or today, if left out.
 */
on?: string | null, 
/**
 * In words.
 */
reason?: string | null, };
export type Remark = { 
/**
 * What.
 */
kind: RemarkKind, 
/**
 * How often.
 */
count: number, 
/**
 * A French sentence.
 */
says: string, };
export type RemarkKind = "malformed" | "unknown" | "table_in_table" | "image" | "too_deep" | "heading_level" | "empty" | "link" | "control" | "span";
export type Rename = { 
/**
 * The name.
 */
name: string, };
export type ReportIncident = { 
/**
 * The sitting.
 */
meeting_id: MeetingId, 
/**
 * Whom it touches; everybody at a distance if left out.
 */
mandate_id?: MandateId | null, 
/**
 * From when; now if left out.
 */
started_at?: LocalTime | null, 
/**
 * Until when; none while it lasts.
 */
ended_at?: LocalTime | null, 
/**
 * What happens.
 */
description: string, 
/**
 * What it does; nothing if left out.
 */
effect?: IncidentEffect | null, };
export type Requirement = { 
/**
 * Which.
 */
key: string, 
/**
 * What, in French.
 */
label: string, 
/**
 * What is there, or what is missing.
 */
detail: string, 
/**
 * Whether it is there.
 */
met: boolean, 
/**
 * Whether it comes after approval and holds nothing up.
 */
later: boolean, 
/**
 * The item to go to.
 */
item_id: ItemId | null, 
/**
 * By which rule.
 */
source: string, 
/**
 * The rule of the règlement, where one says so.
 */
parameter: Parameter | null, };
export type RestoreVersion = { 
/**
 * The version.
 */
id: TextVersionId, };
export type ReturnToItem = { 
/**
 * The recusal.
 */
id: RecusalId, 
/**
 * When; now if left out.
 */
at?: LocalTime | null, };
export type Role = "titulaire" | "suppleant" | "president" | "secretaire" | "rapporteur" | "expert" | "invite";
export type Rule = { 
/**
 * The identifier.
 */
id: RuleId, 
/**
 * The committee.
 */
committee_id: CommitteeId, 
/**
 * What it settles.
 */
parameter: Parameter, 
/**
 * How.
 */
value: RuleValue, 
/**
 * The article or clause.
 */
source: string, 
/**
 * First day; none if it has always been so.
 */
starts_on: string | null, 
/**
 * Last day; none until another clause settles the same.
 */
ends_on: string | null, 
/**
 * The sitting that decided it.
 */
decided_in: MeetingId | null, 
/**
 * How it was decided, in words.
 */
note: string | null, };
export type RuleId = string;
export type RulePeriod = { 
/**
 * The clause; none for the inherited value.
 */
rule_id: RuleId | null, 
/**
 * First day; none if it has always been so.
 */
from: string | null, 
/**
 * Last day; none while no end is known.
 */
to: string | null, 
/**
 * The rule then, in runs.
 */
clause: Array<ClauseRun>, 
/**
 * The value alone, in a few words: « 5 jours francs ».
 */
short: string, 
/**
 * The article or clause.
 */
source: string, 
/**
 * The value.
 */
value: RuleValue, 
/**
 * The sitting that decided it.
 */
decided_in: MeetingId | null, 
/**
 * The title of that sitting.
 */
decided_in_title: string | null, 
/**
 * How it was decided.
 */
note: string | null, 
/**
 * Whether it is the committee's own.
 */
own: boolean, };
export type RulePreview = { 
/**
 * In words, in runs.
 */
clause: Array<ClauseRun>, 
/**
 * What it would contradict, here and in the committees that inherit it; those that refuse would be
 * refused.
 */
findings: Array<Finding>, };
export type RuleRef = { 
/**
 * The clause.
 */
id: RuleId, };
export type RuleValue = { "kind": "delay", 
/**
 * How many; never negative.
 */
days: number, 
/**
 * How they count.
 */
count: DayCount, } | { "kind": "number", 
/**
 * The number; never negative.
 */
number: number, } | { "kind": "fraction", 
/**
 * Above the line.
 */
numerator: number, 
/**
 * Below the line, never 0.
 */
denominator: number, } | { "kind": "nobody" } | { "kind": "choice", 
/**
 * Its code.
 */
choice: string, } | { "kind": "weights", 
/**
 * By college.
 */
weights: Array<CollegeWeight>, };
export type RunKind = "text" | "mention" | "note" | "break" | "join" | "unknown";
export type Said = "opening" | "suspension" | "resumption" | "closing";
export type SaveAmendment = { 
/**
 * The amendment.
 */
id: AmendmentId, 
/**
 * The text as its author would have it.
 */
blocks: Array<SaveBlock>, };
export type SaveBlock = { 
/**
 * The block it was; none for a new one.
 */
id: BlockId | null, 
/**
 * What it says.
 */
content: Block, };
export type SaveMinutes = { 
/**
 * The sitting.
 */
meeting_id: MeetingId, 
/**
 * The part.
 */
section: Section, 
/**
 * The item, in that part.
 */
item_id?: ItemId | null, 
/**
 * Its blocks.
 */
blocks: Array<SaveBlock>, };
export type SaveText = { 
/**
 * The text.
 */
id: TextId, 
/**
 * Its blocks.
 */
blocks: Array<SaveBlock>, };
export type SavedAmendment = { 
/**
 * The text as its author would have it.
 */
blocks: Array<BlockRow>, 
/**
 * What was changed so that it fits, in French sentences; empty as a rule.
 */
remarks: Array<Remark>, };
export type SavedMinutes = { 
/**
 * Its blocks, in order.
 */
blocks: Array<BlockRow>, 
/**
 * What was changed so that they fit, in French sentences; empty as a rule.
 */
remarks: Array<Remark>, };
export type SavedText = { 
/**
 * Its blocks, in order.
 */
blocks: Array<BlockRow>, 
/**
 * What was changed so that they fit, in French sentences; empty as a rule.
 */
remarks: Array<Remark>, };
export type SayFormula = { 
/**
 * The sitting.
 */
id: MeetingId, 
/**
 * What is said.
 */
said: Said, 
/**
 * When; now if left out.
 */
at?: LocalTime | null, };
export type Seat = { 
/**
 * The identifier.
 */
id: SeatId, 
/**
 * The committee.
 */
committee_id: CommitteeId, 
/**
 * The organisation that nominates to it.
 */
organisation_id: OrganisationId | null, 
/**
 * What it is called ("AMF").
 */
label: string, 
/**
 * Its place in lists, from 1.
 */
position: number, 
/**
 * The college it belongs to.
 */
college: string | null, 
/**
 * First day it exists; none if always.
 */
starts_on: string | null, 
/**
 * Last day it exists; none if no end.
 */
ends_on: string | null, };
export type SeatId = string;
export type SeatView = { 
/**
 * The organisation's short name.
 */
organisation_label: string | null, 
/**
 * Who holds it on that day.
 */
holder: MandateView | null, 
/**
 * Who may stand in on that day.
 */
substitutes: Array<MandateView>, 
/**
 * Every mandate on it, by date.
 */
timeline: Array<MandateView>, 
/**
 * Since when nobody holds it, when nobody does.
 */
vacant_since: string | null, 
/**
 * The identifier.
 */
id: SeatId, 
/**
 * The committee.
 */
committee_id: CommitteeId, 
/**
 * The organisation that nominates to it.
 */
organisation_id: OrganisationId | null, 
/**
 * What it is called ("AMF").
 */
label: string, 
/**
 * Its place in lists, from 1.
 */
position: number, 
/**
 * The college it belongs to.
 */
college: string | null, 
/**
 * First day it exists; none if always.
 */
starts_on: string | null, 
/**
 * Last day it exists; none if no end.
 */
ends_on: string | null, };
export type Section = "opening" | "item" | "closing";
export type SectionView = { 
/**
 * Which.
 */
section: Section, 
/**
 * Its place in the text, from 1.
 */
number: number, 
/**
 * Its title.
 */
title: string, 
/**
 * Its rules.
 */
parameters: Array<ParameterView>, };
export type SendChanges = { 
/**
 * The sitting.
 */
meeting_id: MeetingId, 
/**
 * When; now if left out.
 */
at?: LocalTime | null, 
/**
 * To whom; to every recipient if left out.
 */
to?: Array<SendTo> | null, };
export type SendDispatch = { 
/**
 * The sitting.
 */
meeting_id: MeetingId, 
/**
 * To whom; to everybody who has not received it if left out.
 */
to?: Array<SendTo> | null, 
/**
 * What; the convocation, or the notice of a sitting put off or cancelled, if left out.
 */
kind?: DispatchKind | null, 
/**
 * When; now if left out.
 */
at?: LocalTime | null, 
/**
 * What else is to be said of it.
 */
note?: string | null, };
export type SendResults = { 
/**
 * The sitting.
 */
meeting_id: MeetingId, 
/**
 * When; now if left out.
 */
at?: LocalTime | null, };
export type SendTo = { 
/**
 * Who.
 */
mandate_id: MandateId, 
/**
 * How; as for the others if left out.
 */
channel?: Channel | null, };
export type SendVote = { 
/**
 * The sitting.
 */
meeting_id: MeetingId, 
/**
 * The item.
 */
item_id: ItemId, 
/**
 * Whose.
 */
mandate_id: MandateId, 
/**
 * What.
 */
choice: Choice, 
/**
 * When it was received; now if left out.
 */
at?: LocalTime | null, };
export type SentItem = { 
/**
 * The item.
 */
item_id: ItemId, 
/**
 * Its number: "3.2".
 */
number: string, 
/**
 * Title.
 */
title: string, 
/**
 * What it is for.
 */
kind: ItemKind, 
/**
 * Who reports, by name.
 */
rapporteur: string | null, };
export type SentVote = { 
/**
 * The item.
 */
item_id: ItemId, 
/**
 * Whose.
 */
mandate_id: MandateId, 
/**
 * The name.
 */
name: string, 
/**
 * What.
 */
choice: Choice, 
/**
 * When it was received.
 */
at: LocalTime, };
export type SeqRef = { 
/**
 * The number.
 */
seq: number, };
export type SetPhrase = { 
/**
 * The sitting, a second convocation.
 */
meeting_id: MeetingId, 
/**
 * The sentence that says no quorum is required; the standard one if left out, none if empty.
 */
no_quorum_phrase?: string | null, };
export type SetRank = { 
/**
 * The amendment.
 */
id: AmendmentId, 
/**
 * From 1; none for the order that the application proposes.
 */
rank: number | null, };
export type SetRapporteurs = { 
/**
 * The text.
 */
id: TextId, 
/**
 * Who, in order.
 */
rapporteurs: Array<Proposer>, };
export type SetRule = { 
/**
 * The committee.
 */
committee_id: CommitteeId, 
/**
 * What it settles.
 */
parameter: Parameter, 
/**
 * How.
 */
value: RuleValue, 
/**
 * The article or clause: a rule without source is refused.
 */
source: string, 
/**
 * First day; none if it has always been so.
 */
starts_on?: string | null, 
/**
 * Last day.
 */
ends_on?: string | null, 
/**
 * The sitting that decided it.
 */
decided_in?: MeetingId | null, 
/**
 * How it was decided.
 */
note?: string | null, };
export type Severity = "refuse" | "warn" | "info";
export type Shape = "delay" | "number" | "fraction" | "share" | "choice" | "weights";
export type Share = { 
/**
 * Who.
 */
author: string, 
/**
 * Words of the last version.
 */
words: number, 
/**
 * Per cent, rounded so that all make 100.
 */
percent: number, };
export type SideSaid = { 
/**
 * Whose.
 */
side: string, 
/**
 * The words that it inserted.
 */
inserted: string, 
/**
 * The words that it took away.
 */
deleted: string, };
export type Sign = { 
/**
 * The sitting.
 */
meeting_id: MeetingId, 
/**
 * The day.
 */
on: string, };
export type SittingMember = { 
/**
 * The mandate.
 */
mandate_id: MandateId, 
/**
 * The seat.
 */
seat_id: SeatId | null, 
/**
 * The person.
 */
person_name: string, 
/**
 * The organisation.
 */
organisation: string | null, 
/**
 * Its short name.
 */
organisation_short: string | null, 
/**
 * The college.
 */
college: string | null, 
/**
 * The quality.
 */
role: Role, 
/**
 * The quality, in French.
 */
role_label: string, 
/**
 * The voice.
 */
voice: Voice, 
/**
 * How the member stands.
 */
status: MemberStatus, 
/**
 * How, in French.
 */
status_label: string, 
/**
 * When the member was there.
 */
intervals: Array<IntervalView>, 
/**
 * Whether the member can vote at this minute.
 */
votes_now: boolean, 
/**
 * When excuses came.
 */
excused_at: LocalTime | null, 
/**
 * The proxy the member gave.
 */
proxy_to: ProxyGivenView | null, 
/**
 * The proxies the member holds.
 */
proxies_held: Array<ProxyHeldView>, 
/**
 * Whose substitute this is.
 */
substitute_for: MandateId | null, 
/**
 * Who sits instead at this minute.
 */
replaced_by: SubstituteView | null, 
/**
 * Who may sit instead.
 */
substitutes: Array<SubstituteView>, 
/**
 * The items the member keeps out of.
 */
recused_items: Array<ItemId>, 
/**
 * In short: "14 h 30", "à Villes-Internet", "le 20 novembre".
 */
note: string, };
export type SizeClass = "very_small" | "small_medium" | "intermediate" | "large";
export type Span = { 
/**
 * Columns, from 1.
 */
colspan: number, 
/**
 * Rows, from 1.
 */
rowspan: number, };
export type Stage = "to_announce" | "announced" | "debating" | "debate_closed" | "vote_open" | "vote_closed" | "results_sent";
export type Standing = "convened" | "informed" | "heard" | "secretariat" | "former";
export type StepState = "done" | "next" | "later";
export type StepView = { 
/**
 * Which.
 */
key: string, 
/**
 * "Débats clos".
 */
label: string, 
/**
 * When it was done.
 */
at: LocalTime | null, 
/**
 * When it is announced for, while it is not done.
 */
planned_at: LocalTime | null, 
/**
 * What else there is to know of it.
 */
detail: string | null, 
/**
 * Where it stands.
 */
state: StepState, };
export type Subject = { 
/**
 * The kind of record.
 */
kind: string, 
/**
 * Its identifier.
 */
id: string, 
/**
 * What names it now; what it is, if it is no more.
 */
label: string, };
export type SubstituteView = { 
/**
 * The mandate.
 */
mandate_id: MandateId, 
/**
 * The name.
 */
name: string, };
export type Suspend = { 
/**
 * The sitting.
 */
id: MeetingId, 
/**
 * When; now if left out.
 */
at?: LocalTime | null, 
/**
 * Why.
 */
reason?: string | null, };
export type SuspensionId = string;
export type SuspensionView = { 
/**
 * The row.
 */
id: SuspensionId, 
/**
 * From.
 */
from: LocalTime, 
/**
 * To.
 */
to: LocalTime | null, 
/**
 * Why.
 */
reason: string | null, };
export type TakeVersion = { 
/**
 * The text.
 */
id: TextId, 
/**
 * Its name.
 */
name?: string | null, 
/**
 * In words.
 */
note?: string | null, 
/**
 * The day on which the members receive it, if it is sent.
 */
sent_on?: string | null, };
export type Target = { 
/**
 * The page.
 */
page: Page, 
/**
 * The record.
 */
id: string | null, 
/**
 * The moment, for a sitting.
 */
moment: Moment | null, 
/**
 * What to focus there.
 */
focus: string | null, };
export type TextDifference = { 
/**
 * Paragraphs in reading order, those that went at their old place.
 */
paragraphs: Array<Compared>, 
/**
 * Authors that runs name by their rank.
 */
authors: Array<string>, 
/**
 * How many words came.
 */
inserted: number, 
/**
 * How many words went.
 */
deleted: number, 
/**
 * How many words moved.
 */
moved: number, 
/**
 * How many passages are set otherwise.
 */
formatted: number, };
export type TextDraft = { 
/**
 * The amendment, if it is one that was being typed.
 */
amendment_id: AmendmentId | null, 
/**
 * The blocks as they were being typed.
 */
blocks: Array<SaveBlock>, 
/**
 * When.
 */
at: LocalTime, };
export type TextId = string;
export type TextItemView = { 
/**
 * The item.
 */
item_id: ItemId, 
/**
 * Its title.
 */
title: string, 
/**
 * What it is for.
 */
kind_label: string, 
/**
 * The sitting.
 */
meeting_id: MeetingId, 
/**
 * « Plénière n° 2026-09 ».
 */
meeting: string, 
/**
 * When that sitting begins.
 */
starts_at: LocalTime, 
/**
 * What it voted under that item.
 */
votes: Array<ItemVote>, 
/**
 * Dissents recorded there.
 */
dissents: Array<DissentView>, };
export type TextKind = "avis" | "recommandation" | "contribution" | "retour_experience" | "lettre_mission";
export type TextModule = { 
/**
 * The identifier.
 */
id: FormulaId, 
/**
 * The committee that uses it; none for all.
 */
committee_id: CommitteeId | null, 
/**
 * Its name, by which it is inserted.
 */
name: string, 
/**
 * Its blocks.
 */
content: Array<Block>, };
export type TextState = "proposed" | "in_group" | "draft" | "amended" | "adopted" | "rejected" | "transmitted" | "replied" | "followed" | "closed";
export type TextStepId = string;
export type TextStepView = { 
/**
 * The step.
 */
id: TextStepId, 
/**
 * The state that it entered.
 */
state: TextState, 
/**
 * Agreeing with the text.
 */
label: string, 
/**
 * The day.
 */
on: string, 
/**
 * Who noted it.
 */
author: string, 
/**
 * « Plénière n° 2026-09 ».
 */
meeting: string | null, 
/**
 * That sitting.
 */
meeting_id: MeetingId | null, 
/**
 * The vote that decided it.
 */
vote_id: VoteId | null, 
/**
 * « Adopté par 9 voix pour, 1 contre et 1 abstention. »
 */
vote: string | null, 
/**
 * In words.
 */
note: string | null, };
export type TextSummary = { 
/**
 * « Recommandation n° 2026-R3 ».
 */
name: string, 
/**
 * What it is, in French.
 */
kind_label: string, 
/**
 * Where it stands, agreeing with what it is.
 */
state_label: string, 
/**
 * The committee.
 */
committee_name: string, 
/**
 * The working group.
 */
group_name: string | null, 
/**
 * Who reports on it.
 */
rapporteurs: Array<RapporteurView>, 
/**
 * How many amendments are still to be decided.
 */
to_decide: number, 
/**
 * How many amendments there are, withdrawn ones included.
 */
amendments: number, 
/**
 * The identifier.
 */
id: TextId, 
/**
 * The committee that speaks.
 */
committee_id: CommitteeId, 
/**
 * What it is.
 */
kind: TextKind, 
/**
 * « 2026-R3 »: one of its kind, committee and year.
 */
number: string, 
/**
 * The year that it is counted in.
 */
year: number, 
/**
 * What it is about: « sur la réversibilité des environnements numériques de travail ».
 */
title: string, 
/**
 * Where it stands.
 */
state: TextState, 
/**
 * The working group that writes it, or that a lettre de mission founds.
 */
group_id: CommitteeId | null, 
/**
 * Who asked for it (saisine).
 */
referred_by: string | null, 
/**
 * When.
 */
referred_on: string | null, 
/**
 * By when an answer is owed.
 */
term_on: string | null, 
/**
 * To whom it is addressed.
 */
addressee: string | null, 
/**
 * When it left.
 */
transmitted_on: string | null, 
/**
 * By when a reply is expected.
 */
reply_due_on: string | null, 
/**
 * When the reply came.
 */
replied_on: string | null, 
/**
 * What it says.
 */
reply: string | null, 
/**
 * Retour d'expérience: on what.
 */
subject: string | null, 
/**
 * Retour d'expérience: where.
 */
territory: string | null, 
/**
 * Lettre de mission: what is to be handed in.
 */
expected_output: string | null, 
/**
 * Lettre de mission: who leads.
 */
pilot: string | null, 
/**
 * Lettre de mission: who takes part.
 */
composition: string | null, 
/**
 * Lettre de mission: in what time.
 */
calendar: string | null, 
/**
 * Lettre de mission: when the group reports to the plenary.
 */
reporting_on: string | null, 
/**
 * A note for the secretariat; never printed.
 */
note: string | null, };
export type TextVersionId = string;
export type TextView = { 
/**
 * What a list shows.
 */
summary: TextSummary, 
/**
 * The words, as they stand.
 */
blocks: Array<BlockRow>, 
/**
 * Whether its words are settled.
 */
frozen: boolean, 
/**
 * Where it may go.
 */
next: Array<NextState>, 
/**
 * Its life so far.
 */
steps: Array<TextStepView>, 
/**
 * The items under which it comes, the latest first.
 */
items: Array<TextItemView>, 
/**
 * Its versions, the oldest first.
 */
versions: Array<VersionView>, 
/**
 * Its amendments, in their order of discussion.
 */
amendments: Array<AmendmentSummary>, 
/**
 * What became of it, the latest first.
 */
follow_ups: Array<FollowUpView>, };
export type Touch = { 
/**
 * The other amendment.
 */
amendment_id: AmendmentId, 
/**
 * « Amendement n° 4 ».
 */
name: string, 
/**
 * What becomes of it.
 */
kind: TouchKind, 
/**
 * In a French sentence.
 */
sentence: string, };
export type TouchKind = "falls" | "meets";
export type Transmit = { 
/**
 * The item under which it was given.
 */
item_id: ItemId, 
/**
 * The day; none takes it back.
 */
on?: string | null, 
/**
 * To whom; whoever asked if left out.
 */
to?: string | null, };
export type TransmitText = { 
/**
 * The text.
 */
id: TextId, 
/**
 * The day.
 */
on: string, 
/**
 * To whom; its addressee if left out.
 */
to?: string | null, 
/**
 * By when a reply is expected.
 */
reply_due_on?: string | null, };
export type UpdateAmendment = { 
/**
 * The record to change.
 */
id: AmendmentId, 
/**
 * Who makes it, if a member.
 */
mandate_id?: MandateId | null, 
/**
 * Who, otherwise.
 */
author?: string | null, 
/**
 * Why.
 */
statement?: string | null, };
export type UpdateCommittee = { 
/**
 * The record to change.
 */
id: CommitteeId, 
/**
 * The committee it belongs to.
 */
parent_id?: CommitteeId | null, 
/**
 * Its name.
 */
name?: string, 
/**
 * Its short name.
 */
short_name?: string | null, 
/**
 * What it is.
 */
kind?: CommitteeKind, 
/**
 * Where its rules come from.
 */
profile?: Profile, 
/**
 * What its meetings are called.
 */
meeting_label?: string, 
/**
 * Where it usually meets.
 */
default_place?: string | null, 
/**
 * The usual link of the video meeting.
 */
default_video_link?: string | null, 
/**
 * The usual hour, "14:30".
 */
default_start?: string | null, 
/**
 * The usual duration, in minutes.
 */
default_duration?: number | null, 
/**
 * The text that founds it.
 */
founding_text?: string | null, 
/**
 * What it is charged with.
 */
mission?: string | null, 
/**
 * IANA zone of its wall clock.
 */
time_zone?: string, 
/**
 * Its colleges, in order.
 */
colleges?: Array<string>, };
export type UpdateDecision = { 
/**
 * The record to change.
 */
id: DecisionId, 
/**
 * What was decided.
 */
text?: string, 
/**
 * The vote that took it.
 */
vote_id?: VoteId | null, 
/**
 * Who carries it out.
 */
owner?: string | null, 
/**
 * By when.
 */
due_on?: string | null, };
export type UpdateDissent = { 
/**
 * The dissent.
 */
id: DissentId, 
/**
 * Its words.
 */
text: string, };
export type UpdateEnclosure = { 
/**
 * The record to change.
 */
id: EnclosureId, 
/**
 * What it is.
 */
title?: string, 
/**
 * The item it belongs to.
 */
item_id?: ItemId | null, 
/**
 * How many pages.
 */
pages?: number | null, 
/**
 * When it was sent.
 */
sent_at?: LocalTime | null, };
export type UpdateFormula = { 
/**
 * The record to change.
 */
id: FormulaId, 
/**
 * The committee that uses it.
 */
committee_id?: CommitteeId | null, 
/**
 * Its name.
 */
name?: string, 
/**
 * Its blocks.
 */
content?: Array<Block>, };
export type UpdateHearing = { 
/**
 * The record to change.
 */
id: HearingId, 
/**
 * Who.
 */
name?: string, 
/**
 * In what quality.
 */
quality?: string | null, 
/**
 * From when.
 */
entered_at?: LocalTime, 
/**
 * Until when.
 */
left_at?: LocalTime | null, };
export type UpdateIncident = { 
/**
 * The record to change.
 */
id: IncidentId, 
/**
 * Whom it touches.
 */
mandate_id?: MandateId | null, 
/**
 * From when.
 */
started_at?: LocalTime, 
/**
 * Until when.
 */
ended_at?: LocalTime | null, 
/**
 * What happens.
 */
description?: string, 
/**
 * What it does.
 */
effect?: IncidentEffect, };
export type UpdateItem = { 
/**
 * The record to change.
 */
id: ItemId, 
/**
 * Title.
 */
title?: string, 
/**
 * What it is for.
 */
kind?: ItemKind, 
/**
 * Planned minutes.
 */
duration?: number | null, 
/**
 * Who reports, a member.
 */
rapporteur_id?: MandateId | null, 
/**
 * Who reports, someone else.
 */
rapporteur?: string | null, 
/**
 * Notes for the president.
 */
notes?: string | null, 
/**
 * The members who had it added.
 */
requested_by?: string | null, 
/**
 * The day the committee was asked for its opinion.
 */
referred_on?: string | null, 
/**
 * The authority that asked.
 */
referred_by?: string | null, 
/**
 * Within how many days, when the authority set a term of its own: 10 weeks at most (R133-14).
 */
referral_days?: number | null, };
export type UpdateMandate = { 
/**
 * The record to change.
 */
id: MandateId, 
/**
 * The quality.
 */
role?: Role, 
/**
 * The voice.
 */
voice?: Voice, 
/**
 * The seat.
 */
seat_id?: SeatId | null, 
/**
 * The organisation.
 */
organisation_id?: OrganisationId | null, 
/**
 * First day.
 */
starts_on?: string, 
/**
 * Last day.
 */
ends_on?: string | null, 
/**
 * Notes.
 */
notes?: string | null, 
/**
 * By what title the person sits.
 */
capacity?: Capacity | null, };
export type UpdateMeeting = { 
/**
 * The record to change.
 */
id: MeetingId, 
/**
 * Planned beginning.
 */
starts_at?: LocalTime, 
/**
 * Planned end.
 */
ends_at?: LocalTime | null, 
/**
 * Ordinary or called for a reason.
 */
kind?: MeetingKind, 
/**
 * How it is held.
 */
mode?: MeetingMode, 
/**
 * Where.
 */
place?: string | null, 
/**
 * Link of the video meeting.
 */
video_link?: string | null, 
/**
 * Its number.
 */
number?: string, 
/**
 * Who presides.
 */
president_id?: MandateId | null, 
/**
 * Who keeps the minutes.
 */
secretary_id?: MandateId | null, 
/**
 * When the next one is announced for.
 */
next_meeting_at?: LocalTime | null, 
/**
 * Where.
 */
next_meeting_place?: string | null, 
/**
 * Why the delay was shortened.
 */
urgency_reason?: string | null, 
/**
 * What the closing formula adds.
 */
closing_note?: string | null, };
export type UpdateOrganisation = { 
/**
 * The record to change.
 */
id: OrganisationId, 
/**
 * Its full name.
 */
name?: string, 
/**
 * Its acronym.
 */
short_name?: string | null, 
/**
 * What it is.
 */
kind?: OrganisationKind, 
/**
 * The college it usually sits in.
 */
college?: string | null, 
/**
 * The size class.
 */
size_class?: SizeClass | null, 
/**
 * SIREN number.
 */
siren?: string | null, 
/**
 * Notes of the secretariat.
 */
notes?: string | null, };
export type UpdatePerson = { 
/**
 * The record to change.
 */
id: PersonId, 
/**
 * How the person is addressed.
 */
civility?: Civility, 
/**
 * First name.
 */
given_name?: string | null, 
/**
 * Family name.
 */
family_name?: string, 
/**
 * Function in the organisation.
 */
function_title?: string | null, 
/**
 * E-mail.
 */
email?: string | null, 
/**
 * Phone.
 */
phone?: string | null, 
/**
 * Notes of the secretariat.
 */
notes?: string | null, };
export type UpdateRule = { 
/**
 * The record to change.
 */
id: RuleId, 
/**
 * How it settles its parameter.
 */
value?: RuleValue, 
/**
 * The article or clause.
 */
source?: string, 
/**
 * First day.
 */
starts_on?: string | null, 
/**
 * Last day.
 */
ends_on?: string | null, 
/**
 * The sitting that decided it.
 */
decided_in?: MeetingId | null, 
/**
 * How it was decided.
 */
note?: string | null, };
export type UpdateSeat = { 
/**
 * The record to change.
 */
id: SeatId, 
/**
 * The organisation that nominates to it.
 */
organisation_id?: OrganisationId | null, 
/**
 * What it is called.
 */
label?: string, 
/**
 * The college.
 */
college?: string | null, 
/**
 * First day it exists.
 */
starts_on?: string | null, 
/**
 * Last day it exists.
 */
ends_on?: string | null, };
export type UpdateText = { 
/**
 * The record to change.
 */
id: TextId, 
/**
 * What it is about.
 */
title?: string, 
/**
 * Its number.
 */
number?: string, 
/**
 * The working group that writes it.
 */
group_id?: CommitteeId | null, 
/**
 * Who asked for it.
 */
referred_by?: string | null, 
/**
 * When.
 */
referred_on?: string | null, 
/**
 * By when an answer is owed.
 */
term_on?: string | null, 
/**
 * To whom it is addressed.
 */
addressee?: string | null, 
/**
 * By when a reply is expected.
 */
reply_due_on?: string | null, 
/**
 * Retour d'expérience: on what.
 */
subject?: string | null, 
/**
 * Retour d'expérience: where.
 */
territory?: string | null, 
/**
 * Lettre de mission: what is to be handed in.
 */
expected_output?: string | null, 
/**
 * Lettre de mission: who leads.
 */
pilot?: string | null, 
/**
 * Lettre de mission: who takes part.
 */
composition?: string | null, 
/**
 * Lettre de mission: in what time.
 */
calendar?: string | null, 
/**
 * Lettre de mission: when the group reports to the plenary.
 */
reporting_on?: string | null, 
/**
 * A note for the secretariat.
 */
note?: string | null, };
export type UpdateVote = { 
/**
 * The record to change.
 */
id: VoteId, 
/**
 * What is voted on.
 */
subject?: string, 
/**
 * The nature of what is voted on.
 */
object?: VoteObject, 
/**
 * How many votes it takes.
 */
majority?: Majority, 
/**
 * Whether it is counted by college.
 */
counting?: CollegeVote, 
/**
 * The count.
 */
counts?: Counts | null, 
/**
 * The count of each college.
 */
colleges?: Array<CollegeCounts> | null, 
/**
 * Every voter's choice.
 */
ballots?: Array<NamedChoice> | null, 
/**
 * What the president voted.
 */
president_choice?: Choice | null, };
export type UsualItems = "yes" | "no";
export type VerifyReport = { 
/**
 * Whether nothing is wrong.
 */
ok: boolean, 
/**
 * How many entries were read again.
 */
entries: number, 
/**
 * The hash of the last entry.
 */
head: string, 
/**
 * What is wrong, where.
 */
problems: Array<Problem>, 
/**
 * How long it took, in milliseconds.
 */
duration_ms: number, };
export type VersionView = { 
/**
 * The version.
 */
id: TextVersionId, 
/**
 * From 1.
 */
number: number, 
/**
 * « Version 3 », with its name.
 */
label: string, 
/**
 * Its own name.
 */
name: string | null, 
/**
 * When it was taken.
 */
taken_at: LocalTime, 
/**
 * Who took it.
 */
author: string, 
/**
 * In words.
 */
note: string | null, 
/**
 * When the members received it.
 */
sent_on: string | null, 
/**
 * Amendments that start from it.
 */
amendments: number, 
/**
 * Whether the text still says the same.
 */
is_current: boolean, };
export type ViewBylaws = { 
/**
 * The committee.
 */
committee_id: CommitteeId, 
/**
 * On which day; today if left out.
 */
on?: string | null, };
export type ViewCapacities = { 
/**
 * The committee.
 */
committee_id: CommitteeId, 
/**
 * By the rules of which day; today if left out.
 */
on?: string | null, };
export type ViewComposition = { 
/**
 * The committee.
 */
id: CommitteeId, 
/**
 * On which day; today if left out.
 */
on?: string | null, };
export type ViewExchange = { 
/**
 * The sitting.
 */
meeting_id: MeetingId, };
export type ViewMeeting = { 
/**
 * The sitting.
 */
id: MeetingId, 
/**
 * As it stood at that time; now (or at its end) if left out.
 */
at?: LocalTime | null, };
export type Voice = "deliberative" | "consultative" | "none";
export type VoteId = string;
export type VoteObject = "text" | "amendment" | "nomination" | "bylaws" | "procedure";
export type VotePreview = { 
/**
 * How it is taken.
 */
ballot: BallotKind, 
/**
 * The nature of what is voted on.
 */
object: VoteObject, 
/**
 * How many votes it takes.
 */
majority: Majority, 
/**
 * "majorité des deux tiers".
 */
majority_label: string, 
/**
 * Whether it is counted by college.
 */
counting: CollegeVote, 
/**
 * Each college, and whether its count holds; empty when all are counted together.
 */
colleges: Array<CollegeCheck>, 
/**
 * The votes as they are added up, with the weights of colleges.
 */
totals: Counts, 
/**
 * The voters as they are added up.
 */
total_voters: number, 
/**
 * How many can vote at that minute.
 */
voters: number, 
/**
 * Everybody who can, in the order of a roll call.
 */
roll: Array<VoterView>, 
/**
 * Votes left for and against, once abstentions, blank and void ballots are taken off.
 */
expressed: number, 
/**
 * How many votes are counted so far.
 */
counted: number, 
/**
 * Whether it can be recorded.
 */
complete: boolean, 
/**
 * "9 + 1 + 1 = 11 votants".
 */
sum_sentence: string, 
/**
 * "Le compte est bon", "Il manque 1 voix".
 */
check_sentence: string, 
/**
 * What would come out; none while the count is wrong.
 */
outcome: Outcome | null, 
/**
 * In a sentence.
 */
sentence: string, 
/**
 * Votes for that a majority asks for.
 */
majority_required: number, 
/**
 * By which rule.
 */
source: string, 
/**
 * Both readings of the majority.
 */
bases: Bases | null, 
/**
 * Whether the president will have to proclaim.
 */
needs_proclamation: boolean, 
/**
 * Whether the president's own vote has to be known.
 */
needs_president_choice: boolean, 
/**
 * What the rules have to say.
 */
findings: Array<Finding>, };
export type VoteView = { 
/**
 * The vote.
 */
id: VoteId, 
/**
 * The item.
 */
item_id: ItemId, 
/**
 * Its number in the sitting.
 */
number: number, 
/**
 * What is voted on.
 */
subject: string, 
/**
 * How.
 */
ballot: BallotKind, 
/**
 * How, in French.
 */
ballot_label: string, 
/**
 * The nature of what is voted on.
 */
object: VoteObject, 
/**
 * The same, in French.
 */
object_label: string, 
/**
 * How many votes it takes.
 */
majority: Majority, 
/**
 * The same, in French.
 */
majority_label: string, 
/**
 * Whether it is counted by college.
 */
counting: CollegeVote, 
/**
 * The count of each college; empty when all are counted together.
 */
colleges: Array<CollegeTallyView>, 
/**
 * When.
 */
at: LocalTime, 
/**
 * For.
 */
pour: number, 
/**
 * Against.
 */
contre: number, 
/**
 * Abstentions.
 */
abstention: number, 
/**
 * Blank ballots.
 */
blanc: number, 
/**
 * Void ballots.
 */
nul: number, 
/**
 * How many could vote.
 */
voters: number, 
/**
 * Votes for that a majority asks for.
 */
majority_required: number, 
/**
 * What came out.
 */
outcome: Outcome, 
/**
 * What came out, in French.
 */
outcome_label: string, 
/**
 * "Adoptée à la majorité, par 9 voix pour, 1 contre et 1 abstention."
 */
sentence: string, 
/**
 * Both readings.
 */
bases: Bases, 
/**
 * The words of the president's proclamation.
 */
proclaimed: string | null, 
/**
 * Whether the casting vote decided.
 */
casting_vote: boolean, 
/**
 * What the president voted, where it matters.
 */
president_choice: Choice | null, 
/**
 * The ballots of a roll call; empty otherwise.
 */
ballots: Array<BallotView>, 
/**
 * The quorum at that minute.
 */
quorum: QuorumView, 
/**
 * By which rule.
 */
source: string, 
/**
 * What the rules have to say.
 */
findings: Array<Finding>, };
export type VoterView = { 
/**
 * Who casts the vote.
 */
mandate_id: MandateId, 
/**
 * The name of whoever's vote it is.
 */
name: string, 
/**
 * The organisation.
 */
organisation_short: string | null, 
/**
 * Whose vote it is, when cast by proxy; this is then the identifier of the ballot.
 */
represents: SubstituteView | null, 
/**
 * The college it is counted in, where there are colleges.
 */
college: string | null, 
/**
 * What the vote weighs.
 */
weight: number, 
/**
 * Whether the president casts it for himself.
 */
is_president: boolean, };
export type Withdraw = { 
/**
 * The amendment.
 */
id: AmendmentId, 
/**
 * Why.
 */
reason?: string | null, 
/**
 * The day; today if left out.
 */
on?: string | null, };
export type WithdrawVote = { 
/**
 * The sitting.
 */
meeting_id: MeetingId, 
/**
 * The item.
 */
item_id: ItemId, 
/**
 * Whose.
 */
mandate_id: MandateId, };
export type Within = { 
/**
 * What.
 */
kind: WithinKind, 
/**
 * Which one.
 */
instance: number, 
/**
 * Columns that a cell reaches over.
 */
colspan: number, 
/**
 * Rows that a cell reaches over.
 */
rowspan: number, };
export type WithinKind = "bullet_list" | "ordered_list" | "item" | "quote" | "table" | "row" | "header" | "cell";
export type Word = { 
/**
 * The code.
 */
code: string, 
/**
 * The French label.
 */
label: string, };
export type WrittenItem = { 
/**
 * The item; none for the exchange as a whole.
 */
item_id: ItemId | null, 
/**
 * "3.1".
 */
number: string, 
/**
 * Its title.
 */
title: string, 
/**
 * "pour avis".
 */
kind_label: string, 
/**
 * Whether it is voted on.
 */
voted: boolean, 
/**
 * The text before the members.
 */
draft: string | null, 
/**
 * Contributions, each followed by its answers.
 */
contributions: Array<ContributionView>, 
/**
 * Votes received, in the order of seats.
 */
votes: Array<SentVote>, 
/**
 * The vote, once closed.
 */
vote: VoteView | null, };
export type WrittenMember = { 
/**
 * The mandate.
 */
mandate_id: MandateId, 
/**
 * The name.
 */
name: string, 
/**
 * The organisation.
 */
organisation_short: string | null, 
/**
 * The quality, in French.
 */
role_label: string, 
/**
 * Whether the member presides.
 */
presides: boolean, 
/**
 * Whether the member holds a seat that counts.
 */
counts: boolean, 
/**
 * The items on which the member may vote.
 */
may_vote: Array<ItemId>, 
/**
 * How many contributions.
 */
contributions: number, 
/**
 * When the member first wrote or voted.
 */
since: LocalTime | null, 
/**
 * Votes received.
 */
votes: Array<SentVote>, 
/**
 * "2 contributions, a voté", "rien reçu".
 */
summary: string, };
export type WrittenView = { 
/**
 * The sitting.
 */
meeting_id: MeetingId, 
/**
 * Where it stands.
 */
stage: Stage, 
/**
 * Where, in French.
 */
stage_label: string, 
/**
 * Whether the by-laws admit it.
 */
admitted: boolean, 
/**
 * By which rule.
 */
source: string, 
/**
 * Whether nothing of it changes any more.
 */
frozen: boolean, 
/**
 * The committee's wall clock.
 */
now: LocalTime, 
/**
 * The steps.
 */
steps: Array<StepView>, 
/**
 * The act that comes next.
 */
next: NextAct | null, 
/**
 * When it opens, or opened.
 */
opens_at: LocalTime, 
/**
 * When contributions were announced to end.
 */
closes_at: LocalTime | null, 
/**
 * Until when they are received now.
 */
limit: LocalTime | null, 
/**
 * Until when votes are received.
 */
vote_closes_at: LocalTime | null, 
/**
 * The next hour that counts: the opening, the end of contributions, that of the vote.
 */
deadline: LocalTime | null, 
/**
 * "encore 3 jours", "délai passé de 2 heures".
 */
time_left: string | null, 
/**
 * Whether contributions received now are still in time.
 */
open_to_contributions: boolean, 
/**
 * Who presides, by name.
 */
president: string | null, 
/**
 * What the president wrote to open it.
 */
opening_message: string | null, 
/**
 * A message to start from, as long as it is not open.
 */
proposed_message: string | null, 
/**
 * How many take part.
 */
participation: ParticipationView, 
/**
 * The items, then the exchange as a whole.
 */
items: Array<WrittenItem>, 
/**
 * Everybody who can write or vote.
 */
members: Array<WrittenMember>, 
/**
 * What the rules have to say.
 */
findings: Array<Finding>, };
export type listItem = { "type": "listItem", 
/**
 * Paragraphs, and lists inside the item.
 */
content: Array<Block>, };
export type tableRow = { "type": "tableRow", 
/**
 * Its cells, from the left.
 */
content: Array<Cell>, };

export interface Operations {
  /** Ce qu’est le registre ouvert. */
  "register.view": { args: None; result: RegisterView };
  /** Renomme le registre. */
  "register.rename": { args: Rename; result: RegisterView };
  /** Vérifie le fichier, la suite des empreintes et le rejeu du journal. */
  "register.verify": { args: None; result: VerifyReport };
  /** Ce qu’il faut faire aujourd’hui. */
  "home.view": { args: None; result: HomeView };
  /** Ce que les règles disent d’une séance, d’une instance ou du registre. */
  "checks.run": { args: Check; result: Checked };
  /** Trouve par le nom. */
  "find.all": { args: Find; result: Array<Found> };
  /** Les opérations, de la plus récente à la plus ancienne. */
  "history.list": { args: HistoryFilter; result: HistoryPage };
  /** Ce qu’une opération a changé. */
  "history.entry": { args: SeqRef; result: EntryDetail };
  /** Annule la dernière opération. */
  "history.undo": { args: None; result: EntryView };
  /** Rétablit la dernière opération annulée. */
  "history.redo": { args: None; result: EntryView };
  /** Annule une opération plus ancienne, si rien n’en dépend. */
  "history.undo_entry": { args: SeqRef; result: EntryView };
  /** Les organismes. */
  "organisations.list": { args: None; result: Array<OrganisationView> };
  /** Ajoute un organisme. */
  "organisations.create": { args: CreateOrganisation; result: Organisation };
  /** Modifie un organisme. */
  "organisations.update": { args: UpdateOrganisation; result: Organisation };
  /** Retire un organisme que rien n’utilise. */
  "organisations.delete": { args: Ref<OrganisationId>; result: None };
  /** Les personnes. */
  "persons.list": { args: None; result: Array<PersonView> };
  /** Ajoute une personne. */
  "persons.create": { args: CreatePerson; result: Person };
  /** Modifie une personne. */
  "persons.update": { args: UpdatePerson; result: Person };
  /** Retire une personne sans mandat. */
  "persons.delete": { args: Ref<PersonId>; result: None };
  /** Les instances. */
  "committees.list": { args: None; result: Array<CommitteeSummary> };
  /** Une instance. */
  "committees.get": { args: Ref<CommitteeId>; result: Committee };
  /** La composition d’une instance à une date. */
  "committees.composition": { args: ViewComposition; result: CompositionView };
  /** Crée une instance. */
  "committees.create": { args: CreateCommittee; result: Committee };
  /** Modifie une instance. */
  "committees.update": { args: UpdateCommittee; result: Committee };
  /** Retire une instance qui ne s’est jamais réunie. */
  "committees.delete": { args: Ref<CommitteeId>; result: None };
  /** Le règlement intérieur d’une instance à une date. */
  "bylaws.view": { args: ViewBylaws; result: BylawsView };
  /** Ce qui diffère d’un autre jour ou d’un profil. */
  "bylaws.compare": { args: CompareBylaws; result: BylawsComparison };
  /** Comment une règle se lirait, et ce qu’elle contredirait. */
  "bylaws.preview": { args: PreviewRule; result: RulePreview };
  /** Les profils de règles, et ce que chacun veut dire. */
  "bylaws.profiles": { args: None; result: Array<ProfileView> };
  /** Fixe une règle, avec sa source et ses dates. */
  "bylaws.set": { args: SetRule; result: Rule };
  /** Corrige une règle. */
  "bylaws.update": { args: UpdateRule; result: Rule };
  /** Efface une règle, comme si elle n’avait pas été saisie. */
  "bylaws.remove": { args: RuleRef; result: None };
  /** Reprend la valeur héritée à partir d’un jour. */
  "bylaws.inherit": { args: InheritRule; result: None };
  /** Ajoute un siège. */
  "seats.create": { args: CreateSeat; result: Seat };
  /** Modifie un siège. */
  "seats.update": { args: UpdateSeat; result: Seat };
  /** Déplace un siège dans la liste. */
  "seats.move": { args: MoveSeat; result: Seat };
  /** Retire un siège que personne n’a tenu. */
  "seats.delete": { args: Ref<SeatId>; result: None };
  /** À quel titre on siège, et ce que cela change. */
  "mandates.capacities": { args: ViewCapacities; result: Array<CapacityView> };
  /** La présence d’un membre aux dernières séances. */
  "mandates.attendance": { args: MandateAttendance; result: Array<AttendedMeeting> };
  /** Ajoute un mandat. */
  "mandates.create": { args: CreateMandate; result: Mandate };
  /** Désigne une personne sur un siège, et met fin au mandat précédent. */
  "mandates.appoint": { args: Appoint; result: Mandate };
  /** Modifie un mandat. */
  "mandates.update": { args: UpdateMandate; result: Mandate };
  /** Met fin à un mandat. */
  "mandates.end": { args: EndMandate; result: Mandate };
  /** Retire un mandat qu’aucune séance n’utilise. */
  "mandates.delete": { args: Ref<MandateId>; result: None };
  /** Les séances, de la plus récente à la plus ancienne. */
  "meetings.list": { args: ListMeetings; result: Array<MeetingSummary> };
  /** Une séance entière. */
  "meetings.view": { args: ViewMeeting; result: MeetingView };
  /** La phrase que laissera au procès-verbal une ouverture, une suspension, une reprise, une levée. */
  "meetings.formula": { args: SayFormula; result: Formula };
  /** La date que suggèrent les habitudes de l’instance. */
  "meetings.propose_date": { args: ProposeDate; result: ProposedDate };
  /** Crée une séance. */
  "meetings.create": { args: CreateMeeting; result: MeetingSummary };
  /** Modifie une séance. */
  "meetings.update": { args: UpdateMeeting; result: MeetingSummary };
  /** Efface une séance en préparation. */
  "meetings.delete": { args: Ref<MeetingId>; result: None };
  /** Note la convocation. */
  "meetings.convene": { args: Convene; result: MeetingSummary };
  /** Ouvre la séance. */
  "meetings.open": { args: Open; result: MeetingSummary };
  /** Suspend la séance. */
  "meetings.suspend": { args: Suspend; result: MeetingSummary };
  /** Reprend la séance. */
  "meetings.resume": { args: Open; result: MeetingSummary };
  /** Lève la séance. */
  "meetings.close": { args: Close; result: MeetingSummary };
  /** Rouvre une séance levée par erreur. */
  "meetings.reopen": { args: MeetingRef; result: MeetingSummary };
  /** Reporte la séance. */
  "meetings.postpone": { args: Postpone; result: MeetingSummary };
  /** Annule la séance. */
  "meetings.cancel": { args: Cancel; result: MeetingSummary };
  /** Constate l’absence de quorum. */
  "meetings.declare_no_quorum": { args: DeclareNoQuorum; result: MeetingSummary };
  /** Convoque une seconde fois, sur le même ordre du jour. */
  "meetings.reconvene": { args: Reconvene; result: MeetingSummary };
  /** La convocation d’une séance : destinataires, délais, changements. */
  "convocation.view": { args: ConvocationOf; result: ConvocationView };
  /** Note un envoi, ou un renvoi. */
  "convocation.dispatch": { args: SendDispatch; result: ConvocationView };
  /** Note des réceptions. */
  "convocation.receive": { args: Receive; result: ConvocationView };
  /** Note l’échec d’un envoi. */
  "convocation.fail": { args: Fail; result: ConvocationView };
  /** Corrige un envoi. */
  "convocation.correct": { args: CorrectDispatch; result: ConvocationView };
  /** Retire un envoi noté par erreur. */
  "convocation.remove": { args: Ref<DispatchId>; result: ConvocationView };
  /** Ajoute une pièce jointe. */
  "convocation.enclose": { args: Enclose; result: ConvocationView };
  /** Modifie une pièce jointe. */
  "convocation.update_enclosure": { args: UpdateEnclosure; result: ConvocationView };
  /** Retire une pièce jointe. */
  "convocation.remove_enclosure": { args: Ref<EnclosureId>; result: ConvocationView };
  /** Note l’envoi d’un additif. */
  "convocation.send_changes": { args: SendChanges; result: ConvocationView };
  /** Écrit la mention d’une seconde convocation. */
  "convocation.set_phrase": { args: SetPhrase; result: ConvocationView };
  /** Ajoute un point. */
  "agenda.add": { args: AddItem; result: AgendaItemView };
  /** Modifie un point. */
  "agenda.update": { args: UpdateItem; result: AgendaItemView };
  /** Déplace un point d’un pas. */
  "agenda.move": { args: MoveItem; result: AgendaItemView };
  /** Place un point. */
  "agenda.place": { args: PlaceItem; result: AgendaItemView };
  /** Retire un point. */
  "agenda.remove": { args: ItemRef; result: None };
  /** Inscrit ce qu’une séance précédente laisse. */
  "agenda.carry": { args: Carry; result: AgendaItemView };
  /** Écarte une proposition. */
  "agenda.dismiss": { args: Carry; result: None };
  /** Aborde un point. */
  "agenda.start": { args: ItemAt; result: AgendaItemView };
  /** Finit un point. */
  "agenda.finish": { args: ItemAt; result: AgendaItemView };
  /** Reporte un point à une autre séance. */
  "agenda.postpone": { args: PostponeItem; result: AgendaItemView };
  /** Note une arrivée, ou un changement de mode. */
  "attendance.arrive": { args: Arrive; result: SittingMember };
  /** Note l’arrivée de tous les attendus. */
  "attendance.arrive_all": { args: ArriveAll; result: None };
  /** Note un départ. */
  "attendance.depart": { args: MemberAt; result: SittingMember };
  /** Note une excuse. */
  "attendance.excuse": { args: MemberAt; result: SittingMember };
  /** Note une absence. */
  "attendance.absent": { args: MemberOf; result: SittingMember };
  /** Oublie ce qui est noté d’un membre. */
  "attendance.clear": { args: MemberOf; result: SittingMember };
  /** Corrige les heures d’une présence. */
  "attendance.correct": { args: CorrectAttendance; result: SittingMember };
  /** Retire une présence. */
  "attendance.remove": { args: Ref<AttendanceId>; result: None };
  /** Note un pouvoir. */
  "proxies.give": { args: GiveProxy; result: SittingMember };
  /** Retire un pouvoir. */
  "proxies.withdraw": { args: Ref<ProxyId>; result: None };
  /** Note un déport. */
  "recusals.leave": { args: LeaveItem; result: RecusalView };
  /** Note le retour d’un membre déporté. */
  "recusals.return": { args: ReturnToItem; result: RecusalView };
  /** Retire un déport. */
  "recusals.remove": { args: Ref<RecusalId>; result: None };
  /** Note l’audition d’une personne extérieure. */
  "hearings.add": { args: AddHearing; result: HearingView };
  /** Corrige une audition. */
  "hearings.update": { args: UpdateHearing; result: HearingView };
  /** Retire une audition. */
  "hearings.remove": { args: Ref<HearingId>; result: None };
  /** Note l’identification des membres à distance. */
  "remote.identify": { args: Identify; result: None };
  /** Note un incident de participation à distance. */
  "incidents.report": { args: ReportIncident; result: IncidentView };
  /** Corrige un incident, ou note sa fin. */
  "incidents.update": { args: UpdateIncident; result: IncidentView };
  /** Retire un incident. */
  "incidents.remove": { args: Ref<IncidentId>; result: None };
  /** Ce que donne un scrutin en cours de saisie. */
  "votes.preview": { args: PreviewVote; result: VotePreview };
  /** Enregistre un scrutin. */
  "votes.record": { args: RecordVote; result: VoteView };
  /** Corrige un scrutin. */
  "votes.update": { args: UpdateVote; result: VoteView };
  /** Note la proclamation du président. */
  "votes.proclaim": { args: Proclaim; result: VoteView };
  /** Retire un scrutin. */
  "votes.remove": { args: Ref<VoteId>; result: None };
  /** Note une décision motivée de la présidence, qui écarte une règle. */
  "president.decide": { args: Decide; result: PresidentDecision };
  /** Retire une décision de la présidence. */
  "president.withdraw": { args: Ref<PresidentDecisionId>; result: None };
  /** Note une décision. */
  "decisions.add": { args: AddDecision; result: DecisionView };
  /** Modifie une décision. */
  "decisions.update": { args: UpdateDecision; result: DecisionView };
  /** Retire une décision. */
  "decisions.remove": { args: Ref<DecisionId>; result: None };
  /** Note une opinion divergente. */
  "dissents.add": { args: AddDissent; result: DissentView };
  /** Modifie une opinion divergente. */
  "dissents.update": { args: UpdateDissent; result: DissentView };
  /** Retire une opinion divergente. */
  "dissents.remove": { args: Ref<DissentId>; result: None };
  /** Une délibération par échange d’écrits. */
  "written.view": { args: ViewExchange; result: WrittenView };
  /** Annonce l’échange, son ouverture et sa clôture. */
  "written.announce": { args: Announce; result: WrittenView };
  /** Ouvre l’échange par le message de la présidence. */
  "written.open": { args: OpenExchange; result: WrittenView };
  /** Note une contribution reçue. */
  "written.contribute": { args: Contribute; result: ContributionView };
  /** Corrige la saisie d’une contribution. */
  "written.correct_contribution": { args: CorrectContribution; result: ContributionView };
  /** Retire une contribution notée par erreur. */
  "written.remove_contribution": { args: ContributionRef; result: None };
  /** Prolonge l’échange, avec son motif. */
  "written.extend": { args: Extend; result: WrittenView };
  /** Clôt les débats. */
  "written.close_debate": { args: CloseDebate; result: WrittenView };
  /** Ouvre le vote, avec sa clôture. */
  "written.open_vote": { args: OpenVote; result: WrittenView };
  /** Note un vote reçu. */
  "written.vote": { args: SendVote; result: WrittenView };
  /** Retire un vote noté par erreur. */
  "written.withdraw_vote": { args: WithdrawVote; result: WrittenView };
  /** Clôt le vote et le décompte, nom par nom. */
  "written.close_vote": { args: CloseVote; result: WrittenView };
  /** Note l’envoi des résultats à tous. */
  "written.send_results": { args: SendResults; result: WrittenView };
  /** Le procès-verbal, section par section. */
  "minutes.view": { args: MinutesOf; result: MinutesView };
  /** Les saisies qu’un arrêt brutal a laissées en suspens. */
  "minutes.drafts": { args: MinutesOf; result: Array<DraftView> };
  /** Garde la saisie en cours, hors du journal. */
  "minutes.keep_draft": { args: SaveMinutes; result: None };
  /** Enregistre une section du procès-verbal. */
  "minutes.save": { args: SaveMinutes; result: SavedMinutes };
  /** Commence le procès-verbal d’une séance levée. */
  "minutes.draft": { args: MinutesOf; result: MeetingSummary };
  /** Envoie le procès-verbal en relecture. */
  "minutes.review": { args: MinutesOf; result: MeetingSummary };
  /** Reprend la rédaction. */
  "minutes.back_to_draft": { args: MinutesOf; result: MeetingSummary };
  /** Note l’approbation par une séance ultérieure. */
  "minutes.approve": { args: Approve; result: MeetingSummary };
  /** Note la signature. */
  "minutes.sign": { args: Sign; result: MeetingSummary };
  /** Note la transmission d’un avis à l’autorité. */
  "minutes.transmit": { args: Transmit; result: MeetingSummary };
  /** Archive la séance. */
  "minutes.archive": { args: MinutesOf; result: MeetingSummary };
  /** Ce que les membres demandent de corriger. */
  "minutes.observations": { args: MinutesOf; result: Array<ObservationView> };
  /** Note l’observation d’un membre sur un passage. */
  "minutes.observe": { args: Observe; result: Array<ObservationView> };
  /** Note ce que devient une observation. */
  "minutes.answer": { args: Answer; result: Array<ObservationView> };
  /** Retire une observation notée par erreur. */
  "minutes.remove_observation": { args: Ref<ObservationId>; result: Array<ObservationView> };
  /** Les textes, du plus récent au plus ancien. */
  "texts.list": { args: ListTexts; result: Array<BoardText> };
  /** Un texte, sa vie, ses versions, ses amendements. */
  "texts.view": { args: Ref<TextId>; result: TextView };
  /** Une version, avec ses lignes numérotées et ses auteurs. */
  "texts.read": { args: ReadVersion; result: ReadText };
  /** Deux versions comparées mot à mot. */
  "texts.compare": { args: CompareTexts; result: ComparedTexts };
  /** Ce que serait le texte avec des amendements. */
  "texts.consolidate": { args: Consolidate; result: Consolidated };
  /** Les textes inscrits sous un point. */
  "texts.of_item": { args: Ref<ItemId>; result: Array<TextSummary> };
  /** Les saisies qu’un arrêt brutal a laissées en suspens. */
  "texts.drafts": { args: Ref<TextId>; result: Array<TextDraft> };
  /** Garde la saisie en cours, hors du journal. */
  "texts.keep_draft": { args: KeepTextDraft; result: None };
  /** Propose un texte. */
  "texts.create": { args: CreateText; result: TextView };
  /** Modifie la fiche d’un texte. */
  "texts.update": { args: UpdateText; result: TextView };
  /** Désigne les rapporteurs d’un texte. */
  "texts.set_rapporteurs": { args: SetRapporteurs; result: TextView };
  /** Efface un texte qui vient d’être proposé. */
  "texts.delete": { args: Ref<TextId>; result: None };
  /** Enregistre les mots d’un texte. */
  "texts.save": { args: SaveText; result: SavedText };
  /** Fait passer un texte à l’étape suivante. */
  "texts.advance": { args: Advance; result: TextView };
  /** Note la transmission d’un texte adopté. */
  "texts.transmit": { args: TransmitText; result: TextView };
  /** Note la réponse du destinataire. */
  "texts.reply": { args: RecordReply; result: TextView };
  /** Note une suite donnée. */
  "texts.follow_up": { args: FollowUp; result: TextView };
  /** Retire une suite notée par erreur. */
  "texts.remove_follow_up": { args: Ref<FollowUpId>; result: TextView };
  /** Inscrit un texte sous un point de l’ordre du jour. */
  "texts.link_item": { args: LinkItem; result: TextView };
  /** Retire un texte d’un point de l’ordre du jour. */
  "texts.unlink_item": { args: LinkItem; result: TextView };
  /** Garde une version nommée. */
  "texts.take_version": { args: TakeVersion; result: TextView };
  /** Note l’envoi d’une version aux membres. */
  "texts.mark_sent": { args: MarkSent; result: TextView };
  /** Rétablit les mots d’une version. */
  "texts.restore": { args: RestoreVersion; result: TextView };
  /** Un amendement : son départ, ses mots. */
  "amendments.view": { args: Ref<AmendmentId>; result: AmendmentView };
  /** Ce que ferait l’adoption d’un amendement. */
  "amendments.preview": { args: PreviewAdoption; result: Adoption };
  /** Adopte un amendement, en tout ou en partie. */
  "amendments.adopt": { args: Adopt; result: AmendmentView };
  /** Dépose un amendement. */
  "amendments.deposit": { args: Deposit; result: AmendmentView };
  /** Modifie la fiche d’un amendement. */
  "amendments.update": { args: UpdateAmendment; result: AmendmentView };
  /** Enregistre les mots d’un amendement. */
  "amendments.save": { args: SaveAmendment; result: SavedAmendment };
  /** Fixe l’ordre de discussion. */
  "amendments.set_rank": { args: SetRank; result: AmendmentView };
  /** Efface un amendement déposé par erreur. */
  "amendments.delete": { args: Ref<AmendmentId>; result: None };
  /** Déclare un amendement irrecevable. */
  "amendments.declare_inadmissible": { args: Declare; result: AmendmentView };
  /** Note le retrait d’un amendement. */
  "amendments.withdraw": { args: Withdraw; result: AmendmentView };
  /** Note qu’un amendement tombe. */
  "amendments.let_fall": { args: Declare; result: AmendmentView };
  /** Note le rejet d’un amendement. */
  "amendments.reject": { args: Reject; result: AmendmentView };
  /** Remet un amendement en discussion. */
  "amendments.reopen": { args: AmendmentRef; result: AmendmentView };
  /** Les formules à insérer. */
  "formulas.list": { args: ListFormulas; result: Array<TextModule> };
  /** Ajoute une formule. */
  "formulas.create": { args: CreateFormula; result: TextModule };
  /** Modifie une formule. */
  "formulas.update": { args: UpdateFormula; result: TextModule };
  /** Retire une formule. */
  "formulas.delete": { args: Ref<FormulaId>; result: None };
  /** Des pages d’un document, comme il sera imprimé. */
  "documents.preview": { args: PreviewDocument; result: PreviewView };
  /** Un bon nom de fichier pour un document. */
  "documents.name": { args: NameOfDocument; result: NamedDocument };
  /** Écrit un document en PDF. */
  "documents.export": { args: ExportDocument; result: ExportedView };
}

/** Labels of closed vocabularies, in their order. */
export const WORDS: {
  BallotKind: Record<BallotKind, string>;
  Choice: Record<Choice, string>;
  CommitteeKind: Record<CommitteeKind, string>;
  IncidentEffect: Record<IncidentEffect, string>;
  ItemKind: Record<ItemKind, string>;
  CollegeVote: Record<CollegeVote, string>;
  Majority: Record<Majority, string>;
  MeetingKind: Record<MeetingKind, string>;
  MeetingMode: Record<MeetingMode, string>;
  OccultGround: Record<OccultGround, string>;
  OrganisationKind: Record<OrganisationKind, string>;
  Role: Record<Role, string>;
  AmendmentState: Record<AmendmentState, string>;
  ObservationState: Record<ObservationState, string>;
  TextKind: Record<TextKind, string>;
  TextState: Record<TextState, string>;
  VoteObject: Record<VoteObject, string>;
  Voice: Record<Voice, string>;
} = {
  BallotKind: { main_levee: "main levée", appel_nominal: "appel nominal", secret: "scrutin secret", consensus: "consensus" },
  Choice: { pour: "pour", contre: "contre", abstention: "abstention", blanc: "blanc", nul: "nul" },
  CommitteeKind: { comite: "comité", groupe_de_travail: "groupe de travail", comite_de_filiere: "comité de filière", commission: "commission" },
  IncidentEffect: { none: "sans effet", paused: "débat interrompu", member_out: "membre empêché", vote_redone: "vote repris" },
  ItemKind: { information: "pour information", debat: "pour débat", avis: "pour avis", vote: "pour vote", approbation_pv: "approbation du PV", questions_diverses: "questions diverses" },
  CollegeVote: { together: "tous collèges confondus", each_college: "majorité dans chaque collège", weighted: "voix pondérées par collège" },
  Majority: { simple: "majorité simple", two_thirds: "majorité des deux tiers", three_fifths: "majorité des trois cinquièmes", four_fifths: "majorité des quatre cinquièmes", unanimity: "unanimité" },
  MeetingKind: { ordinaire: "ordinaire", extraordinaire: "extraordinaire" },
  MeetingMode: { in_person: "en présentiel", mixed: "mixte", remote: "à distance", written: "par écrit" },
  OccultGround: { private_life: "Vie privée (art. L311-6, 1°)", medical: "Secret médical (art. L311-6, 1°)", business: "Secret des affaires (art. L311-6, 1°)", judgement: "Appréciation sur une personne physique (art. L311-6, 2°)", conduct: "Comportement dont la divulgation porterait préjudice (art. L311-6, 3°)", government: "Délibérations du Gouvernement (art. L311-5, 2°, a)", defence: "Défense nationale (art. L311-5, 2°, b)", security: "Sûreté de l’État, sécurité publique ou des systèmes d’information (art. L311-5, 2°, d)", proceedings: "Procédures engagées devant les juridictions (art. L311-5, 2°, f)", protected: "Autre secret protégé par la loi (art. L311-5, 2°, h)" },
  OrganisationKind: { state: "État", public_body: "établissement public", local_authority_association: "association d’élus ou de collectivités", company: "entreprise", professional_body: "organisation professionnelle", association: "association", research: "organisme de recherche", other: "autre" },
  Role: { titulaire: "titulaire", suppleant: "suppléant", president: "président", secretaire: "secrétaire", rapporteur: "rapporteur", expert: "expert", invite: "invité" },
  AmendmentState: { deposited: "déposé", inadmissible: "irrecevable", withdrawn: "retiré", fallen: "tombé", adopted: "adopté", rejected: "rejeté" },
  ObservationState: { pending: "à examiner", accepted: "prise en compte", declined: "non retenue" },
  TextKind: { avis: "avis", recommandation: "recommandation", contribution: "contribution", retour_experience: "retour d’expérience", lettre_mission: "lettre de mission" },
  TextState: { proposed: "proposée", in_group: "en groupe de travail", draft: "projet", amended: "amendée", adopted: "adoptée", rejected: "rejetée", transmitted: "transmise", replied: "réponse reçue", followed: "suivie", closed: "close" },
  VoteObject: { text: "texte", amendment: "amendement", nomination: "désignation", bylaws: "règlement intérieur", procedure: "procédure" },
  Voice: { deliberative: "délibérative", consultative: "consultative", none: "sans voix" },
};

export interface Reply<R> {
  result: R;
  changed: Changed[];
  entry: number | null;
  saved_at: string | null;
  undo_label: string | null;
  redo_label: string | null;
}
