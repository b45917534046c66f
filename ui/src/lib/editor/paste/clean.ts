/** Foreign HTML (Word, LibreOffice, web pages, mail) as this editor would have written it. */
import type { Kind } from "../kinds";
import { looksOf } from "./css";
import { rebuild } from "./lines";
import { makeLists, unmakeLevels } from "./lists";
import { takeNotes } from "./notes";
import { withoutPictures } from "./pictures";
import { dropReview } from "./review";
import { settleTables } from "./tables";
import { nothingTold, type Told } from "./told";

export interface Cleaned {
  html: string;
  told: Told;
}

/** Put on what our own editor copies, so that it comes back to the letter: other editors share our library, not our schema. */
export const OURS = "data-pleniere";
const isOurs = (html: string): boolean => /<\w+[^<>]{0,200}\sdata-pleniere[\s=>]/.test(html);

export function cleanHtml(html: string, kind: Kind): Cleaned {
  const told = nothingTold();
  if (isOurs(html)) return { html, told };
  // A document made this way runs no script and asks for no image.
  const document = new DOMParser().parseFromString(withoutPictures(html), "text/html");
  const { body } = document;
  const look = looksOf(document);
  dropReview(body, look, told);
  const notes = takeNotes(body);
  unmakeLevels(body);
  makeLists(body, look);
  settleTables(body, kind, told);
  return { html: rebuild(body, { document, kind, look, notes, told }).innerHTML, told };
}
