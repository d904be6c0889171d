import { assertMay, countTries, writeAudit } from "#app/features/identity/public.server.ts";
import type { Context, JobActor, MemberActor, StaffActor } from "#app/platform/context.ts";
import { isUniqueViolation } from "#app/platform/db/errors.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { invariant } from "#app/shared/invariant.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { findOpenProgramme, readClaimFacts } from "../queries/claim-facts.server.ts";
import { judgeClaim, type ClaimRefusal } from "../rules/judge-claim.ts";
import { consentPath } from "./consent-token.server.ts";
import { holdPhone } from "./hold-phone.server.ts";
import { insertReferral, type NewReferral } from "./insert-referral.server.ts";

export type Registered = { referralId: string; /** Path of the friend's consent page. */ consentPath: string };

type Refusal = ClaimRefusal | "already_yours" | "too_many_tries";

/** More friends than anybody recommends in a day, and few enough that nobody tries out numbers. */
const CLAIMS_PER_DAY = { name: "referral-claims", most: 30, withinSeconds: 86_400 };

/**
 * Registers a friend whom an owner recommends; every way in ends here. The first to register wins: the database holds
 * one live claim per project and phone, and whoever comes later is told only that the friend cannot be registered.
 * Staff see a masked number until the friend agrees. A consultant may register for an owner and keeps the referral.
 */
export async function registerReferral(
  ctx: Context<MemberActor | StaffActor | JobActor>,
  input: NewReferral,
): Promise<Outcome<Registered, Refusal>> {
  assertMayRegister(ctx.actor, input.referrerId);
  const phoneHash = ctx.vault.hash(input.friendPhone);
  const earlier = await answerOwnClaim(ctx, input, phoneHash);
  if (earlier !== null) return earlier;
  if (ctx.actor.kind === "member") {
    const counted = await countTries(ctx, [{ limit: CLAIMS_PER_DAY, by: input.referrerId }]);
    if (!counted.ok) return counted;
  }
  const [programme, facts] = await Promise.all([findOpenProgramme(ctx, input.projectId), readClaimFacts(ctx, input)]);
  const verdict = judgeClaim({ ...facts, programmeOpen: programme !== null });
  if (!verdict.ok) return verdict;
  if (programme === null) return refuse("programme_closed");
  try {
    return await inTransaction(ctx.db, async (tx) => {
      await holdPhone(tx, phoneHash);
      const suppressed = await tx.suppressedPhone.findUnique({ where: { phoneHash } });
      if (suppressed !== null) return refuse("not_available");
      await insertReferral(tx, ctx, { ...input, phoneHash, programme });
      if (ctx.actor.kind !== "member") {
        const subject = { subjectKind: "referral", subjectId: input.requestId };
        await writeAudit(tx, ctx, { action: "referral.register", ...subject, detail: { memberId: input.referrerId } });
      }
      return ok(registered(ctx, input.requestId));
    });
  } catch (error) {
    const isSameForm = isUniqueViolation(error, "referral_pkey");
    if (!isSameForm && !isUniqueViolation(error, "referral_live_claim")) throw error;
    return (await answerOwnClaim(ctx, input, phoneHash)) ?? refuse("not_available");
  }
}

function assertMayRegister(actor: MemberActor | StaffActor | JobActor, referrerId: string): void {
  if (actor.kind === "member") invariant(actor.memberId === referrerId, "a member refers in their own name");
  else assertMay(actor, "referrals.move");
}

/**
 * @returns the answer to whom this owner has registered already, by this request or by an earlier one, that one with its
 *   id and the friend's name then; null when new.
 */
async function answerOwnClaim(
  ctx: Context,
  { requestId, referrerId, projectId }: NewReferral,
  friendPhoneHash: string,
): Promise<Outcome<Registered, "already_yours"> | null> {
  const own = await ctx.db.referral.findFirst({
    where: { referrerId, OR: [{ id: requestId }, { projectId, friendPhoneHash, endedAt: null }] },
    select: { id: true, friendName: true },
  });
  if (own === null) return null;
  return own.id === requestId
    ? ok(registered(ctx, requestId))
    : refuse("already_yours", { referralId: own.id, friend: own.friendName });
}

function registered(ctx: Context, referralId: string): Registered {
  return { referralId, consentPath: consentPath(ctx, referralId) };
}
