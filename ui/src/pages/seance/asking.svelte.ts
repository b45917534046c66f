/** Which act with an effect in law is being asked for: one dialog at a time, opened from a header, a key or the palette. */
export type Question =
  "open" | "suspend" | "close" | "no_quorum" | "reconvene" | "postpone" | "cancel" | "approve" | "sign";

export class Asking {
  question = $state<Question | null>(null);

  ask(question: Question): void {
    this.question = question;
  }
  done(): void {
    this.question = null;
  }
}
