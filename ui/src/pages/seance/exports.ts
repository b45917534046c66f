/** Documents of each moment, and their export: saved where the person says, then opened from the notice. */
import { report } from "$lib/toasts.svelte";
import { flushTyping } from "$lib/editor/pending";
import { exportDocument as exportTo } from "$lib/exporting";
import type { DocumentKind, Id } from "$lib/operations";
import type { Moment } from "$lib/router.svelte";

export const EXPORTS: Record<Moment, { document: DocumentKind; label: string }[]> = {
  preparer: [
    { document: "agenda", label: "Ordre du jour…" },
    { document: "running_order", label: "Déroulé minuté…" },
    { document: "emargement", label: "Feuille d’émargement…" },
  ],
  convoquer: [
    { document: "agenda", label: "Ordre du jour…" },
    { document: "emargement", label: "Feuille d’émargement…" },
  ],
  tenir: [
    { document: "running_order", label: "Déroulé minuté…" },
    { document: "emargement", label: "Feuille d’émargement…" },
  ],
  rediger: [
    { document: "pv", label: "Procès-verbal…" },
    { document: "emargement", label: "Feuille d’émargement…" },
  ],
};

/** Asks where, writes the document in the chosen look, once what is being typed is kept. */
export async function exportDocument(document: DocumentKind, meeting: Id): Promise<void> {
  try {
    await flushTyping();
  } catch (error) {
    return report(error);
  }
  await exportTo(document, { meeting });
}
