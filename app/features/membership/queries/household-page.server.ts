import { nowDate, type Context, type MemberActor } from "#app/platform/context.ts";
import { maskPhone } from "#app/shared/phone.ts";
import { invitableBy, mayTakeOut, seesMate, type Invitable, type Relation } from "../rules/household-rights.ts";
import { homesOf, type MemberHome } from "./home-cards.server.ts";
import { householdOf, namedCoOwnersOf } from "./household.server.ts";

export type HouseholdPage = {
  homes: MemberHome[];
  home: MemberHome;
  mates: { memberId: string; name: string; relation: Relation; sinceAt: Date; isSelf: boolean; canTakeOut: boolean }[];
  /** Co-owners of the register who have not joined. */
  namedCoOwners: string[];
  invitations: { invitationId: string; name: string; relation: Relation; maskedPhone: string; expiresAt: Date }[];
  invitable: readonly Invitable[];
};

/**
 * Reads the household of one of the member's homes, as far as they may see it.
 * @param homeId the first home when null.
 * @returns null when the member has no such home.
 */
export async function readHouseholdPage(
  ctx: Context<MemberActor>,
  homeId: string | null,
): Promise<HouseholdPage | null> {
  const { memberId } = ctx.actor;
  const homes = await homesOf(ctx.db, memberId);
  const home = homeId === null ? homes[0] : homes.find((each) => each.homeId === homeId);
  if (home === undefined) return null;
  const invitable = invitableBy(home.relation);
  const seesAll = home.relation !== "tenant";
  const [mates, coOwners, invitations] = await Promise.all([
    householdOf(ctx.db, home.homeId),
    seesAll ? namedCoOwnersOf(ctx.db, [home.homeId]) : [],
    invitable.length > 0 ? listInvitations(ctx, home.homeId) : [],
  ]);
  return {
    homes,
    home,
    invitable,
    invitations,
    namedCoOwners: coOwners,
    mates: mates
      .map((mate) => ({ ...mate, isSelf: mate.memberId === memberId }))
      .filter(({ isSelf, relation }) => seesMate({ as: home.relation, isSelf, mate: relation }))
      .map((mate) => ({
        ...mate,
        canTakeOut: mayTakeOut({ by: home.relation, isSelf: mate.isSelf, whom: mate.relation }),
      })),
  };
}

async function listInvitations(ctx: Context<MemberActor>, homeId: string): Promise<HouseholdPage["invitations"]> {
  const rows = await ctx.db.householdInvitation.findMany({
    where: { homeId, acceptedAt: null, cancelledAt: null, expiresAt: { gt: nowDate(ctx) } },
    select: { id: true, name: true, relation: true, phoneEnc: true, expiresAt: true },
    orderBy: { createdAt: "desc" },
  });
  return rows.map(({ id, phoneEnc, ...row }) => ({
    invitationId: id,
    ...row,
    maskedPhone: maskPhone(ctx.vault.decrypt(phoneEnc)),
  }));
}
