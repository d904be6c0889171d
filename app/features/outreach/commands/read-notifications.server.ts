import { nowDate, type Context, type MemberActor } from "#app/platform/context.ts";

/** Marks the actor's news as read, all of it up to now. Repeating it changes nothing. */
export async function readNotifications(ctx: Context<MemberActor>): Promise<void> {
  await ctx.db.notification.updateMany({
    where: { memberId: ctx.actor.memberId, readAt: null },
    data: { readAt: nowDate(ctx) },
  });
}
