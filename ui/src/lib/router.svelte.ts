/** A small hash router: the address names the page, so that a reload comes back to the same place. */
import { href, parseHash, type Route } from "./routes";

export * from "./routes";

const state = $state<{ route: Route }>({ route: parseHash(location.hash) });
window.addEventListener("hashchange", () => {
  state.route = parseHash(location.hash);
});

export const router = {
  get route(): Route {
    return state.route;
  },
};

/** Goes to a route. `replace` leaves no trace in the back history. */
export function go(route: Route, how: "push" | "replace" = "push") {
  const hash = href(route);
  if (how === "replace") history.replaceState(null, "", hash);
  else if (location.hash !== hash) history.pushState(null, "", hash);
  state.route = route;
}
