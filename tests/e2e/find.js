// The first visible element of the role and accessible name given, by axe-core's own computation.
const [role, wanted] = arguments;
const plain = (text) => text.split(/\s+/u).filter(Boolean).join(" ");
const matches = (name) => {
  if (wanted.startsWith("*")) return name.endsWith(wanted.slice(1));
  return wanted.endsWith("*") ? name.startsWith(wanted.slice(0, -1)) : name === wanted;
};
const visible = (element) => element.getClientRects().length > 0;

axe.setup(document);
try {
  for (const element of document.querySelectorAll("body *")) {
    if (!visible(element) || axe.commons.aria.getRole(element) !== role) continue;
    if (matches(plain(axe.commons.text.accessibleText(element)))) return element;
  }
  return null;
} finally {
  axe.teardown();
}
