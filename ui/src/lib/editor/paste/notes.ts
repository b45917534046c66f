/**
 * Footnotes and endnotes: the call and what it calls stand far apart in the source. Both anchors point at each other by
 * name; the words of the note are taken out of the page and come back at the call.
 */
export type Notes = Map<Element, Element>;

const WORD = "a[href^='#_ftn'], a[href^='#_edn']";
const LIBRE = "a.sdfootnoteanc, a.sdendnoteanc, a[href^='#sdfootnote'][href$='sym'], a[href^='#sdendnote'][href$='sym']";

/** The calls of the page and the words of each; those words are no longer in the page. */
export function takeNotes(body: Element): Notes {
  const notes: Notes = new Map();
  for (const call of body.querySelectorAll(`${WORD}, ${LIBRE}`)) {
    const target = (call.getAttribute("href") ?? "").slice(1);
    if (/ref\d*$|^_(?:ftn|edn)ref|anc$/.test(target)) continue;
    const words = bodyOf(body, target);
    if (words && !words.contains(call)) notes.set(call, words);
    // A call without its note would be a figure lost in a sentence.
    else call.remove();
  }
  for (const words of notes.values()) {
    words.querySelector("a[href^='#_ftnref'], a[href^='#_ednref'], a[href$='anc']")?.remove();
    words.remove();
  }
  for (const list of body.querySelectorAll("[style*='footnote-list'], [style*='endnote-list']")) list.remove();
  return notes;
}

function bodyOf(body: Element, target: string): Element | null {
  const quoted = CSS_SAFE.test(target) ? target : null;
  if (!quoted) return null;
  // Word: <div id=ftn1>, or the anchor alone when the page was cleaned on its way; LibreOffice: <div id=sdfootnote1>.
  const id = quoted.replace(/^_/, "").replace(/sym$/, "");
  const box = body.querySelector(`div[id='${id}']`);
  if (box) return box;
  const back = body.querySelector(`a[name='${quoted}'], a[id='${quoted}']`);
  return back?.closest("p, li, div") ?? null;
}

const CSS_SAFE = /^[\w-]+$/;
