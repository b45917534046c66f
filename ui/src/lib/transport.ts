/** How a request reaches the core: the shell's commands, or the development bridge when there is no shell. */
import type { Failure, Reply } from "./operations";

/** One way to reach the core. `call` is an operation of the table, `command` a command of the shell itself. */
export interface Transport {
  call(op: string, args: unknown): Promise<Reply<unknown>>;
  command(name: string, args: Record<string, unknown>): Promise<unknown>;
  /** Tells when the shell opened a register by itself (dropped file, double click); returns the way to stop. */
  onOpened(run: () => void, failed: (failure: Failure) => void): Promise<() => void>;
  /** A file hangs over the window, or no longer. */
  onHover(run: (state: "over" | "away") => void): Promise<() => void>;
}
