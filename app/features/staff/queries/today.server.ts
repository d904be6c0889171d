import { listDuePromises } from "#app/features/care/public.server.ts";
import { listRunningOut } from "#app/features/referrals/public.server.ts";
import { payoutsWaiting } from "#app/features/rewards/public.server.ts";
import { nowDate, type Context, type StaffActor } from "#app/platform/context.ts";

const ROWS_OF_A_KIND = 20;

/** Something that waits for the actor: what, since or until when, and where to do it. */
export type Task = {
  kind: "conversation" | "care" | "referral" | "payout";
  id: string;
  /** When it was promised, or when it runs out. */
  dueAt: Date;
  title: string;
  note: string;
  to: string;
  /** What is to be done, a key of the texts. */
  todo: string;
};

/** @returns what waits for this person, the oldest promise first. */
export async function listTasks(ctx: Context<StaffActor>): Promise<Task[]> {
  const tasks = await Promise.all([conversations(ctx), care(ctx), referrals(ctx), payouts(ctx)]);
  return tasks.flat().sort((one, other) => one.dueAt.getTime() - other.dueAt.getTime());
}

async function conversations(ctx: Context<StaffActor>): Promise<Task[]> {
  if (!ctx.actor.abilities.has("conversations.answer")) return [];
  const waiting = await ctx.db.conversation.findMany({
    where: { holder: "waiting" },
    orderBy: { handedOverAt: "asc" },
    take: ROWS_OF_A_KIND,
    select: {
      id: true,
      handedOverAt: true,
      promisedAt: true,
      handOverReason: true,
      contact: { select: { displayName: true, member: { select: { name: true } } } },
    },
  });
  return waiting.map(({ id, handedOverAt, promisedAt, handOverReason, contact }) => ({
    kind: "conversation",
    id,
    dueAt: promisedAt ?? handedOverAt ?? nowDate(ctx),
    title: contact.member?.name ?? contact.displayName,
    note: handOverReason ?? "",
    to: `/staff/conversations/${id}`,
    todo: "answer",
  }));
}

async function care(ctx: Context<StaffActor>): Promise<Task[]> {
  if (!ctx.actor.abilities.has("care.manage")) return [];
  const due = await listDuePromises(ctx, { take: ROWS_OF_A_KIND });
  return due.map(({ requestId, memberName, homeLabel, words, promisedAt, owes }) => ({
    kind: "care",
    id: requestId,
    dueAt: promisedAt,
    title: memberName,
    note: [homeLabel, words].filter(Boolean).join(" · "),
    to: `/staff/care/${requestId}`,
    todo: owes,
  }));
}

async function referrals(ctx: Context<StaffActor>): Promise<Task[]> {
  if (!ctx.actor.abilities.has("referrals.move")) return [];
  const running = await listRunningOut(ctx);
  return running.map(({ id, friendName, protectedUntil, project }) => ({
    kind: "referral",
    id,
    dueAt: protectedUntil,
    title: friendName,
    note: project.name,
    to: `/staff/referrals/${id}`,
    todo: "contact",
  }));
}

async function payouts(ctx: Context<StaffActor>): Promise<Task[]> {
  const waiting = await payoutsWaiting(ctx);
  return waiting.map(({ batchId, number, since, todo }) => ({
    kind: "payout",
    id: batchId,
    dueAt: since,
    title: number,
    note: "",
    to: `/staff/payouts/${batchId}`,
    todo,
  }));
}

/** @returns the club's day in numbers: what was used, answered, sent and is open. */
export async function readDay(ctx: Context<StaffActor>, startOfDay: Date) {
  const [redeemed, refused, openCare, waiting, sent] = await Promise.all([
    ctx.db.redemptionAttempt.count({ where: { at: { gte: startOfDay }, answer: "accepted" } }),
    ctx.db.redemptionAttempt.count({ where: { at: { gte: startOfDay }, answer: { not: "accepted" } } }),
    ctx.db.careRequest.count({ where: { state: { in: ["reported", "assigned", "scheduled"] } } }),
    ctx.db.conversation.count({ where: { holder: "waiting" } }),
    ctx.db.outboxMessage.count({ where: { channel: "chat", sentAt: { gte: startOfDay } } }),
  ]);
  const accounts = await ctx.db.chatAccount.findMany({
    select: { key: true, name: true, state: true, stopped: true, lastProbeAt: true },
    orderBy: { key: "asc" },
  });
  return { redeemed, refused, openCare, waiting, sent, accounts };
}
