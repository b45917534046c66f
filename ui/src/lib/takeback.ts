/** Acts made of several operations: they are taken back together, by the person or because one of them was refused. */
import { call } from "./api";
import { report, say } from "./toasts.svelte";

/** Undoes the last `count` operations, the latest first. */
export async function takeBack(count: number) {
  for (let left = count; left > 0; left -= 1) await call("history.undo", {});
}

/** Says what was done, with one way back for the whole of it. */
export function sayDone(sentence: string, operations: number) {
  const back = () => void takeBack(operations).then(() => say("C’est annulé."), report);
  say(sentence, { label: "Annuler", run: back });
}
