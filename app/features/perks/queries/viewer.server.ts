import { readStanding } from "#app/features/membership/public.server.ts";
import type { Context } from "#app/platform/context.ts";
import type { Viewer } from "./perk-list.server.ts";

/** The tier that everybody has. */
const FIRST_TIER = 1;

/** @returns for whom lists are made: the signed-in member, all who see the same, or every visitor, staff included. */
export async function readViewer({ db, actor }: Pick<Context, "db" | "actor">): Promise<Viewer> {
  if (actor.kind === "audience") return actor;
  if (actor.kind === "member") return readStanding(db, actor.memberId);
  return { tierRank: FIRST_TIER, communityIds: null };
}
