import { nowDate, type Context } from "#app/platform/context.ts";
import { hashToken } from "#app/platform/vault.ts";

/** @returns whose password a link sets, or null when it is unknown, used, too old or its owner is suspended. */
export function findPasswordLink(ctx: Pick<Context, "db" | "clock">, token: string) {
  return ctx.db.passwordLink.findFirst({
    where: {
      tokenHash: hashToken(token),
      usedAt: null,
      expiresAt: { gt: nowDate(ctx) },
      staff: { state: "active" },
    },
    select: { staff: { select: { id: true, name: true, email: true } } },
  });
}
