import { assertMay, writeAudit, type Steward } from "#app/features/identity/public.server.ts";
import { newId, nowDate, type Context } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { judgeTerms, USUAL_TERMS, type ProgrammeTerms, type TermsRefusal } from "../rules/judge-terms.ts";
import { programmeColumns } from "./programme-columns.server.ts";

export type NewProject = {
  /** The same id again changes nothing. */
  id: string;
  communityId: string | null;
  name: string;
  city: string;
  address: string;
  summary: string;
  pictureKey: string | null;
  /** The first version of its programme; what is left out is as usual in the field. */
  programme: Partial<ProgrammeTerms> & Pick<ProgrammeTerms, "rewardFen" | "taxRule" | "startsOn" | "endsOn">;
};

/** Opens a project on sale with the first version of its referral programme. */
export async function createProject(
  ctx: Context<Steward>,
  { programme, ...project }: NewProject,
): Promise<Outcome<{ projectId: string }, TermsRefusal | "name_taken">> {
  assertMay(ctx.actor, "programmes.manage");
  const terms = { ...USUAL_TERMS, ...programme };
  const verdict = judgeTerms(terms);
  if (!verdict.ok) return verdict;
  const projectId = project.id;
  return inTransaction(ctx.db, async (tx) => {
    const { count } = await tx.project.createMany({
      data: { ...project, createdAt: nowDate(ctx) },
      skipDuplicates: true,
    });
    if (count === 0) {
      const isSame = (await tx.project.count({ where: { id: projectId } })) === 1;
      return isSame ? ok({ projectId }) : refuse("name_taken");
    }
    await tx.referralProgramme.create({
      data: { ...programmeColumns(ctx, terms), id: newId(ctx), projectId, version: 1 },
    });
    await writeAudit(tx, ctx, { action: "project.create", subjectKind: "project", subjectId: projectId });
    return ok({ projectId });
  });
}
