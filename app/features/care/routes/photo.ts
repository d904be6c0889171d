import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { notFound, readId } from "#app/platform/http/guards.ts";
import { findPhoto } from "../queries/photo.server.ts";

/** One photo, for the reporting household and the care staff; `?size=small` for lists. Nobody keeps a copy. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const storageKey = await findPhoto(context.ctx, readId(params.id));
  if (storageKey === null) throw notFound();
  const isSmall = new URL(request.url).searchParams.get("size") === "small";
  const file = `${storageKey}${isSmall ? "-small" : ""}.jpg`;
  const bytes = await context.storage.size(file);
  if (bytes === null) throw notFound();
  return new Response(createReadableStreamFromReadable(context.storage.read(file)), {
    headers: {
      "Content-Type": "image/jpeg",
      "Content-Length": String(bytes),
      "Cache-Control": "private, no-store",
      "Content-Security-Policy": "default-src 'none'",
    },
  });
}
