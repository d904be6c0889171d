import { nowDate, type Context, type StaffActor } from "#app/platform/context.ts";
import { categoryOf } from "../rules/care-kinds.ts";
import { gradeRequest } from "../rules/grade-request.ts";
import { OPEN_STATES } from "../rules/move-request.ts";

/** Days that the desk's figures look back. */
const FIGURE_DAYS = 30;

export type DeskFigures = {
  open: number;
  late: number;
  /** The oldest promise that was not kept. */
  oldestLateAt: Date | null;
  /** Open ones of grade A. */
  gradeA: number;
  /** Half of the first answers came within so many minutes by the clock; null without any. */
  answerMinutes: number | null;
  /** For how many of the repairs done the owner did not ask once more, 0 to 1. */
  doneAtOnce: number | null;
  /** Mean of the ratings, 1 to 5, and how many there were. */
  rating: number | null;
  ratings: number;
};

/** @returns the desk's figures: what is open now, and how the last 30 days went. */
export async function readFigures(ctx: Context<StaffActor>): Promise<DeskFigures> {
  const now = nowDate(ctx);
  const since = new Date(now.getTime() - FIGURE_DAYS * 24 * 3_600_000);
  const [owed, [past]] = await Promise.all([
    ctx.db.careRequest.findMany({
      where: { state: { in: [...OPEN_STATES] } },
      select: { kind: true, category: true, emergency: true, timesReopened: true, promisedAt: true },
      orderBy: { promisedAt: "asc" },
    }),
    ctx.db.$queryRaw<[{ answer: number | null; at_once: number | null; rating: number | null; ratings: bigint }]>`
      SELECT
        (percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM first_answered_at - created_at) / 60)
          FILTER (WHERE first_answered_at >= ${since}::timestamptz))::float8 AS answer,
        (SELECT 1 - count(*) FILTER (WHERE step.kind = 'reopened')::float8
            / nullif(count(*) FILTER (WHERE step.kind = 'completed'), 0)
          FROM care_step step JOIN care_request ON care_request.id = step.request_id
          WHERE care_request.kind = 'repair' AND step.at >= ${since}::timestamptz) AS at_once,
        (avg(rating) FILTER (WHERE confirmed_at >= ${since}::timestamptz))::float8 AS rating,
        count(rating) FILTER (WHERE confirmed_at >= ${since}::timestamptz) AS ratings
      FROM care_request WHERE updated_at >= ${since}::timestamptz`,
  ]);
  const late = owed.filter(({ promisedAt }) => promisedAt < now);
  const grades = owed.map(({ category, ...request }) =>
    gradeRequest({ ...request, category: categoryOf(request.kind, category) }),
  );
  return {
    open: owed.length,
    late: late.length,
    oldestLateAt: late[0]?.promisedAt ?? null,
    gradeA: grades.filter((grade) => grade === "A").length,
    answerMinutes: past.answer,
    doneAtOnce: past.at_once === null ? null : Math.max(0, past.at_once),
    rating: past.rating,
    ratings: Number(past.ratings),
  };
}
