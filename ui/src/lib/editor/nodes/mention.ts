/** A live reference to a person or an organisation: an atom that shows the name of the day. */
import { Node } from "@tiptap/core";
import type { Mentioned } from "$lib/operations";

const ATTRIBUTES = ["kind", "id", "label"] as const;

interface Names {
  /** Shows these names, by id, instead of the labels kept in the text. */
  show: (names: ReadonlyMap<string, string>) => void;
}

declare module "@tiptap/core" {
  interface Storage {
    mention: Names;
  }
}

export const Mention = Node.create<object, Names & { names: ReadonlyMap<string, string>; redraw: Set<() => void> }>({
  name: "mention",
  addStorage() {
    const storage = { names: new Map<string, string>() as ReadonlyMap<string, string>, redraw: new Set<() => void>() };
    return {
      ...storage,
      show(names) {
        this.names = names;
        this.redraw.forEach((draw) => draw());
      },
    };
  },
  addNodeView() {
    const { storage } = this;
    return ({ node }) => {
      const { kind, id, label } = node.attrs as Mentioned;
      const dom = document.createElement("span");
      dom.className = "mention-name";
      dom.title = kind === "person" ? "Personne de l’annuaire" : "Organisation de l’annuaire";
      const draw = () => (dom.textContent = storage.names.get(id) ?? label);
      draw();
      storage.redraw.add(draw);
      return { dom, ignoreMutation: () => true, destroy: () => storage.redraw.delete(draw) };
    };
  },
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
