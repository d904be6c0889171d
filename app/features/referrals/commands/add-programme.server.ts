import { assertMay, writeAudit, type Steward } from "#app/features/identity/public.server.ts";
import type { Context } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { todayIn } from "#app/shared/club-time.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { judgeNextTerms, type NextTermsRefusal, type ProgrammeTerms } from "../rules/judge-terms.ts";
import { programmeColumns } from "./programme-columns.server.ts";

export type NewProgramme = {
  /** Becomes the version's id: the same request again changes nothing. */
  requestId: string;
  projectId: string;
  /** The newest version as the editor saw it. */
  seenVersion: number;
  terms: ProgrammeTerms;
};

/**
 * Writes the next version of a project's programme. Referrals that are under way keep the version under which they
 * were registered. Refused as `changed_meanwhile` when a colleague has written one that the editor has not read.
 */
export async function addProgramme(
  ctx: Context<Steward>,
  { requestId, projectId, seenVersion, terms }: NewProgramme,
): Promise<Outcome<undefined, NextTermsRefusal | "unknown_project" | "changed_meanwhile">> {
  assertMay(ctx.actor, "programmes.manage");
  return inTransaction(ctx.db, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM project WHERE id = ${projectId}::uuid FOR UPDATE`;
    const latest = await tx.referralProgramme.findFirst({
      where: { projectId },
      orderBy: { version: "desc" },
      select: { id: true, version: true },
    });
    if (latest === null) return refuse("unknown_project");
    if (latest.id === requestId) return ok();
    if (latest.version !== seenVersion) return refuse("changed_meanwhile");
    const verdict = judgeNextTerms(terms, todayIn(ctx.clock.now(), ctx.zone));
    if (!verdict.ok) return verdict;
    const version = latest.version + 1;
    await tx.referralProgramme.create({
      data: { ...programmeColumns(ctx, terms), id: requestId, projectId, version },
    });
    await writeAudit(tx, ctx, {
      action: "programme.add",
      subjectKind: "project",
      subjectId: projectId,
      detail: { version, rewardFen: String(terms.rewardFen), taxRule: terms.taxRule },
    });
    return ok();
  });
}
