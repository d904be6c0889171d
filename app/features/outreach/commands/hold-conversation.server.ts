import { assertMay, writeAudit } from "#app/features/identity/public.server.ts";
import { nowDate, type Context, type StaffActor } from "#app/platform/context.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { dateFromInstant, instantFromDate, type Temporal } from "#app/shared/club-time.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { sayInChat } from "./say-in-chat.server.ts";

/** Minutes within which a person answers a conversation that was handed over; the club's promise at any hour. */
const ANSWER_WITHIN_MINUTES = 30;

/** What comes to the top of a conversation that waits already, gravest first. */
const GRAVE: readonly string[] = ["emergency", "complaint"];

/**
 * Asks people to answer: the bot's conversation waits in the staff inbox, and one that a colleague holds waits for that
 * colleague. Asking for what waits already keeps the first promise, though danger and a complaint become its reason.
 * @returns when an answer is promised.
 */
export async function handOver(
  tx: Tx,
  ctx: Context,
  { conversationId, reason }: { conversationId: string; reason: string },
): Promise<{ promisedAt: Temporal.Instant }> {
  const now = ctx.clock.now();
  const promisedAt = now.add({ minutes: ANSWER_WITHIN_MINUTES });
  const asked = {
    handedOverAt: nowDate(ctx),
    handOverReason: reason,
    promisedAt: dateFromInstant(promisedAt),
    firstAnsweredAt: null,
  };
  const { count: handedOver } = await tx.conversation.updateMany({
    where: { id: conversationId, holder: "bot" },
    data: { ...asked, holder: "waiting", staffId: null },
  });
  if (handedOver === 1) return { promisedAt };
  const { count: asksAgain } = await tx.conversation.updateMany({
    where: { id: conversationId, holder: "staff", promisedAt: null },
    data: asked,
  });
  if (asksAgain === 1) return { promisedAt };
  if (GRAVE.includes(reason)) {
    const graver = GRAVE.slice(0, GRAVE.indexOf(reason) + 1);
    await tx.conversation.updateMany({
      where: { id: conversationId, OR: [{ handOverReason: null }, { handOverReason: { notIn: graver } }] },
      data: { handOverReason: reason },
    });
  }
  const waiting = await tx.conversation.findUniqueOrThrow({
    where: { id: conversationId },
    select: { promisedAt: true },
  });
  return { promisedAt: waiting.promisedAt === null ? promisedAt : instantFromDate(waiting.promisedAt) };
}

type HoldRefusal = "unknown_conversation" | "held_by_colleague";

/**
 * A member of staff takes a conversation; the bot keeps silent. Of two who take it at once one gets it. A colleague's
 * is free once what was promised there has run out. Taking it answers nothing: a promise stands until it is kept.
 */
export async function takeConversation(
  ctx: Context<StaffActor>,
  { conversationId }: { conversationId: string },
): Promise<Outcome<undefined, HoldRefusal>> {
  assertMay(ctx.actor, "conversations.answer");
  const { staffId } = ctx.actor;
  const { count } = await ctx.db.conversation.updateMany({
    where: {
      id: conversationId,
      OR: [{ holder: { in: ["bot", "waiting"] } }, { staffId }, { promisedAt: { lt: nowDate(ctx) } }],
    },
    data: { holder: "staff", staffId },
  });
  if (count === 1) return ok();
  const exists = await ctx.db.conversation.count({ where: { id: conversationId } });
  return refuse(exists === 0 ? "unknown_conversation" : "held_by_colleague");
}

/**
 * Answers in a conversation that the actor holds or may take; nothing is owed there until the owner writes again.
 * @param input.requestId of the form, becomes the message's id: sent twice, said once.
 */
export async function answerConversation(
  ctx: Context<StaffActor>,
  { requestId, conversationId, text }: { requestId: string; conversationId: string; text: string },
): Promise<Outcome<undefined, HoldRefusal>> {
  const taken = await takeConversation(ctx, { conversationId });
  if (!taken.ok) return taken;
  await inTransaction(ctx.db, async (tx) => {
    await sayInChat(tx, ctx, {
      id: requestId,
      conversationId,
      author: "staff",
      staffId: ctx.actor.staffId,
      purpose: "answer",
      text,
      dedupeKey: `staff:${requestId}`,
    });
    await tx.conversation.updateMany({
      where: { id: conversationId, firstAnsweredAt: null },
      data: { firstAnsweredAt: nowDate(ctx) },
    });
    await tx.conversation.update({
      where: { id: conversationId },
      data: { lastMessageAt: nowDate(ctx), promisedAt: null },
    });
  });
  return ok();
}

/** Gives a conversation back to the bot. */
export async function handBack(
  ctx: Context<StaffActor>,
  { conversationId }: { conversationId: string },
): Promise<Outcome<undefined, HoldRefusal>> {
  assertMay(ctx.actor, "conversations.answer");
  return inTransaction(ctx.db, async (tx) => {
    const { count } = await tx.conversation.updateMany({
      where: { id: conversationId, OR: [{ holder: "waiting" }, { holder: "staff", staffId: ctx.actor.staffId }] },
      data: { holder: "bot", staffId: null, misunderstood: 0, promisedAt: null, handOverReason: null },
    });
    if (count === 0) return refuse("held_by_colleague");
    await writeAudit(tx, ctx, {
      action: "conversation.hand_back",
      subjectKind: "conversation",
      subjectId: conversationId,
    });
    return ok();
  });
}
