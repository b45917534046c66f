// What overflows the window sideways, and the controls that nobody can bring under the pointer.
const done = arguments[arguments.length - 1];
const found = [];
const name = (element) =>
  `${element.tagName.toLowerCase()} “${(element.getAttribute("aria-label") ?? element.textContent).trim().slice(0, 60)}”`;

const page = document.scrollingElement;
if (page.scrollWidth > page.clientWidth) found.push(`the page is ${page.scrollWidth - page.clientWidth} px too wide`);

/** Scrolls as far as a person can: script may scroll what is clipped, a person cannot. */
function bringIntoView(element) {
  element.scrollIntoView({ block: "center", inline: "center" });
  for (let up = element.parentElement; up; up = up.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(up);
    if (overflowX === "hidden") up.scrollLeft = 0;
    if (overflowY === "hidden") up.scrollTop = 0;
  }
}

/** Who would get the click on this control: itself, what is in it, the label that stands for it; else what is in the way. */
function inTheWay(control) {
  // A link in a sentence may go over two lines: its first one, for the box around both begins beside it.
  const box = control.getClientRects()[0] ?? control.getBoundingClientRect();
  const [x, y] = [box.left + Math.min(box.width / 2, 40), box.top + Math.min(box.height / 2, 12)];
  const hit = document.elementFromPoint(x, y);
  if (!hit) return "out of the window";
  const labels = [...(control.labels ?? [])];
  const own = control.contains(hit) || hit.contains(control) || labels.some((label) => label.contains(hit));
  return own ? null : `under ${name(hit)} at ${Math.round(x)}, ${Math.round(y)} of ${innerWidth} × ${innerHeight}`;
}

const controls = 'a[href], button, input, textarea, select, [contenteditable="true"], [role="option"], [role="tab"]';
// Under a dialog nothing else is to be reached.
const within = document.querySelector("dialog[open]") ?? document;
for (const control of within.querySelectorAll(controls)) {
  // What is folded, or drawn on one pixel for assistive technology alone, waits for nobody's pointer.
  if (!control.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true })) continue;
  const drawn = control.getBoundingClientRect();
  if (drawn.width < 2 || drawn.height < 2 || control.closest("[inert], [aria-hidden=true]")) continue;
  bringIntoView(control);
  const box = control.getBoundingClientRect();
  if (box.left < -1 || box.right > innerWidth + 1) {
    found.push(`${name(control)} goes from ${Math.round(box.left)} to ${Math.round(box.right)} of ${innerWidth} px`);
    continue;
  }
  if (!inTheWay(control)) continue;
  // The link that skips to the content comes down when the keyboard reaches it.
  control.focus();
  const way = inTheWay(control);
  if (way) found.push(`${name(control)} is ${way}`);
}
done(found);
