/** Tables: rows of cells, no table inside a cell. The commands are those of `prosemirror-tables`. */
import { Node, type CommandProps } from "@tiptap/core";
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  goToNextCell,
  isInTable,
  mergeCells,
  splitCell,
  tableEditing,
  toggleHeaderColumn,
  toggleHeaderRow,
} from "@tiptap/pm/tables";
import { TextSelection, type Command } from "@tiptap/pm/state";
import type { Node as ProseNode } from "@tiptap/pm/model";

const spanOf = (element: HTMLElement, name: string) => {
  const value = Number.parseInt(element.getAttribute(name) ?? "1", 10);
  return Number.isFinite(value) && value >= 1 && value <= 1000 ? value : 1;
};

const spans = () => ({
  colspan: { default: 1, parseHTML: (element: HTMLElement) => spanOf(element, "colspan") },
  rowspan: { default: 1, parseHTML: (element: HTMLElement) => spanOf(element, "rowspan") },
  // `prosemirror-tables` reads it; widths are the page's affair, so it stays empty and is never saved.
  colwidth: { default: null, rendered: false },
});

export const TableRow = Node.create({
  name: "tableRow",
  content: "(tableCell | tableHeader)+",
  extendNodeSchema: (extension) => (extension.name === "tableRow" ? { tableRole: "row" } : {}),
  parseHTML: () => [{ tag: "tr" }],
  renderHTML: () => ["tr", 0],
});

export const TableCell = Node.create({
  name: "tableCell",
  content: "flow+",
  isolating: true,
  extendNodeSchema: (extension) => (extension.name === "tableCell" ? { tableRole: "cell" } : {}),
  addAttributes: spans,
  parseHTML: () => [{ tag: "td" }],
  renderHTML: ({ HTMLAttributes }) => ["td", HTMLAttributes, 0],
});

export const TableHeader = Node.create({
  name: "tableHeader",
  content: "flow+",
  isolating: true,
  extendNodeSchema: (extension) => (extension.name === "tableHeader" ? { tableRole: "header_cell" } : {}),
  addAttributes: spans,
  parseHTML: () => [{ tag: "th" }],
  renderHTML: ({ HTMLAttributes }) => ["th", HTMLAttributes, 0],
});

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    table: {
      insertTable: (size?: { rows: number; columns: number }) => ReturnType;
      /** Runs one of the commands of `prosemirror-tables`. */
      onTable: (act: TableAct) => ReturnType;
    };
  }
}

/** What can be done to the table where the caret is. */
export const TABLE_ACTS = {
  rowBefore: addRowBefore,
  rowAfter: addRowAfter,
  columnBefore: addColumnBefore,
  columnAfter: addColumnAfter,
  deleteRow,
  deleteColumn,
  deleteTable,
  mergeCells,
  splitCell,
  headerRow: toggleHeaderRow,
  headerColumn: toggleHeaderColumn,
} satisfies Record<string, Command>;

export type TableAct = keyof typeof TABLE_ACTS;

export const Table = Node.create({
  name: "table",
  group: "block",
  content: "tableRow+",
  isolating: true,
  extendNodeSchema: (extension) => (extension.name === "table" ? { tableRole: "table" } : {}),
  parseHTML: () => [{ tag: "table" }],
  renderHTML: () => ["table", ["tbody", 0]],
  addCommands() {
    return {
      insertTable:
        (size = { rows: 3, columns: 3 }) =>
        ({ tr, dispatch, state }: CommandProps) => {
          if (isInTable(state)) return false;
          const table = emptyTable(this.type, size);
          if (!dispatch) return true;
          const at = tr.selection.$from;
          tr.replaceSelectionWith(table);
          // The caret goes into the first cell.
          const start = tr.mapping.map(at.pos, -1);
          tr.doc.nodesBetween(Math.max(0, start - 1), tr.doc.content.size, (node, position) => {
            if (node.type !== this.type) return position < start + table.nodeSize;
            tr.setSelection(TextSelection.near(tr.doc.resolve(position + 3)));
            return false;
          });
          tr.scrollIntoView();
          return true;
        },
      onTable:
        (act) =>
        ({ state, dispatch }) =>
          TABLE_ACTS[act](state, dispatch),
    };
  },
  addKeyboardShortcuts() {
    return {
      Tab: () => {
        if (!isInTable(this.editor.state)) return false;
        if (this.editor.commands.command(({ state, dispatch }) => goToNextCell(1)(state, dispatch))) return true;
        return this.editor
          .chain()
          .onTable("rowAfter")
          .command(({ state, dispatch }) => goToNextCell(1)(state, dispatch))
          .run();
      },
      "Shift-Tab": () =>
        isInTable(this.editor.state) &&
        this.editor.commands.command(({ state, dispatch }) => goToNextCell(-1)(state, dispatch)),
    };
  },
  addProseMirrorPlugins: () => [tableEditing({ allowTableNodeSelection: false })],
});

function emptyTable(type: ProseNode["type"], { rows, columns }: { rows: number; columns: number }): ProseNode {
  const { tableRow, tableCell, tableHeader } = type.schema.nodes;
  const row = (cell: ProseNode["type"] | undefined) =>
    tableRow!.create(
      null,
      Array.from({ length: columns }, () => cell!.createAndFill()!),
    );
  return type.create(null, [row(tableHeader), ...Array.from({ length: rows - 1 }, () => row(tableCell))]);
}
