import type { RequestHandler } from "express";
import type { Metrics } from "#app/platform/metrics.ts";
import { listAddresses, type PlacedRoute } from "./route-addresses.ts";

type Build = { routes: Readonly<Record<string, PlacedRoute | undefined>> };

const UNKNOWN = "other";
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Measures how long requests take, by the portal's routes: no id, token or unknown address becomes a label. */
export function measureRequests(metrics: Metrics, build: () => Promise<Build>): RequestHandler {
  let known: Promise<ReadonlySet<string>> | undefined;
  const readShapes = async () => new Set(listAddresses((await build()).routes).map(({ address }) => shapeOf(address)));
  return (request, response, next) => {
    const startedAt = performance.now();
    response.once("finish", () => {
      const seconds = (performance.now() - startedAt) / 1000;
      known ??= readShapes().catch(() => new Set());
      void known.then((shapes) => {
        const labels = { method: request.method, route: routeOf(request.path, shapes), status: response.statusCode };
        metrics.httpSeconds.observe(labels, seconds);
      });
    });
    next();
  };
}

/** An address with every name of an id alike. */
function shapeOf(address: string): string {
  return address.replaceAll(/:\w+/g, ":id");
}

/** @returns the shape of the route that a path leads to; a last part that is no id may be a token. */
function routeOf(path: string, shapes: ReadonlySet<string>): string {
  const parts = path
    .replace(/\.data$/, "")
    .split("/")
    .map((part) => (UUID.test(part) ? ":id" : part));
  const candidates = [parts.join("/"), [...parts.slice(0, -1), ":id"].join("/")];
  return candidates.find((candidate) => shapes.has(candidate)) ?? UNKNOWN;
}
