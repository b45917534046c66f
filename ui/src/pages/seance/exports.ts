/** Documents of each moment, and their export: saved where the person says, then opened from the notice. */
import { report, say } from "$lib/toasts.svelte";
import { flushTyping } from "$lib/editor/pending";
import { shellCommands } from "$lib/api";
import { count } from "$lib/format";
import type { DocumentKind, Id } from "$lib/operations";
import type { Moment } from "$lib/router.svelte";
import { documents } from "./look.svelte";

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

/** Asks where, writes the document in the chosen look, says so. */
export async function exportDocument(document: DocumentKind, meeting: Id): Promise<void> {
  try {
    await flushTyping();
    const done = await shellCommands.exportDocument(document, meeting, documents.look);
    if (!done) return;
    say(`${done.file_name} est enregistré, ${count(done.pages, "page")}.`, {
      label: "Ouvrir",
      run: () => void shellCommands.showExported().catch(report),
    });
  } catch (error) {
    report(error);
  }
}
