import { writeAudit, type Steward } from "#app/features/identity/public.server.ts";
import { homeCard } from "#app/features/membership/public.server.ts";
import type { Context } from "#app/platform/context.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { dateFromPlainDate, instantFromDate, todayIn } from "#app/shared/club-time.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { verdictOn, warrantyOfHome } from "../queries/warranty.server.ts";
import { isCategoryOf, type CareCategory, type CareKind } from "../rules/care-kinds.ts";
import { OPEN_STATES } from "../rules/move-request.ts";
import { beginDeskMove, recordMove, type DeskMove, type LockedRequest, type MoveRefusal } from "./move.server.ts";

/**
 * Sorts a request under another kind or category. The warranty is judged again, as of the day it was reported: an
 * owner loses nothing by the time the desk took.
 */
export async function sortRequest(
  ctx: Context<Steward>,
  { kind, category, ...move }: DeskMove & { kind: CareKind; category: CareCategory },
): Promise<Outcome<undefined, MoveRefusal | "category_unknown" | "home_missing">> {
  if (!isCategoryOf(kind, category)) return refuse("category_unknown");
  return inTransaction(ctx.db, async (tx) => {
    const opened = await beginDeskMove(tx, ctx, move, null);
    if (!opened.ok) return opened;
    const { request, isRepeat } = opened.value;
    if (isRepeat || (request.kind === kind && request.category === category)) return ok();
    if (!OPEN_STATES.some((state) => state === request.state)) return refuse("wrong_state", { state: request.state });
    if (kind === "repair" && request.homeId === null) return refuse("home_missing");
    await recordMove(tx, ctx, request, {
      data: { kind, category, ...(await judgeAgain(tx, ctx, request, { kind, category })) },
      step: { stepId: move.stepId, kind: "sorted", note: `${request.kind}.${request.category} ${kind}.${category}` },
    });
    await writeAudit(tx, ctx, {
      action: "care.sort",
      subjectKind: "care_request",
      subjectId: request.id,
      detail: { kind, category },
    });
    return ok();
  });
}

async function judgeAgain(
  tx: Tx,
  ctx: Context,
  request: LockedRequest,
  { kind, category }: { kind: CareKind; category: CareCategory },
) {
  const home = request.homeId === null || kind !== "repair" ? null : await homeCard(tx, request.homeId);
  const warranty = home && (await warrantyOfHome(tx, home, todayIn(instantFromDate(request.createdAt), ctx.zone)));
  const verdict = verdictOn(warranty, category);
  return {
    inWarranty: verdict && verdict.inWarranty,
    warrantyEndsOn: verdict && dateFromPlainDate(verdict.endsOn),
    warrantyVersion: verdict && warranty && warranty.version,
  };
}
