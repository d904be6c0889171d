import type { Request, RequestHandler } from "express";

/** What browsers send to the club's pages. */
const METHODS = ["GET", "HEAD", "OPTIONS", "POST"];

/** A name or an address with its port, and nothing that would belong to a path. */
const HOST = /^([\w.-]+|\[[\da-f:.]+\])(:\d{1,5})?$/i;

/**
 * Refuses requests that no page of the club makes: by other methods, to an address that cannot be decoded or holds a NUL,
 * which the database takes in no text, or to a host that is none: pages are chosen by the address put together from all
 * of these.
 */
export const refuseUnreadable: RequestHandler = (request, response, next) => {
  if (!METHODS.includes(request.method)) {
    response.status(405).set("Allow", METHODS.join(", ")).type("text/plain").send("Method not allowed");
  } else if (!isReadable(request.originalUrl) || !hasPlace(request)) {
    response.status(400).type("text/plain").send("Address not readable");
  } else {
    next();
  }
};

function isReadable(address: string): boolean {
  const [path = ""] = address.split("?", 1);
  try {
    decodeURIComponent(path);
  } catch {
    return false;
  }
  return address.startsWith("/") && !address.includes("%00");
}

function hasPlace(request: Request): boolean {
  const forwarded = request.get("X-Forwarded-Host")?.split(",") ?? [];
  const hosts = [request.get("Host") ?? "", ...forwarded].map((host) => host.trim());
  return (
    ["http", "https"].includes(request.protocol) &&
    hosts.every((host) => HOST.test(host) && URL.canParse(`http://${host}`))
  );
}
