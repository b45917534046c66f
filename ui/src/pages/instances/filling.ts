/** Adding seats in one go: organisation, seat, titulaire are three operations that stand or fall together. */
import { call } from "$lib/api";
import type { Id, LocalDate, OrganisationKind, OrganisationView } from "$lib/operations";
import { takeBack } from "$lib/takeback";
import { named, readName } from "./names";

export interface NewSeat {
  committee: Id;
  /** As typed: the name of a known organisation, or of a new one. */
  organisation: string;
  kind: OrganisationKind;
  college: string | null;
  /** As typed; empty for a vacant seat. */
  holder: string;
  starts_on: LocalDate;
}

/** Adds one seat; returns it and how many operations it took. What a refusal leaves half done is taken back. */
export async function addSeat(seat: NewSeat, known: OrganisationView[]): Promise<{ seat: Id; operations: number }> {
  let done = 0;
  try {
    const name = seat.organisation.trim();
    let organisation = name ? named(known, name) : null;
    let label = organisation ? (organisation.short_name ?? organisation.name) : name;
    let organisationId = organisation?.id ?? null;
    if (!organisation && name) {
      const made = await call("organisations.create", { name, short_name: null, kind: seat.kind, college: seat.college, size_class: null, siren: null, notes: null }, { say: "nothing" });
      organisationId = made.id;
      label = made.short_name ?? made.name;
      done += 1;
    }
    const college = seat.college ?? organisation?.college ?? null;
    const made = await call("seats.create", { committee_id: seat.committee, label, organisation_id: organisationId, college }, { say: "nothing" });
    done += 1;
    if (seat.holder.trim()) {
      await call("mandates.appoint", { seat_id: made.id, role: "titulaire", ...readName(seat.holder), starts_on: seat.starts_on }, { say: "nothing" });
      done += 1;
    }
    return { seat: made.id, operations: done };
  } catch (error) {
    await takeBack(done);
    throw error;
  }
}
