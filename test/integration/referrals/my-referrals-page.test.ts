import type { LoaderFunctionArgs } from "@remix-run/node";
import { expect, test } from "vitest";
import { loader } from "#app/features/referrals/routes/mine.tsx";
import { loader as readOne } from "#app/features/referrals/routes/one.tsx";
import { describeReferral } from "#app/features/referrals/routes/parts/describe-referral.server.ts";
import { listMyReferrals } from "#app/features/referrals/queries/my-referrals.server.ts";
import { rewardOfSource, type RewardView } from "#app/features/rewards/public.server.ts";
import type { MemberActor } from "#app/platform/context.ts";
import type { Language } from "#app/shared/locale.ts";
import { createBuilders } from "#test/support/builders.ts";
import { testDatabase } from "#test/support/database.ts";
import { requestContext } from "#test/support/request-context.ts";
import { referralsFixture } from "./referrals-fixture.ts";

const { db } = await testDatabase();
const builders = createBuilders(db, { seed: "my referrals page" });
const referrals = referralsFixture(builders);
const projectId = await referrals.project();

function ask(actor: MemberActor, language?: Language): LoaderFunctionArgs {
  const request = new Request("https://club.example/refer");
  return { context: requestContext(builders.as(actor), language), request, params: {} };
}

test("before the friend has bought a reward is promised, afterwards it is an entry of the wallet", async () => {
  const owner = await builders.member();
  const visited = await referrals.lead(owner, projectId, "visited");
  const sold = await referrals.lead(owner, projectId, "paid");
  const reward = await rewardOfSource(builders.as(owner), { sourceKind: "referral", sourceId: sold });
  const shown = new Map((await loader(ask(owner))).referrals.map((each) => [each.id, each]));
  expect(shown.get(visited)?.reward).toMatchObject({ promise: expect.stringContaining("成交后实得"), entry: null });
  expect(shown.get(sold)).toMatchObject({
    state: "已成交",
    reward: { promise: null, entry: { to: `/wallet/${reward?.rewardId}`, text: expect.stringContaining("起可发放") } },
  });
});

test("the page of one paid referral leads to its reward in the wallet, and for nobody else", async () => {
  const owner = await builders.member();
  const id = await referrals.lead(owner, projectId, "paid");
  const reward = await rewardOfSource(builders.as(owner), { sourceKind: "referral", sourceId: id });
  const { referral } = await readOne({ ...ask(owner), params: { id } });
  expect(referral.reward?.entry?.to).toBe(`/wallet/${reward?.rewardId}`);
  const somebodyElse = { ...ask(await builders.member()), params: { id } };
  await expect(readOne(somebodyElse)).rejects.toMatchObject({ status: 404 });
});

test("a reward that was paid is told with its day and what arrived, and promised no more", async () => {
  const owner = await builders.member();
  const sourceId = await referrals.lead(owner, projectId, "paid");
  const ctx = builders.as(owner);
  const { rows } = await listMyReferrals(ctx, null);
  const [row] = rows;
  const reward = await rewardOfSource(ctx, { sourceKind: "referral", sourceId });
  if (row === undefined || reward === null) throw new Error("The sale brought no reward.");
  const paidAt = new Date("2026-09-15T02:00:00Z");
  const line = { sentAt: paidAt, paidAt, bankCode: "icbc", last4: "8830", reference: "R1" };
  const paid: RewardView = {
    ...reward,
    status: "paid",
    grossFen: 10_000_00n,
    taxFen: 2_000_00n,
    netFen: 8_000_00n,
    line,
  };
  const card = describeReferral(requestContext(ctx), row, { consultant: undefined, reward: paid });
  expect(card).toMatchObject({ state: "奖励已到账", reward: { net: "¥8,000.00", promise: null } });
  expect(card.reward?.entry?.text).toBe("9月15日 已到账 ¥8,000.00");
  expect(card.next).not.toContain("发放");
});

/** A fifth of the card on the narrowest phone, in the large type, as letters of the Latin alphabet. */
const LETTERS_IN_A_STAGE = 6;

test.each(["visited", "signed"] as const)(
  "no word of the stages breaks on a phone in English, at %s",
  async (stage) => {
    const owner = await builders.member();
    await referrals.lead(owner, projectId, stage);
    await referrals.refer(owner, projectId);
    const shown = (await loader(ask(owner, "en"))).referrals.flatMap(({ track }) => track);
    const words = shown.flatMap(({ label, note = "" }) => `${label} ${note}`.split(" "));
    expect(words.filter((word) => word.length > LETTERS_IN_A_STAGE)).toEqual([]);
  },
);
