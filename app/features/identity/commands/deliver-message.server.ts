import { nowDate } from "#app/platform/context.ts";
import type { JobContext } from "#app/platform/jobs/job-context.ts";
import { chooseSender } from "#app/platform/senders/choose-sender.ts";

export type SecurityMessage = {
  /** The message's id, also with the provider: the same id is delivered once. */
  id: string;
  /** E.164 */
  phone: string;
  memberId: string | null;
  text: string;
  /** What staff may read of it later: the text without its code. */
  record: string;
};

const LEASE_MS = 60_000;

/**
 * Sends a message about signing in at once, beside the governed outbox: it is worthless after minutes.
 * The outbox keeps a line of it, without the code; only the demo club keeps the whole text, for its outbox page.
 * @throws when the provider asks to be called later, so that the job is run again.
 */
export async function deliverMessage(ctx: JobContext, message: SecurityMessage): Promise<void> {
  const club = await ctx.db.club.findUnique({ where: { id: 1 }, select: { isDemo: true } });
  const isDemo = club?.isDemo ?? false;
  const now = nowDate(ctx);
  await ctx.db.outboxMessage.createMany({
    data: {
      id: message.id,
      channel: "sms",
      purpose: "transaction",
      memberId: message.memberId,
      addressEnc: ctx.vault.encrypt(message.phone),
      text: isDemo ? message.text : message.record,
      state: "sending",
      dedupeKey: `identity/${message.id}`,
      dueAt: now,
      createdAt: now,
      leasedBy: "identity",
      leasedUntil: new Date(now.getTime() + LEASE_MS),
    },
    skipDuplicates: true,
  });
  const answer = await chooseSender({ ...ctx, isDemo }).send(
    { id: message.id, channel: "sms", to: message.phone, text: message.text },
    ctx.signal,
  );
  if (answer.state === "later" && !ctx.isLastAttempt) throw new Error(`The sender asks to wait: ${answer.reason}`);
  await ctx.db.outboxMessage.update({
    where: { id: message.id },
    data:
      answer.state === "sent"
        ? { state: "sent", sentAt: nowDate(ctx), externalId: answer.externalId, leasedBy: null, leasedUntil: null }
        : {
            state: answer.state === "unknown" ? "in_doubt" : "failed",
            reason: answer.reason,
            leasedBy: null,
            leasedUntil: null,
          },
  });
}
