import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { listAddresses, type PlacedRoute } from "#app/platform/http/route-addresses.ts";

/** A route of the built portal, as Remix holds it. */
export type BuiltRoute = PlacedRoute & { module: { loader?: unknown; default?: unknown; action?: unknown } };

/** @returns every route that has an address, with it. */
export async function listBuiltRoutes(): Promise<{ address: string; route: BuiltRoute }[]> {
  const build = await import(pathToFileURL(join(import.meta.dirname, "../../build/server/index.js")).href);
  const routes: Record<string, BuiltRoute> = build.routes;
  return listAddresses(routes);
}
