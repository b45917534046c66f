/** Exporting a document: saved where the person says, then opened from the notice. */
import { shellCommands, type DocumentSubject } from "./api";
import { count } from "./format";
import type { DocumentKind } from "./operations";
import { documents } from "./look.svelte";
import { report, say } from "./toasts.svelte";

/** Asks where, writes the document in the chosen look, says so, with what is to be known of it. */
export async function exportDocument(document: DocumentKind, subject: DocumentSubject): Promise<void> {
  try {
    const done = await shellCommands.exportDocument(document, subject, documents.look);
    if (!done) return;
    const told = [`${done.file_name} est enregistré, ${count(done.pages, "page")}.`, ...done.remarks].join(" ");
    say(told, { label: "Ouvrir", run: () => void shellCommands.showExported().catch(report) });
  } catch (error) {
    report(error);
  }
}
