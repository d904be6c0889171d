import type { Prisma } from "#app/platform/db/database.ts";
import type { RequestContext } from "#app/platform/http/load-context.ts";
import type { LineCheck } from "../../queries/line-checks.server.ts";
import { listLines, sumOf, type BatchView } from "../../queries/payout-batch.server.ts";
import type { LineState } from "../../rules/move-payout.ts";
import type { LineView } from "../../schemas.ts";

type Checks = ReadonlyMap<string, LineCheck>;

/** @returns which lines a view shows; `look` are those with something against them. */
export function lineFilter(show: LineView, checks: Checks): Prisma.PayoutLineWhereInput {
  const ids = [...checks.keys()];
  switch (show) {
    case "all":
      return {};
    case "ready":
      return { state: "queued", id: { notIn: ids } };
    case "look":
      return { state: "queued", id: { in: ids } };
    case "out":
      return { state: "pulled" };
    case "sent":
    case "paid":
    case "returned":
      return { state: show };
  }
}

/** @returns the views that make sense for a batch, with how many lines each has. */
export function viewsOf(batch: BatchView, checks: Checks): { show: LineView; count: number }[] {
  const count = (...states: LineState[]) => sumOf(batch, ...states).lines;
  const isOut = batch.state === "exported" || batch.state === "closed";
  const views: { show: LineView; count: number }[] = isOut
    ? [
        { show: "sent", count: count("sent") },
        { show: "paid", count: count("paid") },
        { show: "returned", count: count("returned") },
      ]
    : [
        { show: "ready", count: count("queued") - checks.size },
        { show: "look", count: checks.size },
      ];
  return [
    { show: "all", count: count() + count("pulled") },
    ...views,
    ...(count("pulled") > 0 ? [{ show: "out" as const, count: count("pulled") }] : []),
  ];
}

/** Flags named at the side; the table has them all. */
const NAMED = 6;

/** @returns what to look at before the batch goes on, problems first, with whose it is. */
export async function describeFlags({ ctx, texts }: RequestContext, batchId: string, checks: Checks) {
  const t = texts("rewards");
  const ordered = [...checks].sort(([, a], [, b]) => Number(b.problem !== null) - Number(a.problem !== null));
  const named = ordered.slice(0, NAMED);
  const { lines } = await listLines(ctx.db, batchId, { id: { in: named.map(([id]) => id) } }, null);
  return named.map(([lineId, { problem, flags }]) => ({
    lineId,
    isProblem: problem !== null,
    title: problem === null ? t(`flag.${flags[0]}`) : t(`problem.${problem}`),
    payee: lines.find(({ id }) => id === lineId)?.reward.member.name ?? "",
    detail: problem === null ? t(`flagDetail.${flags[0]}`) : t("problemDetail"),
  }));
}
