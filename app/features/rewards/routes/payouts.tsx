import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData } from "@remix-run/react";
import { nowDate } from "#app/platform/context.ts";
import { requireStaff } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { dateFromPlainDate, todayIn } from "#app/shared/club-time.ts";
import { listBatches, readPayoutTotals } from "../queries/payout-batches.server.ts";
import { readCandidates } from "../queries/payout-candidates.server.ts";
import { readPayoutStop } from "../queries/payout-stop.server.ts";
import { readWaitingRewards } from "../queries/waiting-rewards.server.ts";
import { problemOf } from "../rules/judge-payee.ts";
import { taxPreview } from "../rules/tax-reward.ts";
import { PayoutsScreen } from "../screens/payouts-screen.tsx";
import { batchTitle } from "./parts/describe-batch.server.ts";

export const meta = pageTitle;
export const handle = { i18n: "rewards" };

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = requireStaff(context, request, "payouts.see");
  const today = todayIn(ctx.clock.now(), ctx.zone);
  const [{ batches, next }, totals, candidates, waiting, stop] = await Promise.all([
    listBatches(ctx.db, new URL(request.url).searchParams.get("before")),
    readPayoutTotals(ctx.db, dateFromPlainDate(today.with({ day: 1 }))),
    readCandidates(ctx.db, nowDate(ctx), { accruedBefore: null, sourceKind: null }),
    readWaitingRewards(ctx.db, nowDate(ctx)),
    readPayoutStop(ctx.db),
  ]);
  const payable = candidates.filter(({ facts }) => problemOf(facts) === null);
  const netFen = payable.reduce((sum, reward) => sum + taxPreview({ ...reward, on: today }).netFen, 0n);
  const { format } = context;
  return {
    title: context.texts("rewards")("payouts.title"),
    mayCreate: ctx.actor.abilities.has("payouts.create"),
    mayStop: ctx.actor.abilities.has("payouts.approve"),
    stop: stop && { reason: stop.reason, by: stop.by, at: format.time(stop.stoppedAt).text },
    month: today.toPlainYearMonth().toString(),
    ready: { lines: payable.length, net: format.money(netFen), blocked: candidates.length - payable.length },
    waiting: { lines: waiting.count, gross: format.money(waiting.grossFen) },
    toApprove: { lines: totals.toApprove.lines, net: format.money(totals.toApprove.netFen) },
    atBank: { lines: totals.atBank.lines, net: format.money(totals.atBank.netFen) },
    paid: {
      lines: totals.paidThisMonth.lines,
      net: format.money(totals.paidThisMonth.netFen),
      tax: format.money(totals.paidThisMonth.taxFen),
    },
    batches: batches.map((batch) => ({
      id: batch.id,
      number: batch.number,
      title: batchTitle(context, batch.number),
      state: batch.state,
      created: format.time(batch.createdAt),
      creator: batch.creator,
      approver: batch.approver,
      lines: batch.lines,
      payees: batch.payees,
      gross: format.money(batch.grossFen),
      tax: format.money(batch.taxFen),
      net: format.money(batch.netFen),
    })),
    next,
  };
}

export default function Payouts() {
  return (
    <>
      <PayoutsScreen {...useLoaderData<typeof loader>()} />
      <Outlet />
    </>
  );
}
