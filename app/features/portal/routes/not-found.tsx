import { notFound } from "#app/platform/http/guards.ts";

/** Every address that no page has: with a route of its own the error page knows the club and the reader's language. */
export function loader(): never {
  throw notFound();
}

/** A form sent to no page. */
export function action(): never {
  throw notFound();
}

export default function NotFound() {
  return null;
}
