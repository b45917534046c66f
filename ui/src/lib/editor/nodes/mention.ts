/** A live reference to a person or an organisation: an atom that shows the name of the day. */
import { Node } from "@tiptap/core";
import type { Mentioned } from "$lib/operations";

const ATTRIBUTES = ["kind", "id", "label"] as const;

export const Mention = Node.create({
  name: "mention",
  group: "inline",
  inline: true,
  atom: true,
  selectable: true,
  draggable: false,
  addAttributes: () =>
    Object.fromEntries(
      ATTRIBUTES.map((name) => [
        name,
        {
          default: name === "kind" ? "person" : "",
          parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`) ?? "",
          renderHTML: (attributes: Record<string, unknown>) => ({ [`data-${name}`]: attributes[name] }),
        },
      ]),
    ),
  parseHTML: () => [
    {
      tag: "span[data-kind][data-id][data-label]",
      getAttrs: (element) => (["person", "organisation"].includes(element.dataset["kind"] ?? "") ? null : false),
    },
  ],
  renderHTML: ({ node, HTMLAttributes }) => [
    "span",
    { class: "mention-name", ...HTMLAttributes },
    (node.attrs as Mentioned).label,
  ],
  renderText: ({ node }) => (node.attrs as Mentioned).label,
});
