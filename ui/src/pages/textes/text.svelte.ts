/**
 * One text as its page shows it, and the only way its panes act: every act first saves what is being typed, so that the
 * journal tells things in the order in which they were done.
 */
import { asFailure, call, onChanged, type Failure, type Telling } from "$lib/api";
import { sameText } from "$lib/editor/blocks";
import { flushTyping } from "$lib/editor/pending";
import type { BlockRow, Id, Operations, SaveBlock, Share, TextDraft, TextView } from "$lib/operations";
import { session } from "$lib/session.svelte";
import { report } from "$lib/toasts.svelte";

export class OpenText {
  readonly id: Id;
  view = $state.raw<TextView | null>(null);
  /** Who wrote how much of it. */
  shares = $state.raw<Share[]>([]);
  /** Why the text cannot be shown. */
  failure = $state.raw<Failure | null>(null);
  /** Words found on opening that the register does not have: the machine stopped before they were saved. */
  draft = $state.raw<TextDraft | null>(null);

  #loading: Promise<void> | null = null;
  #again = false;
  #saves = 0;

  constructor(id: Id) {
    this.id = id;
  }

  /** Loads and follows changes; returns the way to stop. */
  start(): () => void {
    void this.reload().then(() => this.#findDraft());
    const stop = onChanged(["*"], () => void this.reload());
    return () => {
      stop();
      void flushTyping();
    };
  }

  /** Its words can still be written. */
  get editable(): boolean {
    return this.view !== null && !this.view.frozen && !session.register?.read_only;
  }

  /** Runs one operation after saving what is typed; throws the refusal, for the form that shows it. */
  async attempt<K extends keyof Operations>(
    op: K,
    args: Operations[K]["args"],
    telling?: Telling,
  ): Promise<Operations[K]["result"]> {
    await flushTyping();
    const result = await call(op, args, telling);
    await this.#loading;
    return result;
  }

  /** As `attempt`, but says the refusal itself; whether it was done. */
  async act<K extends keyof Operations>(op: K, args: Operations[K]["args"], telling?: Telling): Promise<"done" | "refused"> {
    try {
      await this.attempt(op, args, telling);
      return "done";
    } catch (error) {
      report(error);
      return "refused";
    }
  }

  /** Reads the text again; calls made meanwhile are answered by one more round. */
  reload = (): Promise<void> => {
    if (this.#loading) {
      this.#again = true;
      return this.#loading;
    }
    this.#loading = this.#load().finally(() => {
      this.#loading = null;
    });
    return this.#loading;
  };

  async #load(): Promise<void> {
    do {
      this.#again = false;
      const saves = this.#saves;
      try {
        const [view, read] = await Promise.all([
          call("texts.view", { id: this.id }),
          call("texts.read", { id: this.id }),
        ]);
        // Rows read before a burst was saved would take the last words off the screen.
        if (saves !== this.#saves) {
          this.#again = true;
          continue;
        }
        this.failure = null;
        this.view = view;
        this.shares = read.shares;
      } catch (error) {
        this.failure = asFailure(error);
        if (this.failure.code === "not_found") this.view = null;
      }
    } while (this.#again);
  }

  /** Saves one burst of typing. Says the refusal, and throws it so that the words stay unsaved. */
  save = async (blocks: SaveBlock[]): Promise<BlockRow[]> => {
    this.#saves += 1;
    try {
      return (await call("texts.save", { id: this.id, blocks }, { say: "nothing" })).blocks;
    } catch (error) {
      report(error);
      throw error;
    } finally {
      this.#saves += 1;
    }
  };

  /** Keeps what is typed and not yet saved, outside the journal. A draft that cannot be kept must not stop the typing. */
  keepDraft = (blocks: SaveBlock[]): void => {
    call("texts.keep_draft", { text_id: this.id, blocks }, { say: "nothing" }).catch(() => undefined);
  };

  async #findDraft(): Promise<void> {
    if (!this.editable) return;
    const found = await call("texts.drafts", { id: this.id }).catch(() => []);
    const mine = found.find((draft) => draft.amendment_id === null);
    const saved = this.view?.blocks ?? [];
    this.draft = mine && mine.blocks.length > 0 && !sameText(mine.blocks, saved) ? mine : null;
  }

  /** Takes the recovered words up, or leaves them: either way the draft is forgotten, and Ctrl Z comes back. */
  async settleDraft(how: "take" | "leave"): Promise<void> {
    const { draft, view } = this;
    if (!draft || !view) return;
    const known = new Set(view.blocks.map((row) => row.id));
    const taken = draft.blocks.map((block): SaveBlock => ({
      ...block,
      id: block.id !== null && known.has(block.id) ? block.id : null,
    }));
    await this.save(how === "take" ? taken : view.blocks);
    this.draft = null;
    await this.reload();
  }
}
