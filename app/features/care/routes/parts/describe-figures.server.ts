import { nowDate } from "#app/platform/context.ts";
import type { RequestContext } from "#app/platform/http/load-context.ts";
import type { DeskFigures } from "../../queries/figures.server.ts";
import { describeSpan } from "./describe-work-row.server.ts";

export type FigureTile = { key: string; value: string; note: string; attend: boolean };

/** @returns the desk's figures as tiles; a dash where nothing was counted yet. */
export function describeFigures(context: RequestContext, figures: DeskFigures, answerMinutes: number): FigureTile[] {
  const { texts, format, ctx } = context;
  const t = texts("care");
  const { late, oldestLateAt, gradeA, answerMinutes: median, doneAtOnce, rating, ratings } = figures;
  const none = t("desk.none");
  const tile = (key: string, value: string, note: string, attend = false) => ({ key, value, note, attend });
  const oldest = oldestLateAt === null ? "" : describeSpan(context, nowDate(ctx).getTime() - oldestLateAt.getTime());
  return [
    tile("late", format.number(late), late > 0 ? t("figure.oldest", { span: oldest }) : t("figure.allKept"), late > 0),
    tile("gradeA", format.number(gradeA), t("figure.gradeADetail")),
    tile(
      "answer",
      median === null ? none : describeSpan(context, median * 60_000),
      t("figure.answerPromise", { count: answerMinutes }),
    ),
    tile("atOnce", doneAtOnce === null ? none : `${Math.round(doneAtOnce * 100)}%`, t("figure.last30")),
    tile("rating", rating === null ? none : rating.toFixed(1), t("figure.ratings", { count: ratings })),
  ];
}
