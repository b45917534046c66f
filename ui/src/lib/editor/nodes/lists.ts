/** Lists, nested at will. An item opens with a paragraph, which is what the list commands know how to split and move. */
import {
  BulletList as BaseBullets,
  ListItem as BaseItem,
  ListKeymap,
  OrderedList as BaseNumbers,
} from "@tiptap/extension-list";

/** What may follow the first paragraph of an item; `fit.ts` wraps the rest. */
export const ITEM_REST = ["paragraph", "bulletList", "orderedList", "blockquote", "opaque"];

export const ListItem = BaseItem.extend({
  content: "(paragraph | opaque) (paragraph | bulletList | orderedList | blockquote | opaque)*",
});

export const BulletList = BaseBullets.extend({ group: "block flow list" });

/** Numbers from 1: where a list starts is no part of what the register keeps. */
export const OrderedList = BaseNumbers.extend({
  group: "block flow list",
  addAttributes: () => ({}),
  renderHTML: () => ["ol", 0],
});

export { ListKeymap };
