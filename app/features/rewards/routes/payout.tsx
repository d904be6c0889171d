import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData } from "@remix-run/react";
import { nowDate } from "#app/platform/context.ts";
import { requireStaff } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { readLongJob } from "#app/platform/jobs/long-job.ts";
import { PAYOUT_EXPORT } from "../jobs/definitions.ts";
import { judgeApproval } from "../queries/approval.server.ts";
import { checkLines } from "../queries/line-checks.server.ts";
import { listLines, readBatch, readBatchBefore } from "../queries/payout-batch.server.ts";
import { OPEN_STATES } from "../rules/move-payout.ts";
import { payoutViewSchema } from "../schemas.ts";
import { PayoutScreen } from "../screens/payout-screen.tsx";
import { batchOf } from "./parts/batch-head.server.ts";
import { describeBatch, describeLine } from "./parts/describe-batch.server.ts";
import { describeFlags, lineFilter, viewsOf } from "./parts/line-views.server.ts";

export const meta = pageTitle;
export const handle = { i18n: "rewards" };

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = requireStaff(context, request, "payouts.see");
  const batch = await batchOf(context, params.id);
  const { id: batchId } = batch;
  const { show, after } = payoutViewSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const isOpen = OPEN_STATES.some((state) => state === batch.state);
  const checks = isOpen ? await checkLines(ctx.db, nowDate(ctx), batchId) : new Map();
  const [{ lines, next }, flags, before, job] = await Promise.all([
    listLines(ctx.db, batchId, lineFilter(show, checks), after),
    describeFlags(context, batchId, checks),
    readBatchBefore(ctx.db, batch.number),
    batch.longJobId === null ? null : readLongJob(ctx.db, batch.longJobId, PAYOUT_EXPORT),
  ]);
  const earlier = before && (await readBatch(ctx.db, before.id));
  const { abilities, staffId } = ctx.actor;
  const mayApprove = batch.state === "locked" && abilities.has("payouts.approve");
  const verdict = mayApprove ? await judgeApproval(ctx.db, batch, ctx.actor) : null;
  const described = describeBatch(context, batch);
  return {
    ...described,
    show,
    next,
    views: viewsOf(batch, checks),
    lines: lines.map((line) => describeLine(context, batch.number, line, checks.get(line.id))),
    flags,
    before: earlier && describeBatch(context, earlier),
    may: {
      lock: batch.state === "draft" && abilities.has("payouts.create"),
      approve: verdict?.ok ?? false,
      sendBack:
        (batch.state === "locked" || batch.state === "approved") &&
        (abilities.has("payouts.approve") || batch.createdById === staffId),
      cancel: isOpen && abilities.has("payouts.create"),
      uploadResult: batch.state === "exported" && abilities.has("payouts.settle"),
      download: (batch.state === "exported" || batch.state === "closed") && abilities.has("payouts.settle"),
    },
    /** Why the reader, who could approve others' batches, cannot approve this one. */
    notYou: verdict && !verdict.ok ? verdict.reason : null,
    isCreator: batch.createdById === staffId,
    job: job && { state: job.state, done: job.done, total: job.total ?? 0, reason: job.reason },
  };
}

export default function Payout() {
  return (
    <>
      <PayoutScreen {...useLoaderData<typeof loader>()} />
      <Outlet />
    </>
  );
}
