/** Attendance of a member over the last sittings, as glyphs and as one sentence. Pure. */
import { NBSP, shortDate } from "$lib/format";
import type { MeetingSummary, MemberStatus } from "$lib/operations";

export interface Presence {
  meeting: MeetingSummary;
  status: MemberStatus;
  status_label: string;
}

/** Shape of each status: full when in the room, half on video, square when another votes, ring when not there. */
export type Shape = "full" | "half" | "part" | "square" | "lozenge" | "dashed" | "crossed" | "dot";

export const shapes: Record<MemberStatus, Shape> = {
  in_room: "full",
  recused: "full",
  remote: "half",
  left: "part",
  represented: "square",
  replaced: "lozenge",
  excused: "dashed",
  absent: "crossed",
  expected: "dot",
};

const WORDS: Record<MemberStatus, [one: string, many: string]> = {
  in_room: ["en salle", "en salle"],
  recused: ["déport", "déports"],
  remote: ["en visio", "en visio"],
  left: ["départ avant la fin", "départs avant la fin"],
  represented: ["pouvoir", "pouvoirs"],
  replaced: ["suppléé", "suppléés"],
  excused: ["excusé", "excusés"],
  absent: ["absent", "absents"],
  expected: ["attendu", "attendus"],
};

/** « 9 en salle, 1 en visio, 1 pouvoir, 1 excusé », in the order of `WORDS`. */
export function summary(presences: Presence[]): string {
  const counts = (Object.keys(WORDS) as MemberStatus[]).map((status) => ({
    status,
    count: presences.filter((presence) => presence.status === status).length,
  }));
  return counts
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => `${count}${NBSP}${WORDS[status][count < 2 ? 0 : 1]}`)
    .join(", ");
}

/** Oldest first, as one reads time. */
export const byDate = (presences: Presence[]) =>
  [...presences].sort((a, b) => (a.meeting.starts_at < b.meeting.starts_at ? -1 : 1));

/** « Plénière n° 2026-08, 13 oct. : en salle ». */
export const spoken = ({ meeting, status_label }: Presence) =>
  `${meeting.title}, ${shortDate(meeting.starts_at, "")}${NBSP}: ${status_label}`;
