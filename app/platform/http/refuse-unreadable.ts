import type { RequestHandler } from "express";

/** What browsers send to the club's pages. */
const METHODS = ["GET", "HEAD", "OPTIONS", "POST"];

/**
 * Refuses requests that no page of the club makes: by other methods, to an address that cannot be decoded or holds a NUL,
 * which the database takes in no text, or to a host that is none.
 */
export const refuseUnreadable: RequestHandler = (request, response, next) => {
  if (!METHODS.includes(request.method)) {
    response.status(405).set("Allow", METHODS.join(", ")).type("text/plain").send("Method not allowed");
  } else if (!isReadable(request.originalUrl) || !URL.canParse(`http://${request.hostname}`)) {
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
  return !address.includes("%00");
}
