/** Where a link may lead: `https:`, `http:`, `mailto:` or `tel:`, as the core accepts when a text is saved. */
const SAFE = /^(?:https?:\/\/[^\s]+|mailto:[^\s]+|tel:[+\d][\d\s().\-/]*)$/i;

export const isSafeAddress = (href: string): boolean => SAFE.test(href.trim());

/** The address that someone typed, with its scheme: « exemple.fr » is https, « a@b.fr » is mailto; or nothing. */
export function completeAddress(typed: string): string | null {
  const text = typed.trim();
  if (isSafeAddress(text)) return text;
  if (/^[^\s@/:]+@[^\s@/]+\.[^\s@/]+$/.test(text)) return `mailto:${text}`;
  if (/^(?:\+\d|0\d)[\d .\u00a0\u202f]{7,}$/.test(text)) return `tel:${text.replace(/[^\d+]/g, "")}`;
  if (/^[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}(?:[/?#]\S*)?$/u.test(text)) return `https://${text}`;
  return null;
}
