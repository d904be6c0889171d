import type { z } from "zod";
import { assertMay, writeAudit, type Steward } from "#app/features/identity/public.server.ts";
import { newId, nowDate, type Context } from "#app/platform/context.ts";
import { isUniqueViolation } from "#app/platform/db/errors.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import type { serviceTermsSchema, warrantyTermsSchema } from "../schemas.ts";

export type NewTerms = {
  /** The version that was on the screen; the new one follows it. */
  version: number;
  /** Why, and who confirmed it. */
  note: string;
} & (
  | { kind: "warranty"; terms: z.output<typeof warrantyTermsSchema> }
  | { kind: "service"; terms: z.output<typeof serviceTermsSchema> }
);

/**
 * Makes a new version of the terms; older ones stay, and so do verdicts and promises that were given by them.
 * Of two who change them at once one is told to look again.
 */
export async function changeTerms(
  ctx: Context<Steward>,
  { kind, version, terms, note }: NewTerms,
): Promise<Outcome<{ version: number }, "terms_changed_meanwhile">> {
  assertMay(ctx.actor, "settings.manage");
  const next = version + 1;
  try {
    return await inTransaction(ctx.db, async (tx) => {
      const newest = await tx.careTerms.findFirst({ where: { kind }, orderBy: { version: "desc" } });
      if ((newest?.version ?? 0) !== version) return refuse("terms_changed_meanwhile");
      const createdById = ctx.actor.kind === "staff" ? ctx.actor.staffId : null;
      await tx.careTerms.create({
        data: { id: newId(ctx), kind, version: next, terms, note, createdById, createdAt: nowDate(ctx) },
      });
      await writeAudit(tx, ctx, { action: "care.terms", detail: { kind, version: next, note } });
      return ok({ version: next });
    });
  } catch (error) {
    if (isUniqueViolation(error, "care_terms_kind_version_key")) return refuse("terms_changed_meanwhile");
    throw error;
  }
}
