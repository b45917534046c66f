/** Tones of a state. `act` is petrol, "in progress"; `plain` says nothing. */
export type Tone = "plain" | "ok" | "warn" | "bad" | "act";
