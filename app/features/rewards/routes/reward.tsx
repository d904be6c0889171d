import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { notFound, readId, requireMember } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { readMovements } from "../queries/movements.server.ts";
import { readReward } from "../queries/rewards.server.ts";
import { RewardScreen } from "../screens/reward-screen.tsx";
import { describeMovement } from "./parts/describe-movement.server.ts";
import { describeReward } from "./parts/describe-reward.server.ts";

export const meta = pageTitle;
export const handle = { i18n: "rewards", frame: "page" };

/** @returns one of the member's own rewards with every step the books know. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = requireMember(context, request);
  const rewardId = readId(params.rewardId);
  const reward = await readReward(ctx, rewardId);
  if (reward === null || reward.memberId !== ctx.actor.memberId) throw notFound();
  const movements = await readMovements(ctx.db, rewardId);
  return {
    title: context.texts("rewards")("reward.title"),
    reward: describeReward(context, reward),
    referralTo: reward.sourceKind === "referral" ? `/refer/${reward.sourceId}` : null,
    movements: movements.map((movement) => describeMovement(context, movement)).reverse(),
  };
}

export default function Reward() {
  return <RewardScreen {...useLoaderData<typeof loader>()} />;
}
