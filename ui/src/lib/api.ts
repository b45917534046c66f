/**
 * The only file that speaks to the shell. Every page goes through `call`: it turns failures into `Failure`, keeps the
 * bar's « Enregistré » true, tells pages which records changed, and offers to take the act back.
 */
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import { untrack } from "svelte";
import { tellChanged } from "./changes";
import { Failure, asFailure } from "./failure";
import type {
  AskedText,
  Changed,
  DocumentKind,
  EntryView,
  ExportedView,
  Failure as FailureData,
  Id,
  LocalDate,
  Look,
  Operations,
  RegisterView,
  Reply,
} from "./operations";
import { session, takeRegister } from "./session.svelte";
import { say } from "./toasts.svelte";
import type { Transport } from "./transport";

export { onChanged } from "./changes";
export { Failure, asFailure } from "./failure";
export type * from "./operations";

const shell: Transport = {
  call: (op, args) => invoke("call", { op, args }),
  command: (name, args) => invoke(name, args),
  async onOpened(run, failed) {
    const stops = [
      await listen("register-opened", () => run()),
      await listen<FailureData>("register-failed", (event) => failed(event.payload)),
    ];
    return () => stops.forEach((stop) => stop());
  },
  async onHover(run) {
    const stops = [
      await listen("tauri://drag-enter", () => run("over")),
      await listen("tauri://drag-leave", () => run("away")),
      await listen("tauri://drag-drop", () => run("away")),
    ];
    return () => stops.forEach((stop) => stop());
  },
};

/** Only development builds can run without the shell; the bundler drops this branch from the others. */
async function reach(): Promise<Transport> {
  if (import.meta.env.DEV && !("__TAURI_INTERNALS__" in window)) return (await import("../../dev/mock")).transport;
  return shell;
}
let reached: Promise<Transport> | undefined;
const transport = () => (reached ??= reach());

/** What is said after a write: the journal's own sentence, ours, or nothing. */
export interface Telling {
  say?: string | "nothing";
}

/** Acts after which a notice offers « Annuler » by default: they take something away or end it. */
const TAKES_AWAY =
  /\.(delete|remove|dismiss|withdraw|clear|cancel|postpone|end|back_to_draft|arrive_all|convene|carry)$/;

/** Runs one operation of the table. Throws `Failure`. */
export async function call<K extends keyof Operations>(
  op: K,
  args: Operations[K]["args"],
  telling: Telling = {},
): Promise<Operations[K]["result"]> {
  const reply = await send(op, args);
  // A reply always says when the register was last written: only a journal entry makes it a write.
  if (reply.entry !== null) written(op, reply, telling);
  return reply.result as Operations[K]["result"];
}

async function send(op: string, args: unknown): Promise<Reply<unknown>> {
  // A page may call from an effect: counting must not make the effect depend on the count.
  untrack(() => (session.writing += 1));
  try {
    return await (await transport()).call(op, args);
  } catch (error) {
    throw asFailure(error);
  } finally {
    untrack(() => (session.writing -= 1));
  }
}

function written(op: string, reply: Reply<unknown>, telling: Telling) {
  session.saved = reply.saved_at;
  session.undoLabel = reply.undo_label;
  session.redoLabel = reply.redo_label;
  tellChanged(reply.changed);
  if (reply.changed.some(({ kind }) => kind === "register")) void refreshRegister();
  if (op.startsWith("history.") || telling.say === "nothing") return;
  const sentence = telling.say ?? (TAKES_AWAY.test(op) ? reply.undo_label : null);
  // Its own entry, not "the last one": something else may have been written while the notice stands.
  const { entry } = reply;
  if (sentence) say(sentence, entry === null ? null : { label: "Annuler", run: () => void undoEntry(entry) });
}

/** Reads the register's own facts again (name, undo, author). */
export async function refreshRegister(): Promise<RegisterView | null> {
  try {
    const reply = await send("register.view", {});
    takeRegister(reply.result as RegisterView);
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== "no_register") throw error;
    takeRegister(null);
  }
  return session.register;
}

/** A rule that forbids is an answer, not an accident: it goes away by itself. */
function refused(error: unknown) {
  const failure = asFailure(error);
  say(failure.sentence, null, failure.code === "refused" || failure.code === "frozen" ? "plain" : "bad");
}

const takenBack = (entry: EntryView) => say(entry.summary, { label: "Rétablir", run: () => void redo() });

/** Takes back the last operation, whatever it was and whenever. */
export async function undo() {
  if (session.register?.read_only) return say("Registre ouvert en lecture seule : rien à annuler ici.");
  await call("history.undo", {}).then(takenBack, refused);
}

/** Takes back one operation by its number in the journal. */
export async function undoEntry(seq: number) {
  await call("history.undo_entry", { seq }).then(takenBack, refused);
}

/** Does again what was just taken back. */
export async function redo() {
  const done = (entry: EntryView) => say(entry.summary, { label: "Annuler", run: () => void undo() });
  await call("history.redo", {}).then(done, refused);
}

/** A register opened before, as the welcome page lists it. */
export interface RecentRegister {
  name: string;
  path: string;
  /** Local date and hour of the last opening. */
  opened_at: string | null;
  /** One sentence: what is due in it, or why it cannot be opened. */
  hint: string | null;
  /** The file is no longer where it was. */
  missing: boolean;
  read_only: boolean;
}

/** What the welcome page shows. */
export interface WelcomeState {
  author: string;
  recents: RecentRegister[];
  /** Today, local to this computer, to say « aujourd’hui ». */
  today: string;
  /** A register is already open (reloaded page, file given on the command line). */
  open: boolean;
}

async function command<R>(name: string, args: Record<string, unknown> = {}): Promise<R> {
  try {
    return (await (await transport()).command(name, args)) as R;
  } catch (error) {
    throw asFailure(error);
  }
}

/** Runs a command that may open a register; null when the person closed the dialog without choosing. */
async function opening(name: string, args: Record<string, unknown> = {}): Promise<RegisterView | null> {
  const view = await command<RegisterView | null>(name, args);
  if (view) takeRegister(view);
  return view;
}

/** What a document is about: a sitting, a committee on a day, or a text in one of its states. */
export interface DocumentSubject {
  meeting?: Id;
  committee?: Id;
  on?: LocalDate;
  text?: AskedText;
}

/** Commands of the shell itself: files and dialogs, which the page never sees. */
export const shellCommands = {
  welcome: () => command<WelcomeState>("welcome_state"),
  /** Asks where, creates, opens. */
  create: (name: string) => opening("new_register", { name }),
  /** Asks which, opens. */
  open: () => opening("open_register"),
  openRecent: (recent: number) => opening("open_register", { recent }),
  /** Takes a register off the list; its file stays where it is. */
  forgetRecent: (recent: number) => command<void>("forget_recent", { recent }),
  openSample: () => opening("open_sample"),
  async close() {
    await command("close_register");
    takeRegister(null);
  },
  setAuthor: (author: string) => command<void>("set_author", { author }),
  /** Asks where, writes the PDF; null when the person closed the dialog. */
  exportDocument: (document: DocumentKind, subject: DocumentSubject, look: Look | null = null) =>
    command<ExportedView | null>("export_document", { document, subject, look }),
  /** Opens the document just exported in the system's viewer. */
  showExported: () => command<void>("show_exported"),
  onOpened: async (run: () => void, failed: (failure: Failure) => void) =>
    (await transport()).onOpened(run, (data) => failed(new Failure(data))),
  onHover: async (run: (state: "over" | "away") => void) => (await transport()).onHover(run),
};

export type { Changed };
