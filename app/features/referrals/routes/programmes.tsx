import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readForm } from "#app/platform/http/form-answer.ts";
import { requireStaff } from "#app/platform/http/guards.ts";
import type { RequestContext } from "#app/platform/http/load-context.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { setProjectState } from "../commands/set-project-state.server.ts";
import { listProjects, type ProjectLine } from "../queries/projects.server.ts";
import { projectStateSchema } from "../schemas.ts";
import { ProgrammesScreen } from "../screens/programmes-screen.tsx";

export const meta = pageTitle;
export const handle = { i18n: "referrals" };

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = requireStaff(context, request, "programmes.manage");
  const projects = await listProjects(ctx);
  return {
    title: context.texts("referrals")("programmes.title"),
    projects: projects.map((project) => describeProject(context, project)),
  };
}

/** Takes a project from the list that owners see, or puts it back. */
export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = requireStaff(context, request, "programmes.manage");
  const form = await readForm(request, projectStateSchema, { texts: context.texts("referrals") });
  if (!form.ok) return form.response;
  await setProjectState(ctx, form.value);
  return redirect("/staff/settings/programmes");
}

export default function Programmes() {
  return <ProgrammesScreen {...useLoaderData<typeof loader>()} />;
}

function describeProject({ format, texts }: RequestContext, project: ProjectLine) {
  const t = texts("referrals");
  return {
    id: project.id,
    name: project.name,
    place: [project.city, project.community?.name, project.address].filter(Boolean).join(" · "),
    picture: project.pictureKey,
    isOpen: project.state === "open",
    runningVersion: project.runningVersion,
    versions: project.programmes.map((programme) => ({
      version: programme.version,
      reward: format.money(programme.rewardFen),
      taxRule: t(`taxRule.${programme.taxRule}`),
      terms: t("programmes.terms", {
        visit: programme.visitWithinDays,
        minutes: programme.minutesBeforeVisit,
        protection: programme.protectionDays,
        hold: programme.holdDays,
      }),
      starts: format.day(programme.startsOn),
      ends: programme.endsOn === null ? null : format.day(programme.endsOn),
      referrals: programme._count.referrals,
    })),
  };
}
