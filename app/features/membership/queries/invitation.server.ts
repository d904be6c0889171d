import type { Queryable } from "#app/platform/db/database.ts";
import { hashToken } from "#app/platform/vault.ts";
import { instantFromDate } from "#app/shared/club-time.ts";
import type { Relation } from "../rules/household-rights.ts";
import type { InvitationState } from "../rules/judge-acceptance.ts";
import { homeCardColumns, homeCardOf, type HomeCard } from "./home-cards.server.ts";

/** An invitation as the person with the link may learn of it. */
export type Invitation = InvitationState & {
  invitationId: string;
  home: HomeCard;
  relation: Relation;
  name: string;
  phoneEnc: string;
  phoneHash: string;
  /** How the club addresses the one who invites. */
  invitedBy: string;
};

/** @param token from the link. @returns null for a link of no invitation. */
export async function readInvitation(db: Queryable, token: string): Promise<Invitation | null> {
  const found = await db.householdInvitation.findUnique({
    where: { tokenHash: hashToken(token) },
    include: { home: { select: homeCardColumns } },
  });
  if (found === null) return null;
  const inviter = await db.member.findUniqueOrThrow({
    where: { id: found.invitedById },
    select: { salutation: true },
  });
  const { id, home, relation, name, phoneEnc, phoneHash } = found;
  return {
    invitationId: id,
    home: homeCardOf(home),
    relation,
    name,
    phoneEnc,
    phoneHash,
    invitedBy: inviter.salutation,
    expiresAt: instantFromDate(found.expiresAt),
    acceptedAt: found.acceptedAt && instantFromDate(found.acceptedAt),
    cancelledAt: found.cancelledAt && instantFromDate(found.cancelledAt),
  };
}
