import { newId, nowDate, type Context, type MemberActor } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { ok, type Outcome } from "#app/shared/outcome.ts";
import type { ConsentPurpose } from "../schemas.ts";

/** Version of the consent texts shown; a new wording is a new version and asks again. */
const CONSENT_TEXT_VERSION = "2026-11";

/**
 * Gives or withdraws a member's own consent for one purpose; withdrawing is as easy as giving.
 * Repeating it changes nothing: at most one open consent per member and purpose (partial unique index).
 */
export async function setConsent(
  ctx: Context<MemberActor>,
  { purpose, given, channel }: { purpose: ConsentPurpose; given: boolean; channel: "portal" | "chat" },
): Promise<Outcome> {
  const { memberId } = ctx.actor;
  await inTransaction(ctx.db, async (tx) => {
    if (!given) {
      await tx.consent.updateMany({
        where: { memberId, purpose, withdrawnAt: null },
        data: { withdrawnAt: nowDate(ctx) },
      });
      return;
    }
    await tx.consent.createMany({
      data: { id: newId(ctx), memberId, purpose, textVersion: CONSENT_TEXT_VERSION, channel, givenAt: nowDate(ctx) },
      skipDuplicates: true,
    });
  });
  return ok();
}
