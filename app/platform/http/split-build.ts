import type { ServerBuild } from "@remix-run/node";
import { listAddresses } from "./route-addresses.ts";

/**
 * @returns the build without the routes under an address. Rendering one page walks all routes several times, and most
 * of them are the console's, which no owner opens.
 */
export function withoutRoutes(build: ServerBuild, under: string): ServerBuild {
  const leftOut = new Set(
    listAddresses(build.routes)
      .filter(({ address }) => isUnder(address, under))
      .map(({ route }) => route.id),
  );
  const keep = <Route>(routes: Record<string, Route>) =>
    Object.fromEntries(Object.entries(routes).filter(([id]) => !leftOut.has(id)));
  return { ...build, routes: keep(build.routes), assets: { ...build.assets, routes: keep(build.assets.routes) } };
}

/** Whether a path is an address or below it; its data has the same path with an ending. */
export function isUnder(path: string, address: string): boolean {
  return path === address || path === `${address}.data` || path.startsWith(`${address}/`);
}
