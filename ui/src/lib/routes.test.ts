import { describe, expect, it } from "vitest";
import { href, parseHash, routeOf, type Route } from "./routes";

describe("an address and its route", () => {
  const routes: Route[] = [
    { page: "welcome" },
    { page: "accueil" },
    { page: "seances", committee: null },
    { page: "seances", committee: "c1" },
    { page: "seance", id: "m1", moment: "tenir", focus: null },
    { page: "seance", id: "m1", moment: "rediger", focus: "i 4/é" },
    { page: "annuaire", tab: null, focus: null },
    { page: "annuaire", tab: "personnes", focus: "p1" },
    { page: "instances", id: null, focus: null },
    { page: "instances", id: "c1", focus: "s2" },
    { page: "textes", committee: null, kind: null },
    { page: "textes", committee: "c1", kind: "avis" },
    { page: "texte", id: "t1", view: "texte", focus: null },
    { page: "texte", id: "t1", view: "suites", focus: "a 4/é" },
    { page: "historique", record: "r1" },
  ];
  it.each(routes)("%j", (route) => expect(parseHash(href(route))).toEqual(route));

  it("comes home when it names nothing", () => {
    expect(parseHash("")).toEqual({ page: "accueil" });
    expect(parseHash("#/perdu/42")).toEqual({ page: "accueil" });
    expect(parseHash("#/seance")).toEqual({ page: "seances", committee: null });
    expect(parseHash("#/seance/m1/demain")).toEqual({ page: "seance", id: "m1", moment: "preparer", focus: null });
  });
});

it("follows the targets of the core", () => {
  expect(routeOf({ page: "seance", id: "m1", moment: null, focus: "i1" })).toEqual({
    page: "seance",
    id: "m1",
    moment: "preparer",
    focus: "i1",
  });
  expect(routeOf({ page: "instance", id: "c1", moment: null, focus: null })).toEqual({
    page: "instances",
    id: "c1",
    focus: null,
  });
});
