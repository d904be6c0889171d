import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** A route of the built portal, as Remix holds it. */
export type BuiltRoute = {
  id: string;
  parentId?: string;
  path?: string;
  index?: boolean;
  module: { loader?: unknown; default?: unknown; action?: unknown };
};

/** @returns every route that has an address, with it; frames and the root have none of their own. */
export async function listBuiltRoutes(): Promise<{ address: string; route: BuiltRoute }[]> {
  const build = await import(pathToFileURL(join(import.meta.dirname, "../../build/server/index.js")).href);
  const routes: Record<string, BuiltRoute> = build.routes;
  return Object.values(routes)
    .filter((route) => route.id !== "root" && (route.path !== undefined || route.index === true))
    .map((route) => ({ address: addressOf(route, routes), route }));
}

function addressOf(route: BuiltRoute, routes: Record<string, BuiltRoute>): string {
  const parts: string[] = [];
  for (let at: BuiltRoute | undefined = route; at !== undefined; at = routes[at.parentId ?? ""]) {
    if (at.path) parts.unshift(at.path);
  }
  return `/${parts.join("/")}`;
}
