import type { Context, StaffActor } from "#app/platform/context.ts";
import { dateFromPlainDate, todayIn } from "#app/shared/club-time.ts";

/**
 * All projects with every version of their programme, newest first, and how many friends were referred under each.
 * @returns projects by name, those on sale first; `runningVersion` is the one that a referral of today would get.
 */
export async function listProjects({ db, clock, zone }: Context<StaffActor>) {
  const projects = await db.project.findMany({
    orderBy: [{ state: "asc" }, { name: "asc" }],
    include: {
      community: { select: { name: true } },
      programmes: { orderBy: { version: "desc" }, include: { _count: { select: { referrals: true } } } },
    },
  });
  const today = dateFromPlainDate(todayIn(clock.now(), zone));
  return projects.map((project) => ({
    ...project,
    runningVersion:
      project.programmes.find(({ startsOn, endsOn }) => startsOn <= today && (endsOn === null || endsOn >= today))
        ?.version ?? null,
  }));
}

export type ProjectLine = Awaited<ReturnType<typeof listProjects>>[number];

/** @returns a project with the newest version of its programme; null for unknown ids. */
export async function readProject({ db }: Context<StaffActor>, projectId: string) {
  const project = await db.project.findUnique({
    where: { id: projectId },
    include: { programmes: { orderBy: { version: "desc" }, take: 1 } },
  });
  const programme = project?.programmes[0];
  return project && programme ? { id: project.id, name: project.name, programme } : null;
}
