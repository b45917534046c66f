/** Reading dates and hours as people type them. Pure. */
import { addDays, dayOf, daysIn, folded, localDate } from "./format";

/** A reading: the value, or the sentence that says what is wrong. */
export type Reading = { value: string; wrong?: undefined } | { value?: undefined; wrong: string };

const MONTHS = ["jan", "fev", "mar", "avr", "mai", "juin", "juil", "aou", "sep", "oct", "nov", "dec"];
const MONTH_NAMES = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" ");

function monthOf(word: string): number {
  if (/^\d+$/.test(word)) return Number(word);
  const found = MONTHS.findIndex((start) => word.startsWith(start));
  return found + 1;
}

/** "1430", "14:30", "14h30", "14 h", "9" -> "14:30"; the sentence otherwise. */
export function readClock(text: string): Reading {
  const found = /^\s*(\d{1,2})\s*(?:[h:.,]\s*(\d{1,2})?|(\d{2}))?\s*(?:min)?\s*$/i.exec(
    text.replace(/[\u00a0\u202f]/g, " "),
  );
  if (!found) return { wrong: "Une heure s’écrit 14 h 30, 14:30 ou 1430." };
  const hours = Number(found[1]);
  const minutes = Number(found[2] ?? found[3] ?? 0);
  if (hours > 23) return { wrong: "Une journée a 24 heures : de 0 h à 23 h 59." };
  if (minutes > 59) return { wrong: "Une heure a 60 minutes : de 0 à 59." };
  return { value: `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}` };
}

/**
 * "24/11/2026", "24/11", "24 nov", "1er décembre 2026", "2026-11-24", "aujourd’hui", "demain", "+7" -> "2026-11-24".
 * Without a year, the next such day from `today`.
 */
export function readDate(text: string, today: string): Reading {
  const said = folded(text.replace(/[\u00a0\u202f]/g, " ")).trim();
  if (said === "aujourd'hui" || said === "auj") return { value: today };
  if (said === "demain") return { value: addDays(today, 1) };
  if (said === "hier") return { value: addDays(today, -1) };
  const shift = /^([+-])\s*(\d{1,4})\s*j?$/.exec(said);
  if (shift) return { value: addDays(today, Number(shift[2]) * (shift[1] === "-" ? -1 : 1)) };
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(said);
  if (iso) return checked(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const bare = said.replace(/^(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s+/, "");
  const found = /^(\d{1,2})(?:er)?[\s/.-]+([a-z]+\.?|\d{1,2})(?:[\s/.-]+(\d{4}|\d{2}))?$/.exec(bare);
  if (!found) return { wrong: "Une date s’écrit 24/11/2026, 24 nov. ou 24 novembre 2026." };
  const day = Number(found[1]);
  const month = monthOf(found[2] ?? "");
  if (month < 1 || month > 12) return { wrong: "Ce mois n’existe pas." };
  if (found[3]) return checked(found[3].length === 2 ? 2000 + Number(found[3]) : Number(found[3]), month, day);
  const year = dayOf(today)?.year ?? 2000;
  const thisYear = checked(year, month, day);
  return thisYear.value && thisYear.value < today ? checked(year + 1, month, day) : thisYear;
}

function checked(year: number, month: number, day: number): Reading {
  if (month < 1 || month > 12) return { wrong: "Ce mois n’existe pas." };
  const last = daysIn(year, month);
  if (day < 1 || day > last) return { wrong: `${capitalised(month)} ${year} a ${last} jours.` };
  return { value: localDate({ year, month, day }) };
}

const capitalised = (month: number) => {
  const name = MONTH_NAMES[month - 1] ?? "";
  return name.charAt(0).toLocaleUpperCase("fr") + name.slice(1);
};
