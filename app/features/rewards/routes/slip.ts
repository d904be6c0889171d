import type { LoaderFunctionArgs } from "@remix-run/node";
import { notFound, readId, requireStaff } from "#app/platform/http/guards.ts";
import { readLine } from "../queries/payout-batch.server.ts";
import { sendFile } from "./parts/send-file.server.ts";

const TYPES: Readonly<Record<string, string>> = { pdf: "application/pdf", png: "image/png", jpg: "image/jpeg" };

/** The bank's slip of a payment. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = requireStaff(context, request, "payouts.see");
  const lineId = readId(params.lineId);
  const line = await readLine(ctx.db, readId(params.id), lineId);
  if (!line?.proofKey) throw notFound();
  const extension = line.proofKey.split(".").at(-1) ?? "";
  const type = TYPES[extension] ?? "application/octet-stream";
  return sendFile(context.storage.read(line.proofKey), { type, name: `slip-${lineId}.${extension}` });
}
