import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireAnyStaff } from "#app/platform/http/guards.ts";
import { dateFromInstant } from "#app/shared/club-time.ts";
import { DateLabel } from "#app/ui/date-label.tsx";
import { StaffShell } from "#app/ui/staff-shell.tsx";
import { readWaiting } from "../queries/waiting-counts.server.ts";
import { listJobs } from "../rules/list-jobs.ts";

export const handle = { i18n: "staff" };

/** @returns what the console's frame shows; which jobs, by ability, and how much waits in each. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = requireAnyStaff(context, request);
  const { actor, clock } = ctx;
  const waiting = new Map((await readWaiting(ctx)).map((each) => [each.job, each]));
  return {
    clubName: context.club?.name ?? "",
    company: context.club?.developerName,
    name: actor.name,
    roles: actor.roles,
    jobs: listJobs(actor.abilities).map((job) => {
      const { count, isLate } = waiting.get(job.key) ?? { count: 0, isLate: false };
      return { ...job, count: count === 0 ? undefined : context.format.number(count), hot: isLate };
    }),
    today: context.format.longDay(dateFromInstant(clock.now())),
    findsMembers: actor.abilities.has("members.see"),
  };
}

/** The frame of the console. The members' own page has a search of its own, with filters beside it. */
export default function ConsoleLayout() {
  const { t } = useTranslation("staff");
  const { clubName, company, name, roles, jobs, today, findsMembers } = useLoaderData<typeof loader>();
  const { pathname } = useLocation();
  return (
    <StaffShell
      clubName={clubName}
      company={company}
      jobs={jobs.map((job) => ({ ...job, label: t(`job.${job.key}`) }))}
      person={{ name, role: roles.map((role) => t(`role.${role}`)).join(t("listComma")), accountTo: "/staff/me" }}
      signOutAction="/sign-out"
      search={
        findsMembers && pathname !== "/staff/members"
          ? { action: "/staff/members", placeholder: t("findMember"), shortcut: pathname === "/staff" }
          : undefined
      }
      top={<DateLabel {...today} />}
    >
      <Outlet />
    </StaffShell>
  );
}
