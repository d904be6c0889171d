import { findMemberByPhone } from "#app/features/membership/public.server.ts";
import { redeemCode, writeAudit } from "#app/features/identity/public.server.ts";
import { nowDate, type Context } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";

/**
 * Binds a chat contact to the member who proves with a one-time code that the phone is theirs. An earlier contact of
 * the member at the same account is released: after a new login the network knows the same person by another id.
 * Repeating it for the member who is bound changes nothing.
 * @param input.phone E.164. @returns what `redeemCode` refuses, the same whether or not a member has the number.
 */
export async function bindContact(
  ctx: Context,
  { contactId, phone, code }: { contactId: string; phone: string; code: string },
): Promise<Outcome<{ memberId: string }, "wrong_code" | "code_ended">> {
  return inTransaction(ctx.db, async (tx) => {
    const member = await findMemberByPhone({ db: tx, vault: ctx.vault }, phone);
    const contact = await tx.chatContact.findUniqueOrThrow({
      where: { id: contactId },
      select: { accountId: true, memberId: true },
    });
    if (member !== null && contact.memberId === member.memberId) return ok({ memberId: member.memberId });
    const used = await redeemCode(tx, ctx, { purpose: "bind_chat", phone, code });
    if (!used.ok) return used;
    if (member === null || member.state !== "active") return refuse("code_ended");
    await tx.chatContact.updateMany({
      where: { accountId: contact.accountId, memberId: member.memberId, id: { not: contactId } },
      data: { memberId: null, boundAt: null },
    });
    await tx.chatContact.update({
      where: { id: contactId },
      data: { memberId: member.memberId, boundAt: nowDate(ctx) },
    });
    const actor = { kind: "member", memberId: member.memberId } as const;
    await writeAudit(
      tx,
      { ...ctx, actor },
      {
        action: "chat.bind",
        subjectKind: "member",
        subjectId: member.memberId,
        detail: { contactId },
      },
    );
    return ok({ memberId: member.memberId });
  });
}
