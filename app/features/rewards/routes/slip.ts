import type { LoaderFunctionArgs } from "@remix-run/node";
import { notFound, readId, requireStaff } from "#app/platform/http/guards.ts";
import { openSlip } from "../commands/open-slip.server.ts";
import { sendFile } from "./parts/send-file.server.ts";

const TYPES: Readonly<Record<string, string>> = { pdf: "application/pdf", png: "image/png", jpg: "image/jpeg" };

/** The bank's slip of a payment. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = requireStaff(context, request, "payouts.see");
  const lineId = readId(params.lineId);
  const opened = await openSlip(ctx, { batchId: readId(params.id), lineId });
  if (!opened.ok) throw notFound();
  const { storageKey } = opened.value;
  const extension = storageKey.split(".").at(-1) ?? "";
  const type = TYPES[extension] ?? "application/octet-stream";
  return sendFile(context.storage.read(storageKey), { type, name: `slip-${lineId}.${extension}` });
}
