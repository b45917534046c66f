/** Routes as addresses, both ways. Pure. */
import { WORDS, type Id, type Target, type TextKind } from "./operations";

export type Moment = "preparer" | "convoquer" | "tenir" | "rediger";
export type Route =
  | { page: "welcome" }
  | { page: "accueil" }
  | { page: "seances"; committee: Id | null }
  | { page: "seance"; id: Id; moment: Moment; focus: Id | null }
  | { page: "annuaire"; tab: string | null; focus: Id | null }
  | { page: "instances"; id: Id | null; focus: Id | null }
  | { page: "reglement"; id: Id; tab: BylawsTab; on: string | null; focus: string | null }
  | { page: "textes"; committee: Id | null; kind: TextKind | null }
  | { page: "texte"; id: Id; view: TextViewName; focus: Id | null }
  | { page: "historique"; record: Id | null };

/** What the page of a text shows in its middle. */
export type TextViewName = "texte" | "comparer" | "fiche" | "suites";

const TEXT_VIEWS: TextViewName[] = ["texte", "comparer", "fiche", "suites"];
const TEXT_KINDS = Object.keys(WORDS.TextKind) as TextKind[];

/** The views of a règlement intérieur. */
export type BylawsTab = "parametres" | "texte" | "versions";

const BYLAWS_TABS: BylawsTab[] = ["parametres", "texte", "versions"];
const MOMENTS: Moment[] = ["preparer", "convoquer", "tenir", "rediger"];

/** The route an address names; the home page for one that names nothing. */
export function parseHash(hash: string): Route {
  const [path = "", search = ""] = hash.replace(/^#\/?/, "").split("?");
  const [page, first = null, second = null] = path.split("/").map(decodeURIComponent);
  const query = new URLSearchParams(search);
  const focus = query.get("focus");
  switch (page) {
    case "welcome":
      return { page };
    case "seances":
      return { page, committee: query.get("instance") };
    case "seance":
      if (!first) return { page: "seances", committee: null };
      return { page, id: first, moment: MOMENTS.find((moment) => moment === second) ?? "preparer", focus };
    case "annuaire":
      return { page, tab: first, focus };
    case "instances":
      return { page, id: first, focus };
    case "reglement": {
      if (!first) return { page: "instances", id: null, focus: null };
      const tab = BYLAWS_TABS.find((one) => one === second) ?? "parametres";
      return { page, id: first, tab, on: query.get("le"), focus };
    }
    case "textes": {
      const kind = TEXT_KINDS.find((one) => one === query.get("nature")) ?? null;
      if (!first) return { page, committee: query.get("instance"), kind };
      return { page: "texte", id: first, view: TEXT_VIEWS.find((view) => view === second) ?? "texte", focus };
    }
    case "historique":
      return { page, record: query.get("record") };
    default:
      return { page: "accueil" };
  }
}

const asked = (name: string, value: string | null) => (value ? `?${name}=${encodeURIComponent(value)}` : "");

/** The address of a route, for `href`. */
export function href(route: Route): string {
  switch (route.page) {
    case "seances":
      return `#/seances${asked("instance", route.committee)}`;
    case "seance":
      return `#/seance/${route.id}/${route.moment}${asked("focus", route.focus)}`;
    case "annuaire":
      return `#/annuaire${route.tab ? `/${route.tab}` : ""}${asked("focus", route.focus)}`;
    case "instances":
      return `#/instances${route.id ? `/${route.id}` : ""}${asked("focus", route.focus)}`;
    case "reglement": {
      const query = new URLSearchParams();
      if (route.on) query.set("le", route.on);
      if (route.focus) query.set("focus", route.focus);
      const search = query.toString();
      return `#/reglement/${route.id}${route.tab === "parametres" ? "" : `/${route.tab}`}${search && `?${search}`}`;
    }
    case "textes": {
      const query = new URLSearchParams();
      if (route.committee) query.set("instance", route.committee);
      if (route.kind) query.set("nature", route.kind);
      const search = query.toString();
      return `#/textes${search && `?${search}`}`;
    }
    case "texte":
      return `#/textes/${route.id}${route.view === "texte" ? "" : `/${route.view}`}${asked("focus", route.focus)}`;
    case "historique":
      return `#/historique${asked("record", route.record)}`;
    default:
      return `#/${route.page}`;
  }
}

/** Address of a sitting at one moment. */
export const seanceHref = (id: Id, moment: Moment = "preparer", focus: Id | null = null) =>
  href({ page: "seance", id, moment, focus });

/** The route a target of the core names. */
export function routeOf({ page, id, moment, focus }: Target): Route {
  switch (page) {
    case "seance":
      return id ? { page, id, moment: moment ?? "preparer", focus } : { page: "seances", committee: null };
    case "instance":
      return { page: "instances", id, focus };
    case "annuaire":
      return { page, tab: null, focus: focus ?? id };
    case "historique":
      return { page, record: focus ?? id };
    case "seances":
      return { page, committee: id };
    default:
      return { page: "accueil" };
  }
}

/** Address of a target of the core. */
export const targetHref = (target: Target) => href(routeOf(target));

/** Address of the règlement intérieur of a committee, at one of its rules if named. */
export const bylawsHref = (id: Id, focus: string | null = null) =>
  href({ page: "reglement", id, tab: "parametres", on: null, focus });

/** Address of a text, at one of its amendments if named. */
export const textHref = (id: Id, view: TextViewName = "texte", focus: Id | null = null) =>
  href({ page: "texte", id, view, focus });
