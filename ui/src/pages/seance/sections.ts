/** Names of the sections of the minutes in the page. */
import type { SectionKey } from "./sitting.svelte";

/** The element of a section, to bring it into view. */
export const sectionDomId = (key: SectionKey) => `s-${key.section}-${key.item_id ?? "whole"}`;
