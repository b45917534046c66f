/**
 * What is typed and not yet in the register. Every act of a page flushes it first, and so do a window that is
 * hidden and a page that is left: nothing typed may wait behind something else.
 */
type Writer = () => Promise<void>;

const writers = new Set<Writer>();

/** Registers what saves one place of typing; call the answer to forget it (flush it before). */
export function registerWriter(writer: Writer): () => void {
  writers.add(writer);
  return () => {
    writers.delete(writer);
  };
}

/** Saves everything typed so far. Never throws: a writer that fails keeps its text, its draft and its message. */
export async function flushTyping(): Promise<void> {
  await Promise.allSettled([...writers].map((writer) => writer()));
}

function flushWhenHidden(): void {
  if (document.visibilityState === "hidden") void flushTyping();
}

if (typeof document !== "undefined") {
  document.addEventListener("visibilitychange", flushWhenHidden);
  window.addEventListener("pagehide", () => void flushTyping());
  window.addEventListener("blur", () => void flushTyping());
}
