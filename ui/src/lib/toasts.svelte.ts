/** Short notices at the bottom of the window: what happened, and how to take it back. They replace "are you sure?". */
import { asFailure } from "./failure";

export interface Toast {
  id: number;
  text: string;
  tone: "plain" | "bad";
  action: { label: string; run: () => void } | null;
}

const LIFE_MS = 10_000;
let next = 1;

export const toasts = $state<{ list: Toast[] }>({ list: [] });

/** Says what happened. One notice at a time: the latest replaces the one before. */
export function say(text: string, action: Toast["action"] = null, tone: Toast["tone"] = "plain") {
  toasts.list = [{ id: next++, text, tone, action }];
}

/** Shows a failure: what happened, what was kept, what to do. */
export function report(error: unknown) {
  say(asFailure(error).sentence, null, "bad");
}

export function dismiss(id: number) {
  toasts.list = toasts.list.filter((toast) => toast.id !== id);
}

/** Milliseconds a notice stays when nobody looks at it; failures stay until dismissed. */
export const lifeOf = (toast: Toast) => (toast.tone === "bad" ? null : LIFE_MS);
