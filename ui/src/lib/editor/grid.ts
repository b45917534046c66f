/**
 * Whether the cells of a table fill a rectangle. `prosemirror-tables` would mend one that does not by adding and
 * cutting cells as soon as anything is typed.
 */
type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export function isRegular(table: Json): boolean {
  const rows = table["content"];
  if (!Array.isArray(rows) || rows.length === 0) return false;
  /** Down to which row each column is taken by a cell above. */
  const taken: number[] = [];
  let width = -1;
  for (const [index, row] of rows.entries()) {
    const cells = isObject(row) ? row["content"] : undefined;
    if (!Array.isArray(cells)) return false;
    let column = 0;
    for (const cell of cells) {
      const span = spanOf(cell);
      if (!span || index + span.rowspan > rows.length) return false;
      while ((taken[column] ?? 0) > index) column += 1;
      for (let at = column; at < column + span.colspan; at += 1) {
        if ((taken[at] ?? 0) > index) return false;
        taken[at] = index + span.rowspan;
      }
      column += span.colspan;
    }
    if (width === -1) width = taken.length;
    if (taken.length !== width || taken.some((until) => until <= index)) return false;
  }
  return width > 0;
}

function spanOf(cell: unknown): { colspan: number; rowspan: number } | null {
  if (!isObject(cell)) return null;
  const attrs = cell["attrs"] ?? {};
  if (!isObject(attrs) || Object.keys(attrs).some((key) => key !== "colspan" && key !== "rowspan")) return null;
  const { colspan = 1, rowspan = 1 } = attrs;
  const counts = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 1;
  return counts(colspan) && counts(rowspan) && colspan <= 1000 ? { colspan, rowspan } : null;
}
