import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { staffNames } from "#app/features/identity/public.server.ts";
import { notFound, readId, requireStaff } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { listBatchesOf, traceReward } from "../queries/reward-trace.server.ts";
import { readReward } from "../queries/rewards.server.ts";
import { RewardTraceScreen } from "../screens/reward-trace-screen.tsx";
import { describeReward } from "./parts/describe-reward.server.ts";
import { salePage } from "./parts/sale-page.server.ts";

export const meta = pageTitle;
export const handle = { i18n: "rewards" };

/** @returns a reward with everything the books say of it: from the sale to the payment and back. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = requireStaff(context, request, "payouts.see");
  const rewardId = readId(params.rewardId);
  const reward = await readReward(ctx, rewardId);
  if (reward === null) throw notFound();
  const [transactions, lines] = await Promise.all([traceReward(ctx.db, rewardId), listBatchesOf(ctx.db, rewardId)]);
  const names = await staffNames(ctx.db, [
    ...transactions.flatMap(({ actorKind, actorId }) => (actorKind === "staff" && actorId !== null ? actorId : [])),
    ...lines.flatMap(({ batch }) => [batch.createdById, batch.approvedById]),
  ]);
  const { format, texts } = context;
  const t = texts("rewards");
  return {
    title: reward.title,
    reward: describeReward(context, reward),
    memberId: reward.memberId,
    saleTo: salePage(ctx.actor, reward),
    lines: lines.map(({ id, state, endedReason, proofReference, batch }) => ({
      lineId: id,
      batchId: batch.id,
      number: batch.number,
      status: t(`line.${state}`),
      detail: endedReason === null ? proofReference : t(`reason.${endedReason}`, endedReason),
      people: [batch.createdById, batch.approvedById].flatMap((id) => names.get(id ?? "") ?? []).join(" → "),
    })),
    transactions: transactions.map(({ id, kind, at, actorKind, actorId, correctsId, transfers }) => ({
      id,
      kind: t(`movement.${kind}`),
      at: format.time(at),
      by: names.get(actorId ?? "") ?? t(`actor.${actorKind}`),
      corrects: correctsId,
      transfers: transfers.map(({ from, to, amountFen }) => ({
        way: t("trace.way", { from: t(`ledgerAccount.${from}`), to: t(`ledgerAccount.${to}`) }),
        amount: format.money(amountFen),
      })),
    })),
  };
}

export default function RewardTrace() {
  return <RewardTraceScreen {...useLoaderData<typeof loader>()} />;
}
