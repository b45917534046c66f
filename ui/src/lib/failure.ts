/** A refusal or an error as the core says it: what happened, what was kept, what to do, which field. */
import type { Failure as FailureData } from "./operations";

export class Failure extends Error {
  readonly code: string;
  /** What is safe in spite of it. */
  readonly kept: string | null;
  /** What to do next. */
  readonly hint: string | null;
  /** The argument concerned, by its name in the operation. */
  readonly field: string | null;

  constructor(data: FailureData) {
    super(data.message);
    this.name = "Failure";
    this.code = data.code;
    this.kept = data.kept;
    this.hint = data.hint;
    this.field = data.field;
  }

  /** The whole of it in one paragraph. */
  get sentence(): string {
    return [this.message, this.kept, this.hint].filter(Boolean).join(" ");
  }
}

const shaped = (error: unknown): error is FailureData =>
  typeof error === "object" && error !== null && "message" in error && "code" in error;

/** Any thrown value as a failure that can be shown. */
export function asFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  if (shaped(error)) {
    const { code, message, kept = null, hint = null, field = null } = error;
    return new Failure({ code, message, kept, hint, field });
  }
  const detail = error instanceof Error ? error.message : String(error);
  return new Failure({
    code: "internal",
    message: "Une erreur imprévue a interrompu cette action.",
    kept: "Ce qui était enregistré le reste.",
    hint: `Détail technique : ${detail}`,
    field: null,
  });
}
