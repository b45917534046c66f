/**
 * French wording of the local strings the core gives ("2026-11-24", "2026-11-24T14:34:00"). Pure, and without any
 * time-zone arithmetic: every date is already local to the committee, so it is read as text.
 */

/** U+00A0, before « : », inside hours, after « n° ». */
export const NBSP = "\u00a0";
/** U+202F, inside numbers and before « ; ! ? ». */
export const NNBSP = "\u202f";

const MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" ");
const MONTHS_SHORT = "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.".split(" ");
const DAYS = "dimanche lundi mardi mercredi jeudi vendredi samedi".split(" ");
const DAYS_SHORT = "dim. lun. mar. mer. jeu. ven. sam.".split(" ");

/** A calendar day, month from 1 to 12. */
export interface Day {
  year: number;
  month: number;
  day: number;
}

/** The day of a local date or time; null when the string is not one. */
export function dayOf(local: string): Day | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(local);
  if (!found) return null;
  return { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) };
}

const pad = (value: number, width = 2) => String(value).padStart(width, "0");

/** The local date of a day. */
export const localDate = ({ year, month, day }: Day) => `${pad(year, 4)}-${pad(month)}-${pad(day)}`;

// Days are counted in UTC only as a calendar, where every day has 24 hours.
const serial = ({ year, month, day }: Day) => Math.round(Date.UTC(year, month - 1, day) / 86_400_000);

/** 0 for Sunday. */
export const weekday = (day: Day) => (((serial(day) + 4) % 7) + 7) % 7;

/** Number of days of a month (1 to 12). */
export const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The day `count` days later (or before). */
export function addDays(local: string, count: number): string {
  const day = dayOf(local);
  if (!day) return local;
  const date = new Date((serial(day) + count) * 86_400_000);
  return localDate({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() });
}

/** Days from one local date to another; negative when `to` is before. */
export function daysBetween(from: string, to: string): number {
  const [start, end] = [dayOf(from), dayOf(to)];
  return start && end ? serial(end) - serial(start) : 0;
}

/** « 1er » on the first, the bare number otherwise. */
export const dayNumber = (day: number) => (day === 1 ? "1er" : String(day));

/** A capital at the head, the rest untouched. */
export const capital = (text: string) => text.charAt(0).toLocaleUpperCase("fr") + text.slice(1);

/** « mardi 24 novembre 2026 ». */
export function longDate(local: string): string {
  const day = dayOf(local);
  if (!day) return local;
  return `${DAYS[weekday(day)]} ${dayNumber(day.day)}${NBSP}${MONTHS[day.month - 1]} ${day.year}`;
}

/** « 24 novembre 2026 »; without the year when it is the one of `today`. */
export function plainDate(local: string, today?: string): string {
  const day = dayOf(local);
  if (!day) return local;
  const year = today && dayOf(today)?.year === day.year ? "" : ` ${day.year}`;
  return `${dayNumber(day.day)}${NBSP}${MONTHS[day.month - 1]}${year}`;
}

/** « 24 nov. », with the year when it is not the one of `today`. */
export function shortDate(local: string, today?: string): string {
  const day = dayOf(local);
  if (!day) return local;
  const year = today && dayOf(today)?.year !== day.year ? ` ${day.year}` : "";
  return `${dayNumber(day.day)}${NBSP}${MONTHS_SHORT[day.month - 1]}${year}`;
}

/** « mardi », « mar. ». */
export function weekdayName(local: string, length: "long" | "short" = "long"): string {
  const day = dayOf(local);
  if (!day) return "";
  return (length === "long" ? DAYS : DAYS_SHORT)[weekday(day)] ?? "";
}

/** « nov. », « novembre ». */
export function monthName(local: string, length: "long" | "short" = "long"): string {
  const day = dayOf(local);
  return day ? ((length === "long" ? MONTHS : MONTHS_SHORT)[day.month - 1] ?? "") : "";
}

/** « 24/11/2026 », the writing of fields. */
export function numericDate(local: string): string {
  const day = dayOf(local);
  return day ? `${pad(day.day)}/${pad(day.month)}/${day.year}` : local;
}

/** « aujourd’hui », « demain », « hier », otherwise « mardi 24 novembre », with the year when it is another one. */
export function nearDate(local: string, today: string): string {
  const far = daysBetween(today, local);
  if (far === 0) return "aujourd’hui";
  if (far === 1) return "demain";
  if (far === -1) return "hier";
  const day = dayOf(local);
  if (!day) return local;
  const year = dayOf(today)?.year === day.year ? "" : ` ${day.year}`;
  return `${DAYS[weekday(day)]} ${dayNumber(day.day)}${NBSP}${MONTHS[day.month - 1]}${year}`;
}

/** « 14 h 30 », « 10 h » from "2026-11-24T14:30:00" or "14:30". Empty when there is no hour. */
export function hour(local: string): string {
  const found = /(?:T|^)(\d{2}):(\d{2})/.exec(local);
  if (!found) return "";
  const [hours, minutes] = [Number(found[1]), Number(found[2])];
  return minutes === 0 ? `${hours}${NBSP}h` : `${hours}${NBSP}h${NBSP}${pad(minutes)}`;
}

/** "14:30" of a local time. */
export const clockOf = (local: string) => /(?:T|^)(\d{2}:\d{2})/.exec(local)?.[1] ?? "";

/** « 14 h 30 – 16 h 45 », or the start alone. */
export function hours(from: string, to: string | null): string {
  return to ? `${hour(from)} – ${hour(to)}` : hour(from);
}

/** « mardi 24 novembre 2026 à 14 h 30 ». */
export const dateAndHour = (local: string) => `${longDate(local)} à ${hour(local)}`;

/** « 35 min », « 1 h 05 », « 2 h ». Minutes, whole. */
export function duration(minutes: number): string {
  const whole = Math.round(Math.abs(minutes));
  const sign = minutes < 0 ? "−" : "";
  if (whole < 60) return `${sign}${whole}${NBSP}min`;
  const rest = whole % 60;
  return `${sign}${Math.floor(whole / 60)}${NBSP}h${rest === 0 ? "" : `${NBSP}${pad(rest)}`}`;
}

/** « + 16 min », « − 2 min », « à l’heure ». */
export function delay(minutes: number): string {
  if (Math.round(minutes) === 0) return "à l’heure";
  return `${minutes < 0 ? "−" : "+"}${NBSP}${duration(Math.abs(minutes))}`;
}

/** Local time of a date and a clock: ("2026-11-24", "14:30") -> "2026-11-24T14:30:00". */
export const localTime = (date: string, clock: string) => `${date.slice(0, 10)}T${clock}:00`;

/** « 4 812 », thousands by U+202F; decimals by a comma. */
export function number(value: number): string {
  const [whole = "", decimals] = String(Math.abs(value)).split(".");
  const grouped = whole.length > 3 ? whole.replace(/\B(?=(\d{3})+$)/g, NNBSP) : whole;
  return `${value < 0 ? "−" : ""}${grouped}${decimals ? `,${decimals}` : ""}`;
}

/** « 1 point », « 3 points », « 1,5 point »: French says one up to two excluded. */
export function count(value: number, one: string, many = `${one}s`): string {
  return `${number(value)}${NBSP}${Math.abs(value) < 2 ? one : many}`;
}

/** The word alone, agreed: `plural(2, "présent")` -> « présents ». */
export const plural = (value: number, one: string, many = `${one}s`) => (Math.abs(value) < 2 ? one : many);

/** « AMF, AMRF et ADF ». */
export function list(words: string[]): string {
  if (words.length < 2) return words[0] ?? "";
  return `${words.slice(0, -1).join(", ")} et ${words.at(-1)}`;
}

/** « n° 2026-09 », unbreakable. */
export const numbered = (value: string | number) => `n°${NBSP}${value}`;

/** Lower case without accents nor typographic signs, to compare what people type. */
export function folded(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/œ/gi, "oe")
    .replace(/[’ʼ]/g, "'")
    .toLocaleLowerCase("fr");
}
