import { writeAudit } from "#app/features/identity/public.server.ts";
import { newId, nowDate, type Context, type JobActor, type StaffActor } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { dateFromPlainDate, type Temporal } from "#app/shared/club-time.ts";
import { invariant } from "#app/shared/invariant.ts";
import { ok, type Outcome } from "#app/shared/outcome.ts";

export type NewProject = {
  id: string;
  communityId: string | null;
  name: string;
  city: string;
  address: string;
  summary: string;
  pictureKey: string | null;
  /** The first version of its programme. */
  programme: {
    rewardFen: bigint;
    taxRule: "incidental" | "service" | "none";
    startsOn: Temporal.PlainDate;
    endsOn: Temporal.PlainDate | null;
  };
};

/** Opens a project on sale with the first version of its referral programme. The same id again changes nothing. */
export async function createProject(
  ctx: Context<StaffActor | JobActor>,
  { programme, ...project }: NewProject,
): Promise<Outcome<{ projectId: string }>> {
  const { actor } = ctx;
  invariant(actor.kind === "job" || actor.abilities.has("programmes.manage"), "the actor manages programmes");
  await inTransaction(ctx.db, async (tx) => {
    const { count } = await tx.project.createMany({
      data: { ...project, createdAt: nowDate(ctx) },
      skipDuplicates: true,
    });
    if (count === 0) return;
    await tx.referralProgramme.create({
      data: {
        id: newId(ctx),
        projectId: project.id,
        version: 1,
        rewardFen: programme.rewardFen,
        taxRule: programme.taxRule,
        startsOn: dateFromPlainDate(programme.startsOn),
        endsOn: programme.endsOn === null ? null : dateFromPlainDate(programme.endsOn),
        createdAt: nowDate(ctx),
      },
    });
    await writeAudit(tx, ctx, { action: "project.create", subjectKind: "project", subjectId: project.id });
  });
  return ok({ projectId: project.id });
}
