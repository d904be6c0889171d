import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { notFound, readId, requireStaff } from "#app/platform/http/guards.ts";
import { findChatPicture } from "../queries/chat-picture.server.ts";

/** A picture of a conversation, by the id of its message, for those who see conversations. Nobody keeps a copy. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = requireStaff(context, request, "conversations.see");
  const file = await findChatPicture(ctx, readId(params.id));
  const bytes = file === null ? null : await context.storage.size(file);
  if (file === null || bytes === null) throw notFound();
  return new Response(createReadableStreamFromReadable(context.storage.read(file)), {
    headers: {
      "Content-Type": file.endsWith(".png") ? "image/png" : "image/jpeg",
      "Content-Length": String(bytes),
      "Cache-Control": "private, no-store",
      "Content-Security-Policy": "default-src 'none'",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
