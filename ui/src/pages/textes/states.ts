/** How the states of texts look on the board and in the head. The order is theirs; what may follow what is the core's. Pure. */
import type { GlyphName, IconName } from "$lib/icons";
import type { BoardText, TextKind, TextState } from "$lib/operations";
import type { Tone } from "$lib/tones";

/** A column of the board. */
export interface Column {
  key: string;
  title: string;
  states: TextState[];
  shape: GlyphName;
}

/** From the wish to what became of it. */
export const COLUMNS: Column[] = [
  { key: "writing", title: "En écriture", states: ["proposed", "in_group"], shape: "g-todo" },
  { key: "before", title: "Devant le comité", states: ["draft", "amended"], shape: "g-half" },
  { key: "decided", title: "Décidés", states: ["adopted", "rejected"], shape: "g-done" },
  { key: "followed", title: "Transmis et suivis", states: ["transmitted", "replied", "followed"], shape: "g-part" },
  { key: "closed", title: "Clos", states: ["closed"], shape: "g-open" },
];

/** The columns with their texts; a column without a text stays, so that the board keeps its shape. */
export function board(texts: BoardText[]): (Column & { texts: BoardText[] })[] {
  return COLUMNS.map((column) => ({ ...column, texts: texts.filter((text) => column.states.includes(text.state)) }));
}

const LOOKS: Record<TextState, { shape: GlyphName; tone: Tone }> = {
  proposed: { shape: "g-todo", tone: "plain" },
  in_group: { shape: "g-half", tone: "plain" },
  draft: { shape: "g-half", tone: "act" },
  amended: { shape: "g-half", tone: "act" },
  adopted: { shape: "g-done", tone: "ok" },
  rejected: { shape: "g-refused", tone: "bad" },
  transmitted: { shape: "g-part", tone: "act" },
  replied: { shape: "g-part", tone: "act" },
  followed: { shape: "g-part", tone: "plain" },
  closed: { shape: "g-open", tone: "plain" },
};

/** Shape and tone of a state; its word is the core's. */
export const stateLook = (state: TextState) => LOOKS[state];

/** An act that brings a text to a state. */
export interface Step {
  /** On the button. */
  verb: string;
  icon: IconName;
  /** Which form asks what the act needs. */
  form: "step" | "transmit" | "reply" | "follow";
}

/** The act that leads to a state. */
export const STEPS: Record<TextState, Step> = {
  proposed: { verb: "Proposer", icon: "flag", form: "step" },
  in_group: { verb: "Confier au groupe", icon: "users", form: "step" },
  draft: { verb: "Présenter le projet", icon: "file-text", form: "step" },
  amended: { verb: "Ouvrir aux amendements", icon: "pen-line", form: "step" },
  adopted: { verb: "Adopter", icon: "gavel", form: "step" },
  rejected: { verb: "Rejeter", icon: "x", form: "step" },
  transmitted: { verb: "Transmettre", icon: "send", form: "transmit" },
  replied: { verb: "Noter la réponse", icon: "mailbox", form: "reply" },
  followed: { verb: "Noter une suite", icon: "flag", form: "follow" },
  closed: { verb: "Classer", icon: "archive", form: "step" },
};

/** What a secretary does most from where a text stands comes first; closing comes last. */
const FIRST: TextState[] = ["adopted", "draft", "transmitted", "replied", "followed", "in_group", "rejected", "amended", "closed"];

/** The states offered, the most usual first; going back comes just before closing. */
export function inOrder<S extends { state: TextState }>(next: S[], from?: TextState): S[] {
  const rank = ({ state }: S) => (goesBack(state, from) ? FIRST.length - 1.5 : FIRST.indexOf(state));
  return [...next].sort((one, other) => rank(one) - rank(other));
}

const goesBack = (to: TextState, from?: TextState) => to === "draft" && from === "amended";

/** What is on the button that leads to a state, from where the text stands. */
export const verbOf = (to: TextState, from?: TextState) => (goesBack(to, from) ? "Revenir au projet" : STEPS[to].verb);

/** A field of the sheet of a text. */
export type SheetField =
  | "referred_by"
  | "referred_on"
  | "term_on"
  | "addressee"
  | "reply_due_on"
  | "subject"
  | "territory"
  | "pilot"
  | "composition"
  | "expected_output"
  | "calendar"
  | "reporting_on"
  | "note";

/** How a field of the sheet is asked for. */
export interface SheetLine {
  field: SheetField;
  label: string;
  type: "line" | "words" | "date";
  hint?: string;
}

const REFERRAL: SheetLine[] = [
  { field: "referred_by", label: "Saisine de", type: "line" },
  { field: "referred_on", label: "Saisi le", type: "date" },
  { field: "term_on", label: "Terme", type: "date", hint: "La date avant laquelle une réponse est due." },
];
const SENDING: SheetLine[] = [
  { field: "addressee", label: "Destinataire", type: "line" },
  { field: "reply_due_on", label: "Réponse attendue le", type: "date" },
];
const NOTE: SheetLine = {
  field: "note",
  label: "Note du secrétariat",
  type: "words",
  hint: "Elle n’est jamais imprimée.",
};

/** The lines of the sheet, by kind of text. */
export const SHEET: Record<TextKind, SheetLine[]> = {
  avis: [...REFERRAL, ...SENDING, NOTE],
  recommandation: [...SENDING, ...REFERRAL, NOTE],
  contribution: [...REFERRAL, ...SENDING, NOTE],
  retour_experience: [
    { field: "subject", label: "Sujet", type: "line", hint: "Ce que les autres chercheront : un usage, un outil, une difficulté." },
    { field: "territory", label: "Territoire", type: "line" },
    NOTE,
  ],
  lettre_mission: [
    { field: "pilot", label: "Pilotage", type: "line" },
    { field: "composition", label: "Composition", type: "words" },
    { field: "expected_output", label: "Production attendue", type: "words" },
    { field: "calendar", label: "Calendrier", type: "words" },
    { field: "reporting_on", label: "Restitution en séance le", type: "date" },
    NOTE,
  ],
};

/** What the board says below the title, by kind: the subject and territory, the term, the addressee. */
export function detailsOf(text: BoardText): string[] {
  const named = text.rapporteurs.map(({ name, organisation }) => organisation ?? name);
  return [
    text.subject,
    text.territory,
    text.group_name,
    named.length > 0 ? `Rapporteur : ${named.join(", ")}` : null,
  ].filter((words): words is string => Boolean(words));
}

/** The years that have a text, the latest first. */
export const yearsOf = (texts: BoardText[]): number[] => [...new Set(texts.map((text) => text.year))].sort((a, b) => b - a);
