/** What of a route of the built portal says where it is. */
export type PlacedRoute = { id: string; parentId?: string; path?: string; index?: boolean };

/** @returns every route that has an address, with it, such as /perks/:id; frames and the root have none of their own. */
export function listAddresses<Route extends PlacedRoute>(
  routes: Readonly<Record<string, Route | undefined>>,
): { address: string; route: Route }[] {
  return Object.values(routes)
    .flatMap((route) => route ?? [])
    .filter((route) => route.id !== "root" && (route.path !== undefined || route.index === true))
    .map((route) => ({ address: addressOf(route, routes), route }));
}

function addressOf(route: PlacedRoute, routes: Readonly<Record<string, PlacedRoute | undefined>>): string {
  const parts: string[] = [];
  for (let at: PlacedRoute | undefined = route; at !== undefined; at = routes[at.parentId ?? ""]) {
    if (at.path) parts.unshift(at.path);
  }
  return `/${parts.join("/")}`;
}
