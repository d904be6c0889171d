import { newId, nowDate, type Context, type MemberActor } from "#app/platform/context.ts";
import { isUniqueViolation } from "#app/platform/db/errors.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { enqueue } from "#app/platform/jobs/job.ts";
import type { Language } from "#app/shared/locale.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { sendPhoneNoticeJob } from "../jobs/definitions.ts";
import { redeemCode } from "./redeem-code.server.ts";
import { writeAudit } from "./write-audit.server.ts";

export type PhoneChange = {
  codeId: string;
  /** The new number, E.164. */
  phone: string;
  code: string;
  language: Language;
  /** The session that stays. */
  sessionId: string;
};

/**
 * Moves a member to another number, proved by a code sent to it. The route has asked for a recent proof of the old
 * one. Other sessions end, and the old number is told.
 * @returns "phone_taken" when the number belongs to another member: it is their own, so saying so gives nothing away.
 */
export async function changePhone(
  ctx: Context<MemberActor>,
  change: PhoneChange,
): Promise<Outcome<undefined, "wrong_code" | "code_ended" | "phone_taken">> {
  try {
    return await inTransaction(ctx.db, async (tx) => {
      const { codeId, phone, code } = change;
      const used = await redeemCode(tx, ctx, { purpose: "change_phone", codeId, phone, code });
      if (!used.ok) return used;
      const { memberId } = ctx.actor;
      const former = await tx.member.findUniqueOrThrow({ where: { id: memberId }, select: { phoneEnc: true } });
      const now = nowDate(ctx);
      await tx.member.update({
        where: { id: memberId },
        data: { phoneEnc: ctx.vault.encrypt(phone), phoneHash: ctx.vault.hash(phone), updatedAt: now },
      });
      await tx.session.updateMany({
        where: { memberId, revokedAt: null, id: { not: change.sessionId } },
        data: { revokedAt: now },
      });
      await writeAudit(tx, ctx, { action: "member.phone_changed", subjectKind: "member", subjectId: memberId });
      await enqueue(tx, sendPhoneNoticeJob, {
        messageId: newId(ctx),
        language: change.language,
        phoneEnc: former.phoneEnc,
      });
      return ok();
    });
  } catch (error) {
    if (isUniqueViolation(error, "member_phone_hash_key")) return refuse("phone_taken");
    throw error;
  }
}
