/** How states, channels and qualities look: a shape and a tone each, never colour alone. */
import type { GlyphName, IconName } from "$lib/icons";
import type { Channel, ReceptionState, RecipientView, Standing } from "$lib/operations";
import type { Tone } from "$lib/tones";

const STATES: Record<ReceptionState, { shape: GlyphName; tone: Tone }> = {
  to_send: { shape: "g-todo", tone: "plain" },
  in_time: { shape: "g-done", tone: "ok" },
  late: { shape: "g-late", tone: "warn" },
  urgent: { shape: "g-info", tone: "plain" },
  unacknowledged: { shape: "g-half", tone: "plain" },
  failed: { shape: "g-stop", tone: "bad" },
  moved: { shape: "g-late", tone: "warn" },
  no_delay: { shape: "g-info", tone: "plain" },
};
export const stateLook = (state: ReceptionState) => STATES[state];

export const CHANNEL_ICONS: Record<Channel, IconName> = {
  email: "mail",
  letter: "mailbox",
  registered: "stamp",
  by_hand: "hand",
  shared_space: "folder-open",
  other: "ellipsis",
};

/** A channel in one word, for a column. */
const SHORT: Partial<Record<Channel, string>> = { by_hand: "remise", registered: "recommandé", other: "autre" };
export const channelWord = (channel: Channel, label: string) => SHORT[channel] ?? label;

/** Titles of the groups of recipients, in the order of the core. */
export const GROUPS: Record<Standing, string> = {
  convened: "Membres convoqués",
  informed: "Pour information",
  heard: "Experts et invités",
  secretariat: "Secrétariat",
  former: "Ne sont plus membres",
};

/** Qualities that go without saying in their group. */
const PLAIN = ["titulaire", "suppléant", "suppléante", "expert", "experte", "invité", "invitée", "secrétaire"];

/** The name of a row: the organisation of a member where there is one, and what else tells him apart. */
export function rowName(one: RecipientView): { name: string; small: string } {
  const stands = one.detail?.startsWith("supplée") === true;
  const lead = one.standing === "convened" && !stands ? one.organisation : null;
  const person = lead !== null && one.name !== `Titulaire ${lead}` ? one.name : null;
  const said = `${lead ?? one.name} ${person ?? ""}`.toLocaleLowerCase("fr");
  const role = PLAIN.includes(one.role_label) || said.includes(one.role_label) ? null : one.role_label;
  return { name: lead ?? one.name, small: [person, role, one.detail].filter(Boolean).join(", ") };
}

export interface Tick {
  x: number;
  kind: "had" | "short" | "missing";
}

/** The days as ticks: those required, a mark, then a few of those beyond. */
export function ticks(days: number | null, required: number): { ticks: Tick[]; mark: number; width: number; bar: number } {
  const close = required > 10;
  const step = close ? 3 : 6;
  const bar = close ? 2 : 4;
  const had = days ?? 0;
  const within: Tick[] = Array.from({ length: required }, (_, index) => ({
    x: index * step,
    kind: index >= had ? "missing" : had < required ? "short" : "had",
  }));
  const mark = required * step + (close ? 1 : 1.5);
  const beyond = Math.min(Math.max(had - required, 0), 6);
  const after: Tick[] = Array.from({ length: beyond }, (_, index) => ({ x: mark + 3.5 + index * step, kind: "had" }));
  return { ticks: [...within, ...after], mark, width: mark + 4 + 6 * step, bar };
}
