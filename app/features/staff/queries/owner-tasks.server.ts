import { listDuePromises } from "#app/features/care/public.server.ts";
import { waitsFor } from "#app/features/outreach/public.server.ts";
import { listAgreed, listRunningOut } from "#app/features/referrals/public.server.ts";
import { nowDate, type Context, type StaffActor } from "#app/platform/context.ts";
import type { Task } from "../rules/task.ts";

const ROWS_OF_A_KIND = 20;

/** @returns owners and friends who wait for this person: in chats, for care, with a referral. */
export async function listOwnerTasks(ctx: Context<StaffActor>): Promise<Task[]> {
  const tasks = await Promise.all([conversations(ctx), care(ctx), listReferralTasks(ctx)]);
  return tasks.flat();
}

async function conversations(ctx: Context<StaffActor>): Promise<Task[]> {
  if (!ctx.actor.abilities.has("conversations.answer")) return [];
  const waiting = await ctx.db.conversation.findMany({
    where: waitsFor(ctx),
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
    waits: promisedAt === null,
    title: contact.member?.name ?? contact.displayName,
    note: handOverReason ?? "",
    to: `/staff/conversations/${id}`,
    todo: "answer",
  }));
}

async function care(ctx: Context<StaffActor>): Promise<Task[]> {
  if (!ctx.actor.abilities.has("care.manage")) return [];
  const due = await listDuePromises(ctx, { take: ROWS_OF_A_KIND });
  return due.map(({ requestId, memberName, homeLabel, words, promisedAt, reportedAt, owes, ...about }) => ({
    kind: "care",
    about: about.kind,
    emergency: about.emergency,
    visitFrom: owes === "visit" ? about.visitFrom : null,
    id: requestId,
    ...(about.kind === "praise" ? { dueAt: reportedAt, waits: true } : { dueAt: promisedAt, waits: false }),
    title: memberName,
    note: [homeLabel, words].filter(Boolean).join(" · "),
    to: `/staff/care/${requestId}`,
    todo: about.kind === "praise" ? "passOn" : owes,
  }));
}

/**
 * @returns the friends to call now: who has just agreed, and whose protection ends. The navigation counts these too, so
 *   that its number is the one that Today lists.
 */
export async function listReferralTasks(ctx: Context<StaffActor>): Promise<Task[]> {
  if (!ctx.actor.abilities.has("referrals.move")) return [];
  const [agreed, runningOut] = await Promise.all([listAgreed(ctx), listRunningOut(ctx)]);
  const task = ({ id, friendName, project }: (typeof agreed)[number]) => ({
    kind: "referral" as const,
    id,
    title: friendName,
    note: project.name,
    to: `/staff/referrals/${id}`,
  });
  return [
    ...agreed.map((row) => ({
      ...task(row),
      dueAt: row.friendConsentAt ?? nowDate(ctx),
      waits: true,
      todo: "contact",
    })),
    ...runningOut.map((row) => ({ ...task(row), dueAt: row.protectedUntil, waits: false, todo: "runsOut" })),
  ];
}
