/** One key for each thing that can happen to a member, and the operation that notes it. */
import type { SittingMember } from "$lib/operations";
import type { Sitting } from "./sitting.svelte";
import { shortName } from "./wording";

export interface AttendanceAct {
  key: string;
  label: string;
  run: (member: SittingMember) => void;
}

/** « AMF : en salle, 14 h 30 ». */
function told(member: SittingMember): string {
  const note = member.note ? `, ${member.note}` : "";
  return `${shortName(member)}\u00a0: ${member.status_label.toLowerCase()}${note}.`;
}

export function attendanceActs(
  sitting: Sitting,
  tools: { proxy: () => void; substitute: (member: SittingMember) => void; hours: () => void },
): AttendanceAct[] {
  const meeting_id = sitting.id;
  const note =
    <Op extends "attendance.depart" | "attendance.excuse" | "attendance.absent" | "attendance.clear">(op: Op) =>
    (member: SittingMember) =>
      void sitting.actAndSay(
        op,
        {
          meeting_id,
          mandate_id: member.mandate_id,
          ...(op === "attendance.depart" && sitting.hours.end ? { at: sitting.hours.end } : {}),
        },
        (result) => told(result as SittingMember),
      );
  const arrive = (mode: "in_room" | "remote") => (member: SittingMember) =>
    void sitting.actAndSay(
      "attendance.arrive",
      { meeting_id, mandate_id: member.mandate_id, mode, at: sitting.hours.opening },
      told,
    );
  return [
    { key: "a", label: "arrivé", run: arrive("in_room") },
    { key: "v", label: "en visio", run: arrive("remote") },
    { key: "d", label: "parti", run: note("attendance.depart") },
    { key: "e", label: "excusé", run: note("attendance.excuse") },
    { key: "p", label: "pouvoir à…", run: tools.proxy },
    { key: "s", label: "suppléant", run: tools.substitute },
    { key: "n", label: "absent", run: note("attendance.absent") },
    { key: "h", label: "heures…", run: tools.hours },
    { key: "r", label: "attendu", run: note("attendance.clear") },
  ];
}
