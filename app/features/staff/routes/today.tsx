import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireAnyStaff } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { dateFromInstant, todayIn } from "#app/shared/club-time.ts";
import { listTasks, readDay } from "../queries/today.server.ts";
import { TodayScreen } from "../screens/today-screen.tsx";

export const meta = pageTitle;
export const handle = { i18n: "staff" };

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = requireAnyStaff(context, request);
  const { format, texts } = context;
  const t = texts("staff");
  const now = ctx.clock.now();
  const startOfDay = dateFromInstant(todayIn(now, ctx.zone).toZonedDateTime(ctx.zone).toInstant());
  const [tasks, day] = await Promise.all([listTasks(ctx), readDay(ctx, startOfDay)]);
  return {
    title: t("today.title", { count: tasks.length }),
    groups: (["overdue", "today", "later"] as const).map((group) => ({
      group,
      tasks: tasks
        .filter(({ dueAt }) => groupOf(dueAt, now.epochMilliseconds, startOfDay) === group)
        .map(({ dueAt, kind, todo, note, ...task }) => ({
          ...task,
          kind,
          note: kind === "conversation" ? t(`handOver.${note}`, { defaultValue: note }) : note,
          due: format.time(dueAt),
          todo: t(`todo.${kind}.${todo}`),
        })),
    })),
    numbers: [
      { label: t("today.waiting"), value: format.number(day.waiting) },
      { label: t("today.openCare"), value: format.number(day.openCare) },
      {
        label: t("today.redeemed"),
        value: format.number(day.redeemed),
        note: t("today.refused", { count: day.refused }),
      },
      { label: t("today.sent"), value: format.number(day.sent) },
    ],
    accounts: day.accounts.map(({ key, name, state, stopped, lastProbeAt }) => ({
      key,
      name,
      state: stopped ? ("stopped" as const) : state,
      probed: lastProbeAt === null ? null : format.ago(lastProbeAt),
    })),
  };
}

export default function Today() {
  return <TodayScreen {...useLoaderData<typeof loader>()} />;
}

const DAY_MS = 86_400_000;

function groupOf(dueAt: Date, nowMs: number, startOfDay: Date): "overdue" | "today" | "later" {
  if (dueAt.getTime() < nowMs) return "overdue";
  return dueAt.getTime() < startOfDay.getTime() + DAY_MS ? "today" : "later";
}
