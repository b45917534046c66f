/** Plain text of blocks, as the core writes it: the same letters in the same order, so that offsets agree. */

/** Text of anything that looks like a node: what the core's `plain_text` answers. */
export function plainTextOf(value: unknown): string {
  const out: string[] = [];
  write(value, out);
  return out.join("");
}

const LINES = new Set(["paragraph", "heading", "article", "considerant"]);

function write(value: unknown, out: string[]): void {
  if (Array.isArray(value)) return value.forEach((one) => write(one, out));
  if (value === null || typeof value !== "object") return;
  const node = value as { type?: unknown; text?: unknown; content?: unknown; attrs?: { label?: unknown } };
  const type = String(node.type);
  if (LINES.has(type) && out.length > 0) out.push("\n");
  if (type === "hardBreak") out.push("\n");
  else if (type === "mention") out.push(String(node.attrs?.label ?? ""));
  else if (type === "footnote") {
    out.push(" [");
    write(node.content, out);
    out.push("]");
  } else {
    if (typeof node.text === "string") out.push(node.text);
    write(node.content, out);
  }
}
