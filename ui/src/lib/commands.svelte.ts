/**
 * What can be done here, said once: a page declares its commands, and the palette (« Agir »), the help (F1) and the
 * keyboard all read the same list.
 */
import type { IconName } from "./icons";
import { isTyping, says, typesText } from "./keys";
import { overlays } from "./overlays.svelte";
import { report, say } from "./toasts.svelte";
import { untrack } from "svelte";

/** One act of the current page or of the whole application. */
export interface Command {
  id: string;
  /** Verb first, in French: « Convoquer la séance ». */
  label: string;
  icon?: IconName;
  /** Combination, as `keys.ts` writes it. */
  keys?: string;
  /** Why it cannot be done now; null or absent when it can. */
  reason?: string | null;
  /** Words that also find it in the palette. */
  also?: string;
  /** `help`: the pane handles the key itself; the palette and the keyboard leave it alone. */
  only?: "help";
  run: () => unknown;
}

type Source = () => Command[];
const sources = $state.raw<{ page: Source[]; global: Source[] }>({ page: [], global: [] });
let version = $state(0);

function register(list: Source[], source: Source) {
  // Declared from effects: counting must not make them depend on the count.
  const count = () => untrack(() => (version += 1));
  list.push(source);
  count();
  return () => {
    const at = list.indexOf(source);
    if (at >= 0) list.splice(at, 1);
    count();
  };
}

/** Declares the commands of a page: `$effect(() => pageCommands(() => [...]))`. Withdrawn on unmount. */
export const pageCommands = (source: Source) => register(sources.page, source);

/** Declares commands available everywhere while a register is open. */
export const globalCommands = (source: Source) => register(sources.global, source);

const read = (list: Source[]) => (version >= 0 ? list.flatMap((source) => source()) : []);

export const commands = {
  /** Commands of the current page, latest declared first. */
  get page(): Command[] {
    return read(sources.page);
  },
  get global(): Command[] {
    return read(sources.global);
  },
};

/** The window's keyboard: runs the page's command, else the global one. */
export function dispatchKey(event: KeyboardEvent) {
  if (event.defaultPrevented || event.isComposing || overlays.depth > 0) return;
  const command = [...commands.page, ...commands.global].find(
    (candidate) => candidate.only !== "help" && candidate.keys && says(event, candidate.keys),
  );
  if (!command?.keys) return;
  if (typesText(command.keys) && isTyping(event.target)) return;
  event.preventDefault();
  void runCommand(command);
}

/** Runs a command, or says why it cannot be run. */
export async function runCommand(command: Command) {
  if (command.reason) {
    say(command.reason);
    return;
  }
  try {
    await command.run();
  } catch (error) {
    report(error);
  }
}
