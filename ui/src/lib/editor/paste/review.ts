/** Tracked changes and comments of Word and LibreOffice: what was added stays, what was deleted and what was remarked goes. */
import type { LookOf } from "./css";
import type { Told } from "./told";

const COMMENTS = [
  "a.msocomanchor",
  ".MsoCommentReference",
  "a[href^='#_msocom']",
  "a[name^='_msoanchor']",
  "a.comment-anchor",
  "[id^='_com_']",
].join(",");

export function dropReview(body: Element, look: LookOf, told: Told): void {
  for (const deleted of body.querySelectorAll("del, .msoDel")) {
    if (deleted.isConnected && deleted.textContent?.trim()) told.deletions += 1;
    deleted.remove();
  }
  const styled = [...body.querySelectorAll("[style*='mso-element']")].filter((element) =>
    /^comment/.test(look(element).get("mso-element") ?? ""),
  );
  for (const comment of [...styled, ...body.querySelectorAll(COMMENTS)]) {
    if (comment.isConnected) told.comments += 1;
    comment.remove();
  }
  // The words that were remarked are linked to the remark.
  for (const linked of body.querySelectorAll("[style*='mso-comment-reference']")) linked.replaceWith(...linked.childNodes);
}
