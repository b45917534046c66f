/** The sections of the navigation, in their order. */
import type { IconName } from "$lib/icons";
import type { Route } from "$lib/router.svelte";

export interface Place {
  label: string;
  icon: IconName;
  route: Route;
  /** Pages that stand under this section. */
  covers: Route["page"][];
}

export const places: Place[] = [
  { label: "Accueil", icon: "house", route: { page: "accueil" }, covers: ["accueil"] },
  {
    label: "Séances",
    icon: "calendar-days",
    route: { page: "seances", committee: null },
    covers: ["seances", "seance"],
  },
  {
    label: "Textes",
    icon: "scroll-text",
    route: { page: "textes", committee: null, kind: null },
    covers: ["textes", "texte"],
  },
  { label: "Instances", icon: "landmark", route: { page: "instances", id: null, focus: null }, covers: ["instances", "reglement"] },
  { label: "Annuaire", icon: "users", route: { page: "annuaire", tab: null, focus: null }, covers: ["annuaire"] },
  { label: "Historique", icon: "history", route: { page: "historique", record: null }, covers: ["historique"] },
];
