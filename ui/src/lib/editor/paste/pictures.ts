/** Images do not stay in a text; what they are said to show does. */

/** Weight that says nothing about the text: the pictures that a page carries in itself. */
export const withoutPictures = (html: string): string => html.replace(/(\bsrc\s*=\s*["']?)data:[^"'\s>]+/gi, "$1");

/** What the image is said to show, without what programs write by themselves. */
export function descriptionOf(image: Element): string {
  const alt = (image.getAttribute("alt") ?? "").replace(/\s+/g, " ").trim();
  const said = alt.replace(/\s*Description générée (?:automatiquement|par l[’']IA)\.?(?: avec .*)?$/i, "").trim();
  const isName = /^(?:image|img|graphique|picture)[\s_-]*\d*$|^\S+\.(?:png|jpe?g|gif|svg|webp|emf|wmf|bmp)$/i.test(said);
  return isName ? "" : said;
}

/** A smiley drawn as an image is a character. */
export const isSign = (image: Element, alt: string): boolean =>
  alt !== "" && (/^\p{Extended_Pictographic}/u.test(alt) || /\bemoji\b/i.test(image.className)) && alt.length <= 12;

/** Spacers and the eyes of trackers. */
export function isIgnored(image: Element, alt: string): boolean {
  const side = (name: string) => Number.parseInt(image.getAttribute(name) ?? "99", 10);
  return alt === "" && (side("width") <= 2 || side("height") <= 2);
}
