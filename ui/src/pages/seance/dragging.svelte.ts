/**
 * Dragging a line by its grip, with pointer events: the webview's own drag and drop is taken by files dropped on the
 * window. The keyboard has Alt and the arrows.
 */
import type { AgendaItemView, Id } from "$lib/operations";
import { dropPlace, type Place } from "./outline";

export class Dragging {
  /** Item under way, and where it would land. */
  id = $state<Id | null>(null);
  over = $state<{ id: Id; side: "before" | "after" } | null>(null);
  #items: () => readonly AgendaItemView[];
  #drop: (id: Id, place: Place) => void;

  constructor(items: () => readonly AgendaItemView[], drop: (id: Id, place: Place) => void) {
    this.#items = items;
    this.#drop = drop;
  }

  /** Handlers of one grip. */
  grip(id: Id) {
    return {
      onpointerdown: (event: PointerEvent) => {
        if (event.button !== 0) return;
        event.preventDefault();
        (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
        this.id = id;
      },
      onpointermove: (event: PointerEvent) => {
        if (this.id === id) this.over = this.#under(event.clientY);
      },
      onpointerup: () => this.#finish(),
      onpointercancel: () => this.#stop(),
    };
  }

  #under(y: number): { id: Id; side: "before" | "after" } | null {
    for (const row of document.querySelectorAll<HTMLElement>("[data-item]")) {
      const box = row.getBoundingClientRect();
      if (y < box.top || y > box.bottom) continue;
      const target = {
        id: row.dataset["item"] ?? "",
        side: y < box.top + box.height / 2 ? ("before" as const) : ("after" as const),
      };
      return this.id && dropPlace(this.#items(), this.id, target.id, target.side) ? target : null;
    }
    return null;
  }

  #finish() {
    const { id, over } = this;
    this.#stop();
    if (!id || !over) return;
    const place = dropPlace(this.#items(), id, over.id, over.side);
    if (place) this.#drop(id, place);
  }

  #stop() {
    this.id = null;
    this.over = null;
  }
}
