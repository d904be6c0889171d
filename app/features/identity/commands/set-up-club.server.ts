import { newId, nowDate, type Context } from "#app/platform/context.ts";
import { isUniqueViolation } from "#app/platform/db/errors.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { hashToken } from "#app/platform/vault.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { groupAddress } from "../rules/group-address.ts";
import { judgePassword, type PasswordRefusal } from "../rules/judge-password.ts";
import { SETUP_TRIES_PER_ADDRESS } from "../rules/limits.ts";
import { countTries } from "./count-try.server.ts";
import { createClub, type NewClub } from "./create-club.server.ts";
import { hashSecret } from "./hash-secret.server.ts";
import { openSession, type Device, type OpenedSession } from "./open-session.server.ts";
import { writeAudit } from "./write-audit.server.ts";

export type Setup = {
  token: string;
  club: Omit<NewClub, "isDemo">;
  administrator: { name: string; email: string; password: string };
  address: string;
  device: Device;
};

type SetupRefusal = "unknown_setup_token" | "club_exists" | "too_many_tries" | PasswordRefusal;

/**
 * Creates the club and its first administrator, who is signed in at once.
 * @returns "unknown_setup_token" for a token that was not printed, has run out or was used.
 */
export async function setUpClub(ctx: Context, setup: Setup): Promise<Outcome<OpenedSession, SetupRefusal>> {
  const counted = await countTries(ctx, [{ limit: SETUP_TRIES_PER_ADDRESS, by: groupAddress(setup.address) }]);
  if (!counted.ok) return counted;
  const { name, email, password } = setup.administrator;
  const judged = judgePassword(password, { name, email });
  if (!judged.ok) return judged;
  const passwordHash = await hashSecret(password);
  try {
    return await inTransaction(ctx.db, async (tx) => {
      const now = nowDate(ctx);
      const { count } = await tx.setupToken.updateMany({
        where: { tokenHash: hashToken(setup.token), usedAt: null, expiresAt: { gt: now } },
        data: { usedAt: now },
      });
      if (count === 0) return refuse("unknown_setup_token");
      await createClub(tx, ctx, { ...setup.club, isDemo: false });
      const staffId = newId(ctx);
      await tx.staff.create({
        data: { id: staffId, email, name, passwordHash, createdAt: now, roles: { create: { role: "administrator" } } },
      });
      await writeAudit(tx, ctx, { action: "club.set_up", subjectKind: "staff", subjectId: staffId });
      return ok(await openSession(tx, ctx, { kind: "staff", staffId, secondFactor: false }, setup.device));
    });
  } catch (error) {
    if (isUniqueViolation(error, "club_pkey")) return refuse("club_exists");
    throw error;
  }
}
