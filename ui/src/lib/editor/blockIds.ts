/**
 * Keeps one id on each top-level node, whatever the typing does: a split, a paste, a list made or undone.
 *
 * The id is what makes a paragraph a row of the register: lost, the history of the paragraph stops there; doubled,
 * one of the two paragraphs would overwrite the other.
 */
import { Extension } from "@tiptap/core";
import { Plugin, PluginKey, type EditorState, type Transaction } from "@tiptap/pm/state";
import type { Node as ProseNode } from "@tiptap/pm/model";
import { provisionalId } from "./blocks";
import { TOP } from "./fit";
import { IdsStep } from "./idsStep";

/** Types that may stand at the top of a section. */
const CARRIERS = TOP;

export const BlockIds = Extension.create({
  name: "blockIds",
  addGlobalAttributes() {
    return [
      {
        types: CARRIERS,
        // Not rendered: a copy in the clipboard must not carry the identity of the original.
        attributes: { blockId: { default: null, rendered: false, keepOnSplit: true } },
      },
    ];
  },
  addProseMirrorPlugins: () => [blockIdsPlugin()],
});

/** Settles the ids after each change of the document. */
export function blockIdsPlugin(): Plugin {
  return new Plugin({
    key: new PluginKey("blockIds"),
    appendTransaction: (transactions, before, after) => {
      if (!transactions.some((transaction) => transaction.docChanged)) return null;
      return settle(transactions, before, after);
    },
  });
}

function settle(transactions: readonly Transaction[], before: EditorState, after: EditorState): Transaction | null {
  const owners = ownersOf(after.doc);
  const vanished = vanishedIds(transactions, before.doc, owners);
  const change = after.tr;
  const ids = new Map<number, string>();
  after.doc.forEach((node, position) => {
    const id = idOf(node);
    if (id === null || owners.get(id) !== position) {
      ids.set(position, vanished.get(position) ?? provisionalId());
      vanished.delete(position);
    }
    node.descendants((inner, offset) => {
      if (idOf(inner) !== null) change.setNodeAttribute(position + 1 + offset, "blockId", null);
    });
  });
  if (ids.size > 0) change.step(new IdsStep(ids));
  return change.docChanged ? change : null;
}

/** Position of the node that keeps each id: of two halves of a split, the one that has the words. */
function ownersOf(doc: ProseNode): Map<string, number> {
  const owners = new Map<string, number>();
  const emptyOwner = new Set<string>();
  doc.forEach((node, position) => {
    const id = idOf(node);
    if (id === null) return;
    if (!owners.has(id)) {
      owners.set(id, position);
      if (node.content.size === 0 && !node.isAtom) emptyOwner.add(id);
      return;
    }
    if (!emptyOwner.has(id) || node.content.size === 0) return;
    owners.set(id, position);
    emptyOwner.delete(id);
  });
  return owners;
}

/** Ids whose node is gone, by the place it had: a paragraph made into a list leaves its id to the list. */
function vanishedIds(
  transactions: readonly Transaction[],
  doc: ProseNode,
  owners: ReadonlyMap<string, number>,
): Map<number, string> {
  const vanished = new Map<number, string>();
  doc.forEach((node, position) => {
    const id = idOf(node);
    if (id === null || owners.has(id)) return;
    const now = transactions.reduce((at, transaction) => transaction.mapping.map(at, -1), position);
    if (!vanished.has(now)) vanished.set(now, id);
  });
  return vanished;
}

function idOf(node: ProseNode): string | null {
  const id: unknown = node.attrs["blockId"];
  return typeof id === "string" ? id : null;
}
