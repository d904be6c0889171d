import type { Context } from "#app/platform/context.ts";
import { dateFromPlainDate, todayIn } from "#app/shared/club-time.ts";

export type OpenProject = {
  projectId: string;
  name: string;
  city: string;
  summary: string;
  pictureKey: string | null;
  rewardFen: bigint;
  taxRule: string;
};

/** @returns the projects on sale whose programme runs today, by name, with the newest version's reward. */
export async function listOpenProjects({
  db,
  clock,
  zone,
}: Pick<Context, "db" | "clock" | "zone">): Promise<OpenProject[]> {
  const today = dateFromPlainDate(todayIn(clock.now(), zone));
  const running = { startsOn: { lte: today }, OR: [{ endsOn: null }, { endsOn: { gte: today } }] };
  const projects = await db.project.findMany({
    where: { state: "open", programmes: { some: running } },
    orderBy: { name: "asc" },
    include: { programmes: { where: running, orderBy: { version: "desc" }, take: 1 } },
  });
  return projects.flatMap(({ id, name, city, summary, pictureKey, programmes }) =>
    programmes.map(({ rewardFen, taxRule }) => ({
      projectId: id,
      name,
      city,
      summary,
      pictureKey,
      rewardFen,
      taxRule,
    })),
  );
}
