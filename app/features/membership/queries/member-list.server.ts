import type { Context, StaffActor } from "#app/platform/context.ts";
import type { Prisma } from "#app/platform/db/database.ts";
import { parsePhone } from "#app/shared/phone.ts";
import { memberCardColumns, memberCardOf, type MemberCard } from "./member-cards.server.ts";

const PAGE_ROWS = 40;

export type MemberFilter = {
  /** Part of a name, a whole phone number, or a room. */
  q: string;
  communityId: string | null;
  tierId: string | null;
  /** Id of the last row shown; ids grow with time. */
  after: string | null;
};

/** Members, the newest first; a phone is found by its keyed hash and shown masked. */
export async function listMembers(
  ctx: Context<StaffActor>,
  { q, communityId, tierId, after }: MemberFilter,
): Promise<{ rows: MemberCard[]; next: string | null }> {
  const phone = parsePhone(q);
  const found = await ctx.db.member.findMany({
    where: {
      AND: [
        { state: { not: "deleted" } },
        q === "" ? {} : phone === null ? nameOrRoom(q) : { phoneHash: ctx.vault.hash(phone) },
        communityId === null ? {} : { homes: { some: { untilAt: null, home: { communityId } } } },
        tierId === null ? {} : { tierId },
        after === null ? {} : { id: { lt: after } },
      ],
    },
    orderBy: { id: "desc" },
    take: PAGE_ROWS + 1,
    select: memberCardColumns,
  });
  const rows = found.slice(0, PAGE_ROWS).map((row) => memberCardOf(row, ctx.vault));
  return { rows, next: found.length > PAGE_ROWS ? (rows.at(-1)?.memberId ?? null) : null };
}

function nameOrRoom(q: string): Prisma.MemberWhereInput {
  return { OR: [{ name: { contains: q } }, { homes: { some: { untilAt: null, home: { room: q } } } }] };
}
