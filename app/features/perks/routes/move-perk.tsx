import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { notFound, readId, requireStaff } from "#app/platform/http/guards.ts";
import { endPerk } from "../commands/end-perk.server.ts";
import { publishPerk } from "../commands/publish-perk.server.ts";

export function loader({ context, request, params }: LoaderFunctionArgs) {
  requireStaff(context, request, "perks.see");
  return redirect(`/staff/perks/${readId(params.id)}`);
}

/** Publishes or ends a perk: /staff/perks/:id/publish, /staff/perks/:id/end. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = requireStaff(context, request, "perks.manage");
  const perkId = readId(params.id);
  const move = new Map([
    ["publish", publishPerk],
    ["end", endPerk],
  ]).get(params.move ?? "");
  if (move === undefined) throw notFound();
  const moved = await move(ctx, { perkId });
  if (moved.ok) return redirect(`/staff/perks/${perkId}`);
  if (moved.reason === "unknown_perk") throw notFound();
  return redirect(`/staff/perks/${perkId}?refused=${moved.reason}`);
}
