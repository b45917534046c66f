/** A list or a month that opens below its field opens above when the window ends first. */
const MARGIN_PX = 8;

/** Attachment: `<div class="month" {@attach flip}>`. The style sheet places `.up` above. */
export function flip(node: HTMLElement) {
  node.classList.remove("up");
  const box = node.getBoundingClientRect();
  const field = node.parentElement?.getBoundingClientRect();
  const above = field ? field.top - MARGIN_PX : 0;
  if (box.bottom > innerHeight - MARGIN_PX && above >= Math.min(box.height, innerHeight / 2)) node.classList.add("up");
}
