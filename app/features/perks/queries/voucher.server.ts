import type { Context, MemberActor } from "#app/platform/context.ts";
import { hoursSchema } from "../schemas.ts";

/** @returns one of the acting member's vouchers with all that is needed to use it; null for anybody else's. */
export async function readVoucher({ db, actor }: Pick<Context<MemberActor>, "db" | "actor">, voucherId: string) {
  const voucher = await db.voucher.findFirst({
    where: { id: voucherId, memberId: actor.memberId },
    select: {
      id: true,
      code: true,
      state: true,
      claimedAt: true,
      validUntil: true,
      usedAt: true,
      cancelledAt: true,
      usedAtBranch: { select: { name: true } },
      perk: {
        select: {
          id: true,
          title: true,
          body: true,
          kind: true,
          pictureKey: true,
          memberPriceFen: true,
          faceValueFen: true,
          merchant: {
            select: {
              name: true,
              branches: {
                select: { id: true, name: true, address: true, phone: true, hours: true },
                orderBy: { createdAt: "asc" },
              },
            },
          },
        },
      },
    },
  });
  if (voucher === null) return null;
  const branches = voucher.perk.merchant.branches.map((branch) => ({
    ...branch,
    hours: hoursSchema.parse(branch.hours),
  }));
  return { ...voucher, branches };
}

export type OwnVoucher = NonNullable<Awaited<ReturnType<typeof readVoucher>>>;
