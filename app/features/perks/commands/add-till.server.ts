import { assertMay, createClerkCredentials, writeAudit, type Steward } from "#app/features/identity/public.server.ts";
import { nowDate, type Context } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";

export type NewTill = {
  clerkId: string;
  /** The only copy: it leads to the till's sign-in. */
  linkToken: string;
};

/**
 * Sets up a till at a branch: a clerk who signs in with a secret link and a PIN. The link is told once and cannot be
 * read again, so repeating the request makes no second till but gives no link either.
 * @param input.pin digits, as identity's rule for PINs wants them.
 */
export async function addTill(
  ctx: Context<Steward>,
  { requestId, branchId, name, pin }: { requestId: string; branchId: string; name: string; pin: string },
): Promise<Outcome<NewTill, "unknown_branch" | "already_made" | "pin_not_six_digits" | "pin_too_simple">> {
  assertMay(ctx.actor, "perks.manage");
  const credentials = await createClerkCredentials(ctx, pin);
  if (!credentials.ok) return credentials;
  const { linkToken, linkTokenHash, pinHash } = credentials.value;
  return inTransaction(ctx.db, async (tx) => {
    const branch = await tx.branch.findUnique({ where: { id: branchId }, select: { merchantId: true } });
    if (branch === null) return refuse("unknown_branch");
    const { count } = await tx.merchantClerk.createMany({
      data: {
        id: requestId,
        merchantId: branch.merchantId,
        branchId,
        name,
        linkTokenHash,
        pinHash,
        createdAt: nowDate(ctx),
      },
      skipDuplicates: true,
    });
    if (count === 0) return refuse("already_made");
    await writeAudit(tx, ctx, { action: "till.create", subjectKind: "clerk", subjectId: requestId });
    return ok({ clerkId: requestId, linkToken });
  });
}
