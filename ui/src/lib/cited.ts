/** Whose règlement the findings of a page cite: said once by the page, read by each finding, whose source then leads to
 * the rule. */
import { getContext, setContext } from "svelte";
import type { Id } from "./operations";

type Committee = () => Id | null;

const KEY = Symbol("règlement cité");

/** Says whose règlement is cited below. */
export const citeBylawsOf = (committee: Committee) => setContext(KEY, committee);

/** Whose règlement is cited here; nobody's where no page said so. */
export const citedBylaws = (): Committee => getContext<Committee | undefined>(KEY) ?? (() => null);
