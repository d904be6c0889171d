import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireAnyStaff } from "#app/platform/http/guards.ts";
import { StaffShell } from "#app/ui/staff-shell.tsx";
import { listJobs } from "../rules/list-jobs.ts";

export const handle = { i18n: "staff" };

/** @returns what the console's frame shows; which jobs, by ability. */
export function loader({ context, request }: LoaderFunctionArgs) {
  const { actor } = requireAnyStaff(context, request);
  return {
    clubName: context.club?.name ?? "",
    company: context.club?.developerName,
    name: actor.name,
    roles: actor.roles,
    jobs: listJobs(actor.abilities),
  };
}

export default function ConsoleLayout() {
  const { t } = useTranslation("staff");
  const { clubName, company, name, roles, jobs } = useLoaderData<typeof loader>();
  return (
    <StaffShell
      clubName={clubName}
      company={company}
      jobs={jobs.map((job) => ({ ...job, label: t(`job.${job.key}`) }))}
      person={{ name, role: roles.map((role) => t(`role.${role}`)).join(t("listComma")), accountTo: "/staff/me" }}
      signOutAction="/sign-out"
    >
      <Outlet />
    </StaffShell>
  );
}
