import { timingSafeEqual } from "node:crypto";
import { nowDate, type Context } from "#app/platform/context.ts";
import type { Tx } from "#app/platform/db/database.ts";
import type { CodePurpose } from "#app/platform/db/generated/enums.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";

/** Wrong tries after which a code is worthless; the database's check holds the same number. */
const CODE_TRIES = 5;

export type CodeAnswer = {
  purpose: CodePurpose;
  /** E.164 */
  phone: string;
  code: string;
  /** The code asked for; left out where only the phone is known (chat): then the phone's newest. */
  codeId?: string;
};

export type CodeVerdict = Outcome<undefined, "wrong_code" | "code_ended">;

/** @returns the hash under which a code is kept: keyed, and different for each row. */
export function hashCode({ vault }: Pick<Context, "vault">, codeId: string, code: string): string {
  return vault.hash(`one-time code/${codeId}/${code}`);
}

/**
 * Uses up a one-time code. The try is counted in the statement that locks the row, so that two answers at once
 * are two tries and only one of them can use the code. Refusals write too: the caller must let its transaction commit.
 * @returns "wrong_code" with `left`, the tries that remain; "code_ended" for a code that is unknown, used, too old
 *   or tried too often.
 */
export async function redeemCode(
  tx: Tx,
  ctx: Pick<Context, "clock" | "vault">,
  answer: CodeAnswer,
): Promise<CodeVerdict> {
  const phoneHash = ctx.vault.hash(answer.phone);
  const codeId = answer.codeId ?? (await findNewest(tx, answer.purpose, phoneHash));
  if (codeId === undefined) return refuse("code_ended");
  const now = nowDate(ctx);
  const [tried] = await tx.oneTimeCode.updateManyAndReturn({
    where: {
      id: codeId,
      purpose: answer.purpose,
      phoneHash,
      consumedAt: null,
      expiresAt: { gt: now },
      attempts: { lt: CODE_TRIES },
    },
    data: { attempts: { increment: 1 } },
    select: { codeHash: true, attempts: true },
  });
  if (tried === undefined) return refuse("code_ended");
  if (!isSame(tried.codeHash, hashCode(ctx, codeId, answer.code))) {
    const left = CODE_TRIES - tried.attempts;
    return left === 0 ? refuse("code_ended") : refuse("wrong_code", { left });
  }
  await tx.oneTimeCode.update({ where: { id: codeId }, data: { consumedAt: now } });
  return ok();
}

async function findNewest(tx: Tx, purpose: CodePurpose, phoneHash: string): Promise<string | undefined> {
  const newest = await tx.oneTimeCode.findFirst({
    where: { purpose, phoneHash },
    orderBy: { createdAt: "desc" },
    select: { id: true },
  });
  return newest?.id;
}

/** Takes the same time wherever the two hashes differ. */
function isSame(left: string, right: string): boolean {
  return left.length === right.length && timingSafeEqual(Buffer.from(left), Buffer.from(right));
}
