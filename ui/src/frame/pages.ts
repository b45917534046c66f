/** The pages of the frame: their title, their layout, and how to load them. */
import type { Route } from "$lib/router.svelte";
import type { Component } from "svelte";

/** How a page fills the main area. */
export interface Page {
  /** Loads the component; its props are the route without `page`. */
  load: () => Promise<{ default: Component<any> }>;
  /** `fixed`: the page scrolls inside its own panes; `flow`: the main area scrolls. */
  layout: "fixed" | "flow";
  /** `rail`: work on one document, the navigation shrinks to icons. */
  nav: "words" | "rail";
  title: string;
}

type Name = Exclude<Route["page"], "welcome">;

export const pages: Record<Name, Page> = {
  accueil: { load: () => import("$pages/accueil/Home.svelte"), layout: "flow", nav: "words", title: "Accueil" },
  seances: { load: () => import("$pages/seances/Seances.svelte"), layout: "fixed", nav: "words", title: "Séances" },
  seance: { load: () => import("$pages/seance/Seance.svelte"), layout: "fixed", nav: "rail", title: "Séance" },
  textes: { load: () => import("$pages/textes/Textes.svelte"), layout: "fixed", nav: "words", title: "Textes" },
  texte: { load: () => import("$pages/textes/Texte.svelte"), layout: "fixed", nav: "rail", title: "Texte" },
  annuaire: { load: () => import("$pages/annuaire/Annuaire.svelte"), layout: "fixed", nav: "words", title: "Annuaire" },
  instances: {
    load: () => import("$pages/instances/Instances.svelte"),
    layout: "fixed",
    nav: "words",
    title: "Instances",
  },
  reglement: {
    load: () => import("$pages/reglement/Reglement.svelte"),
    layout: "fixed",
    nav: "rail",
    title: "Règlement intérieur",
  },
  historique: {
    load: () => import("$pages/historique/History.svelte"),
    layout: "fixed",
    nav: "words",
    title: "Historique",
  },
};
