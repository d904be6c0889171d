import type { Prisma } from "#app/platform/db/database.ts";
import { OPEN_STATES } from "../rules/move-request.ts";

/** The club owes something. */
export const IS_OPEN: Prisma.CareRequestWhereInput = { state: { in: [...OPEN_STATES] } };
/** The desk says it is done, and the owner is asked. Praise that was passed on asks nothing. */
export const WAITS_FOR_OWNER: Prisma.CareRequestWhereInput = { state: "completed", kind: { not: "praise" } };
/** Nobody is asked for anything more. */
export const IS_CLOSED: Prisma.CareRequestWhereInput = {
  OR: [{ state: { in: ["confirmed", "cancelled"] } }, { state: "completed", kind: "praise" }],
};
