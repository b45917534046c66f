/** Members as authors of amendments. */
import type { MandateView } from "$lib/operations";

/** Members of today; the author of an amendment stays offered when his mandate has ended. */
export function memberOptions(members: MandateView[], chosen: string | null, name: string | null) {
  const options = members
    .filter((one) => one.active || one.id === chosen)
    .map((one) => ({
      value: one.id,
      label: one.organisation_label ?? one.person_name,
      detail: one.organisation_label ? one.person_name : one.role_label,
    }));
  if (chosen && name && !options.some((one) => one.value === chosen)) {
    options.unshift({ value: chosen, label: name, detail: "mandat terminé" });
  }
  return options;
}
