import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { newId } from "#app/platform/context.ts";
import { readForm } from "#app/platform/http/form-answer.ts";
import { requireMember } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { registerReferral } from "../commands/register-referral.server.ts";
import { listOpenProjects } from "../queries/open-projects.server.ts";
import { registerSchema } from "../schemas.ts";
import { NewScreen } from "../screens/new-screen.tsx";
import { describeProject } from "./parts/describe-project.server.ts";

export const meta = pageTitle;
export const handle = { i18n: "referrals", frame: "page" };

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = requireMember(context, request);
  const projects = await listOpenProjects(ctx);
  return {
    title: context.texts("referrals")("new.title"),
    requestId: newId(ctx),
    projects: projects.map((project) => describeProject(context, project)),
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = requireMember(context, request);
  const texts = context.texts("referrals");
  const form = await readForm(request, registerSchema, { texts });
  if (!form.ok) return form.response;
  const registered = await registerReferral(ctx, {
    ...form.value,
    referrerId: ctx.actor.memberId,
    channel: "portal",
  });
  if (!registered.ok) {
    const refusal = form.refuse({ "": texts(`errors.${registered.reason}`, { ...registered.details }) });
    return data({ ...refusal.data, ownReferral: registered.details?.["referralId"] }, refusal.init ?? {});
  }
  return redirect(`/refer/${registered.value.referralId}?new=1`);
}

export default function New() {
  const answer = useActionData<typeof action>();
  const own = answer && "ownReferral" in answer ? answer.ownReferral : undefined;
  return (
    <NewScreen
      {...useLoaderData<typeof loader>()}
      lastResult={answer?.result}
      ownReferral={typeof own === "string" ? own : undefined}
    />
  );
}
