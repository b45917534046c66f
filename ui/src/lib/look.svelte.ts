/** The look of the documents: the last one chosen, on this computer. It belongs to the person, not to the register. */
import type { Look } from "$lib/operations";

const KEPT = "pleniere.look";

export const LOOKS: { value: Look; label: string }[] = [
  { value: "classique", label: "Présentation classique" },
  { value: "sobre", label: "Présentation sobre" },
];

function kept(): Look {
  try {
    return localStorage.getItem(KEPT) === "sobre" ? "sobre" : "classique";
  } catch {
    // Storage may be refused; the usual look then serves.
    return "classique";
  }
}

export const documents = $state<{ look: Look }>({ look: kept() });

/** Takes a look for the documents exported and shown from now on. */
export function takeLook(look: Look): void {
  documents.look = look;
  try {
    localStorage.setItem(KEPT, look);
  } catch {
    // Not kept: it holds until the window is closed.
  }
}
