import { nowDate, type Context } from "#app/platform/context.ts";
import { hashToken } from "#app/platform/vault.ts";
import { dateFromInstant } from "#app/shared/club-time.ts";
import { groupAddress } from "../rules/group-address.ts";
import { keepFields, MOST_KEPT_BYTES } from "../rules/keep-fields.ts";
import { KEPT_FORMS_PER_ADDRESS } from "../rules/limits.ts";
import { countTries } from "./count-try.server.ts";
import { makeLinkToken } from "./one-time-link.server.ts";

/** How long a form waits for its sender to come back. */
export const STASH_MINUTES = 30;

export type InterruptedForm = {
  /** Path and query the form was sent to. */
  actionPath: string;
  /** Names and values in their order; files are not kept. */
  fields: readonly (readonly [string, string])[];
  /** Cookie token of the session that has ended; it says whose form this is. */
  endedToken: string | null;
  /** IP address that sent it. */
  address: string;
};

/**
 * Keeps a form whose sender must prove first who they are.
 * @returns the token for the browser's cookie; null when the form is too large to keep, or one of very many of people
 *   whom the club does not know.
 */
export async function stashForm(ctx: Context, form: InterruptedForm): Promise<string | null> {
  const fields = new URLSearchParams(keepFields(form.fields)).toString();
  if (fields.length > MOST_KEPT_BYTES) return null;
  const subject = subjectOf(ctx) ?? (await findEndedSubject(ctx, form.endedToken));
  if (subject === null) {
    const counted = await countTries(ctx, [{ limit: KEPT_FORMS_PER_ADDRESS, by: groupAddress(form.address) }]);
    if (!counted.ok) return null;
  }
  const { token, tokenHash } = makeLinkToken(ctx);
  await ctx.db.interruptedForm.create({
    data: {
      tokenHash,
      actionPath: form.actionPath,
      fieldsEnc: ctx.vault.encrypt(fields),
      subject,
      createdAt: nowDate(ctx),
      expiresAt: dateFromInstant(ctx.clock.now().add({ minutes: STASH_MINUTES })),
    },
  });
  return token;
}

/** @returns who is signed in, as kept forms name them; null for a visitor. */
export function subjectOf({ actor }: Pick<Context, "actor">): string | null {
  if (actor.kind === "member") return `member/${actor.memberId}`;
  if (actor.kind === "staff") return `staff/${actor.staffId}`;
  return actor.kind === "clerk" ? `clerk/${actor.clerkId}` : null;
}

async function findEndedSubject({ db }: Context, token: string | null): Promise<string | null> {
  if (token === null) return null;
  const session = await db.session.findUnique({
    where: { tokenHash: hashToken(token) },
    select: { kind: true, memberId: true, staffId: true, clerkId: true },
  });
  return session && `${session.kind}/${session.memberId ?? session.staffId ?? session.clerkId}`;
}
