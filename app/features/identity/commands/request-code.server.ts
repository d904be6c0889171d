import { newId, nowDate, type Context } from "#app/platform/context.ts";
import { isUniqueViolation } from "#app/platform/db/errors.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { refuseForeignId } from "#app/platform/http/foreign-id.ts";
import type { CodePurpose } from "#app/platform/db/generated/enums.ts";
import { enqueue } from "#app/platform/jobs/job.ts";
import { dateFromInstant } from "#app/shared/club-time.ts";
import type { Language } from "#app/shared/locale.ts";
import { ok, type Outcome } from "#app/shared/outcome.ts";
import { sendCodeJob } from "../jobs/definitions.ts";
import { groupAddress } from "../rules/group-address.ts";
import { CODE_REQUESTS_PER_ADDRESS, CODE_REQUESTS_PER_PHONE } from "../rules/limits.ts";
import { countTries } from "./count-try.server.ts";
import { hashCode } from "./redeem-code.server.ts";

/** How long a code can be used; the message says the same. */
export const CODE_MINUTES = 5;
/** A second code for the same number is sent at the earliest after so many seconds. */
export const CODE_PAUSE_SECONDS = 60;

const CODE_DIGITS = 6;

export type CodeRequest = {
  purpose: CodePurpose;
  /** E.164 */
  phone: string;
  language: Language;
  /** Where the request came from: the address of a browser, or the id of a chat contact. */
  source: string;
  /** UUID of the form, so that sending it twice asks for one code; made here when left out. */
  requestId?: string;
};

export type RequestedCode = { codeId: string; requestedAt: Date };

/**
 * Asks for a one-time code by SMS. Does and answers the same whether or not anybody has this phone: only the
 * background job looks, and sends nothing to strangers.
 * @returns "too_many_tries" with `seconds` to wait.
 */
export async function requestCode(
  ctx: Context,
  request: CodeRequest,
): Promise<Outcome<RequestedCode, "too_many_tries">> {
  const codeId = request.requestId ?? newId(ctx);
  const known = await findRequested(ctx, codeId, request);
  if (known !== null) return ok(known);
  const counted = await countTries(ctx, [
    { limit: CODE_REQUESTS_PER_ADDRESS, by: groupAddress(request.source) },
    ...CODE_REQUESTS_PER_PHONE.map((limit) => ({ limit, by: `${request.purpose}/${request.phone}` })),
  ]);
  if (!counted.ok) return counted;
  try {
    return ok(await issueCode(ctx, codeId, request));
  } catch (error) {
    const twin = isUniqueViolation(error, "one_time_code_pkey") ? await findRequested(ctx, codeId, request) : null;
    return twin === null ? refuseForeignId(error, "one_time_code_pkey") : ok(twin);
  }
}

async function findRequested(ctx: Context, codeId: string, { purpose, phone }: CodeRequest) {
  const row = await ctx.db.oneTimeCode.findFirst({
    where: { id: codeId, purpose, phoneHash: ctx.vault.hash(phone) },
    select: { createdAt: true },
  });
  return row && { codeId, requestedAt: row.createdAt };
}

async function issueCode(ctx: Context, codeId: string, request: CodeRequest): Promise<RequestedCode> {
  const { purpose, phone, language } = request;
  const code = String(ctx.random.integer(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, "0");
  const requestedAt = nowDate(ctx);
  await inTransaction(ctx.db, async (tx) => {
    await tx.oneTimeCode.create({
      data: {
        id: codeId,
        purpose,
        phoneHash: ctx.vault.hash(phone),
        codeHash: hashCode(ctx, codeId, code),
        createdAt: requestedAt,
        expiresAt: dateFromInstant(ctx.clock.now().add({ minutes: CODE_MINUTES })),
      },
    });
    const sealed = ctx.vault.encrypt(JSON.stringify({ phone, code }));
    await enqueue(tx, sendCodeJob, { codeId, language, sealed });
  });
  return { codeId, requestedAt };
}
