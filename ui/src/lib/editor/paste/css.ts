/**
 * What an element of foreign HTML is meant to look like: its style attribute and the rules of its classes. Read by hand,
 * because a browser throws away what it does not know, and Word says everything in `mso-…`.
 */
export type Look = ReadonlyMap<string, string>;
export type LookOf = (element: Element) => Look;

/** The declarations of a style attribute or of the body of a rule. */
export function declarations(style: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const part of style.split(";")) {
    const colon = part.indexOf(":");
    if (colon > 0) found.set(part.slice(0, colon).trim().toLowerCase(), part.slice(colon + 1).trim());
  }
  return found;
}

/** Reads the style sheets of a page; only what a class says is kept, the looks of bare tags are the tags' own. */
export function looksOf(page: Document): LookOf {
  const rules = new Map<string, Map<string, string>>();
  for (const sheet of page.querySelectorAll("style")) {
    const text = (sheet.textContent ?? "").replace(/\/\*[^]*?\*\/|<!--|-->/g, "");
    for (const [, selectors = "", body = ""] of text.matchAll(/([^{}]{1,2000})\{([^{}]*)\}/g)) {
      for (const selector of selectors.split(",")) {
        const name = /^\s*(?:[a-z][a-z0-9]*)?\.([\w-]+)\s*$/i.exec(selector)?.[1];
        if (name) rules.set(name, new Map([...(rules.get(name) ?? []), ...declarations(body)]));
      }
    }
  }
  return (element) => {
    const own = declarations(element.getAttribute("style") ?? "");
    const classes = [...element.classList].flatMap((name) => [...(rules.get(name) ?? [])]);
    return classes.length > 0 ? new Map([...classes, ...own]) : own;
  };
}

/** The rank of the title that a paragraph is by its style, or nothing: Word and LibreOffice write some of them as plain paragraphs. */
export function titleLevel(element: Element, look: Look): number | null {
  const tag = /^h([1-6])$/i.exec(element.localName)?.[1];
  if (tag) return Math.min(3, Number(tag));
  if (element.getAttribute("role") === "heading") return Math.min(3, Number(element.getAttribute("aria-level")) || 2);
  if (element.localName !== "p") return null;
  const outline = Number(look.get("mso-outline-level"));
  if (outline >= 1 && outline <= 9) return Math.min(3, outline);
  const style = `${element.className} ${look.get("mso-style-name") ?? ""}`;
  const named = /\b(?:Mso)?(?:Heading|Titre)[\s_-]?(\d)\b/i.exec(style)?.[1];
  if (named) return Math.min(3, Math.max(1, Number(named)));
  if (/\bMsoTitle/.test(style)) return 1;
  return /\bMsoSubtitle/.test(style) ? 2 : null;
}

/** Whether nobody sees it. */
export function isHidden(element: Element, look: Look): boolean {
  if (element.hasAttribute("hidden") || element.getAttribute("aria-hidden") === "true") return true;
  return look.get("display") === "none" || look.get("visibility") === "hidden" || look.get("mso-hide") === "all";
}
