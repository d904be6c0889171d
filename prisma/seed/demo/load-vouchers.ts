import { cancelVoucher, claimVoucher, redeemVoucher } from "#app/features/perks/public.server.ts";
import { Temporal } from "#app/shared/club-time.ts";
import { LIN_JING_VOUCHERS } from "../content/lin-jing.ts";
import type { PeopleContent, PerkContent } from "../content/types.ts";
import type { DemoTills } from "./load-perks.ts";
import { earlier, forEach, must, shuffle, type Stage } from "./stage.ts";

const HOUR_MS = 3_600_000;

/** What members claimed and used; 林静's own vouchers as her story tells them. */
export async function loadVouchers(
  stage: Stage,
  { members }: PeopleContent,
  tills: DemoTills,
  perks: readonly PerkContent[],
): Promise<void> {
  const merchantOf = new Map(perks.map(({ key, merchant }) => [key, merchant]));
  for (const { perk, claimed, outcome } of LIN_JING_VOUCHERS) {
    const owner = { kind: "member", memberId: stage.id("member", "lin-jing") } as const;
    const requestId = stage.id("voucher", `lin-jing ${perk}`);
    const claim = { requestId, perkId: stage.id("perk", perk) };
    const voucher = must(await claimVoucher(stage.as(owner, stage.past(claimed)), claim), perk);
    if (outcome.kind === "cancelled") {
      must(await cancelVoucher(stage.as(owner, stage.past(outcome.on)), { voucherId: requestId }), perk);
    }
    if (outcome.kind === "used") {
      const clerk = tills.clerk(merchantOf.get(perk) ?? "");
      await redeemVoucher(stage.as(clerk, stage.past(outcome.on)), {
        requestId: stage.id("redemption", requestId),
        code: voucher.code,
      });
    }
  }
  await forEach(perks, (perk) => claimAndUse(stage, perk, shuffle(members, stage.chance), tills));
}

/** Claims until as many are claimed as the content says, passing over members whom the perk's rules refuse. */
async function claimAndUse(
  stage: Stage,
  perk: PerkContent,
  members: PeopleContent["members"],
  tills: DemoTills,
): Promise<void> {
  const opened = stage.moment({ inDays: perk.claimFromDays, at: "09:00" });
  const closed = earlier(stage.moment({ inDays: perk.claimUntilDays, at: "21:00" }), stage.now);
  const span = closed.epochMilliseconds - opened.epochMilliseconds;
  let claimed = 0;
  for (const member of members) {
    if (claimed >= perk.demo.claimed || span < HOUR_MS) return;
    if (member.key === "lin-jing") continue;
    const at = opened.add({ milliseconds: Math.floor((span * (claimed + 1)) / (perk.demo.claimed + 2)) });
    const requestId = stage.id("voucher", `${member.key} ${perk.key}`);
    const owner = { kind: "member", memberId: stage.id("member", member.key) } as const;
    const voucher = await claimVoucher(stage.as(owner, at), { requestId, perkId: stage.id("perk", perk.key) });
    if (!voucher.ok) continue;
    claimed += 1;
    if (claimed > perk.demo.used) continue;
    const usedAt = at.add({ hours: 20 + stage.chance.integer(100) });
    if (Temporal.Instant.compare(usedAt, stage.now) >= 0) continue;
    await redeemVoucher(stage.as(tills.clerk(perk.merchant), usedAt), {
      requestId: stage.id("redemption", requestId),
      code: voucher.value.code,
    });
  }
}
