import { notify } from "#app/features/outreach/public.server.ts";
import {
  actorColumns,
  newId,
  nowDate,
  type Context,
  type JobActor,
  type MemberActor,
  type StaffActor,
} from "#app/platform/context.ts";
import { isUniqueViolation } from "#app/platform/db/errors.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { hashToken } from "#app/platform/vault.ts";
import { dateFromInstant, dateFromPlainDate, todayIn } from "#app/shared/club-time.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { maskPhone } from "#app/shared/phone.ts";
import { findOpenProgramme, readClaimFacts } from "../queries/claim-facts.server.ts";
import { judgeClaim, type ClaimRefusal } from "../rules/judge-claim.ts";
import { protectedUntilVisit } from "../rules/protect.ts";
import { chooseConsultant } from "./choose-consultant.server.ts";
import { consentPath, consentToken } from "./consent-token.server.ts";

export type NewReferral = {
  /** Becomes the referral's id: the same request again answers with the same referral. */
  requestId: string;
  referrerId: string;
  projectId: string;
  friendName: string;
  /** E.164. */
  friendPhone: string;
  channel: "portal" | "chat" | "link" | "consultant";
};

export type Registered = { referralId: string; /** Path of the friend's consent page. */ consentPath: string };

/**
 * Registers a friend whom an owner recommends; every way in ends here. The first to register wins: the database holds
 * one live claim per project and phone, and whoever comes later is told only that the friend cannot be registered.
 * Staff see a masked number until the friend agrees.
 */
export async function registerReferral(
  ctx: Context<MemberActor | StaffActor | JobActor>,
  input: NewReferral,
): Promise<Outcome<Registered, ClaimRefusal | "already_yours">> {
  const phoneHash = ctx.vault.hash(input.friendPhone);
  const own = await findOwnClaim(ctx, input, phoneHash);
  if (own !== null) return own === input.requestId ? ok(registered(ctx, own)) : refuse("already_yours");
  const [programme, facts] = await Promise.all([findOpenProgramme(ctx, input.projectId), readClaimFacts(ctx, input)]);
  const verdict = judgeClaim({ ...facts, programmeOpen: programme !== null });
  if (!verdict.ok) return verdict;
  if (programme === null) return refuse("programme_closed");
  try {
    await inTransaction(ctx.db, (tx) => insertReferral(tx, ctx, { ...input, phoneHash, programme }));
    return ok(registered(ctx, input.requestId));
  } catch (error) {
    if (isUniqueViolation(error, "referral_live_claim")) return refuse("not_available");
    if (isUniqueViolation(error, "referral_pkey")) return ok(registered(ctx, input.requestId));
    throw error;
  }
}

function registered(ctx: Context, referralId: string): Registered {
  return { referralId, consentPath: consentPath(ctx, referralId) };
}

async function findOwnClaim({ db }: Context, input: NewReferral, phoneHash: string): Promise<string | null> {
  const own = await db.referral.findFirst({
    where: {
      referrerId: input.referrerId,
      OR: [{ id: input.requestId }, { projectId: input.projectId, friendPhoneHash: phoneHash, endedAt: null }],
    },
    select: { id: true },
  });
  return own?.id ?? null;
}

async function insertReferral(
  tx: Parameters<Parameters<typeof inTransaction>[1]>[0],
  ctx: Context<MemberActor | StaffActor | JobActor>,
  input: NewReferral & {
    phoneHash: string;
    programme: { id: string; visitWithinDays: number; protectionDays: number };
  },
): Promise<void> {
  const now = ctx.clock.now();
  const until = protectedUntilVisit(now, input.programme);
  const { project } = await tx.referral.create({
    data: {
      id: input.requestId,
      projectId: input.projectId,
      programmeId: input.programme.id,
      referrerId: input.referrerId,
      friendName: input.friendName,
      friendPhoneEnc: ctx.vault.encrypt(input.friendPhone),
      friendPhoneHash: input.phoneHash,
      friendPhoneMasked: maskPhone(input.friendPhone),
      consentTokenHash: hashToken(consentToken(ctx, input.requestId)),
      channel: input.channel,
      consultantId: await chooseConsultant(tx, input.referrerId),
      registeredAt: nowDate(ctx),
      protectedUntil: dateFromInstant(until),
    },
    select: { project: { select: { name: true } } },
  });
  await tx.referralStep.create({
    data: {
      id: newId(ctx),
      referralId: input.requestId,
      stage: "registered",
      happenedOn: dateFromPlainDate(todayIn(now, ctx.zone)),
      evidence: input.channel,
      ...actorColumns(ctx.actor),
      recordedAt: nowDate(ctx),
    },
  });
  await notify(tx, ctx, {
    memberId: input.referrerId,
    kind: "referrals.registered",
    values: {
      friend: input.friendName,
      project: project.name,
      until: { at: until.toString({ smallestUnit: "second" }) },
    },
    href: `/refer/${input.requestId}`,
    dedupeKey: `referral-registered:${input.requestId}`,
    chat: input.channel !== "chat",
  });
}
