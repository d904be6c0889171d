import { nowDate, type Context, type MemberActor } from "#app/platform/context.ts";
import type { Language } from "#app/shared/locale.ts";

/** Keeps how the acting member wants to be addressed and in which language. */
export async function changeProfile(
  ctx: Context<MemberActor>,
  profile: { salutation: string; language: Language },
): Promise<void> {
  await ctx.db.member.update({ where: { id: ctx.actor.memberId }, data: { ...profile, updatedAt: nowDate(ctx) } });
}
