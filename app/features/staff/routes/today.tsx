import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireAnyStaff } from "#app/platform/http/guards.ts";
import type { RequestContext } from "#app/platform/http/load-context.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { canSend } from "#app/platform/senders/choose-sender.ts";
import { dateFromInstant, todayIn } from "#app/shared/club-time.ts";
import { listAccounts, readDay, type DayNumber } from "../queries/day.server.ts";
import { readFirstSteps } from "../queries/first-steps.server.ts";
import { listTasks } from "../queries/today.server.ts";
import { isPraise, shownAt, type Task } from "../rules/task.ts";
import { TodayScreen } from "../screens/today-screen.tsx";

export const meta = pageTitle;
export const handle = { i18n: "staff" };

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = requireAnyStaff(context, request);
  const now = ctx.clock.now();
  const startOfDay = dateFromInstant(todayIn(now, ctx.zone).toZonedDateTime(ctx.zone).toInstant());
  const { env, club } = context;
  const isDemo = club?.isDemo ?? false;
  // The demo club plays with a simulated chat; owners of a real one cannot reach it.
  const isSimulated = env.gatewayControlUrl !== null && !isDemo;
  const hasSender = canSend(env, isDemo);
  const [tasks, numbers, accounts, firstSteps] = await Promise.all([
    listTasks(ctx, startOfDay),
    readDay(ctx, startOfDay),
    listAccounts(ctx),
    readFirstSteps(ctx, hasSender),
  ]);
  return {
    title: context.texts("staff")("today.title", { count: tasks.filter((task) => !isPraise(task)).length }),
    lacksSender: !hasSender && ctx.actor.abilities.has("settings.manage"),
    firstSteps,
    groups: (["overdue", "today", "later", "praise"] as const).map((group) => ({
      group,
      tasks: tasks
        .filter((task) => groupOf(task, now.epochMilliseconds, startOfDay) === group)
        .map((task) => describeTask(context, task)),
    })),
    numbers: numbers.map((number) => describeNumber(context, number)),
    accounts: accounts.map(({ key, name, state, stopped, lastProbeAt }) => ({
      key,
      name,
      state: isSimulated ? ("simulated" as const) : stopped ? ("stopped" as const) : state,
      probed: lastProbeAt === null || isSimulated ? null : context.format.ago(lastProbeAt),
    })),
  };
}

export default function Today() {
  return <TodayScreen {...useLoaderData<typeof loader>()} />;
}

const DAY_MS = 86_400_000;

function groupOf(task: Task, nowMs: number, startOfDay: Date): "overdue" | "today" | "later" | "praise" {
  const { waits, dueAt } = task;
  if (isPraise(task)) return "praise";
  if (waits) return "today";
  if (dueAt.getTime() < nowMs) return "overdue";
  return dueAt.getTime() < startOfDay.getTime() + DAY_MS ? "today" : "later";
}

function describeTask(context: RequestContext, task: Task) {
  const { format, texts } = context;
  const t = texts("staff");
  const due = format.time(shownAt(task));
  return {
    kind: task.kind,
    id: task.id,
    to: task.to,
    title: titleOf(context, task),
    urgent: task.kind === "care" && task.emergency,
    note: noteOf(context, task),
    due: task.waits && !isPraise(task) ? { ...due, text: t("today.since", { at: due.text }) } : due,
    todo: t(`todo.${task.kind}.${task.todo}`),
  };
}

function titleOf({ texts }: RequestContext, task: Task): string {
  const t = texts("staff");
  if (task.kind === "payout") return t("today.payout", { number: task.title });
  if (task.kind === "care") return t(`today.care.${task.visitFrom ? "visit" : task.about}`, { name: task.title });
  return task.title;
}

function noteOf({ format, texts }: RequestContext, task: Task): string {
  const t = texts("staff");
  switch (task.kind) {
    case "conversation":
      return t(`handOver.${task.note}`, { defaultValue: task.note });
    case "payout":
      return t("today.payoutSum", { count: task.lines, net: format.money(task.netFen) });
    case "referral":
      return [task.note, t(`todo.referral.${task.todo}Note`)].join(" · ");
    case "event":
    case "perk":
      return [task.note, task.left === null ? "" : t(`today.left.${task.kind}`, { count: task.left })]
        .filter(Boolean)
        .join(" · ");
    default:
      return task.note;
  }
}

function describeNumber({ format, texts }: RequestContext, { key, value, refused, to }: DayNumber) {
  const t = texts("staff");
  return {
    label: t(`today.number.${key}`),
    value: typeof value === "bigint" ? format.money(value) : format.number(value),
    note: refused ? t("today.refused", { count: refused }) : undefined,
    to,
  };
}
