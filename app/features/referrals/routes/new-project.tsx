import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listCommunities } from "#app/features/membership/public.server.ts";
import { newId } from "#app/platform/context.ts";
import { readForm } from "#app/platform/http/form-answer.ts";
import { requireStaff } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { createProject } from "../commands/create-project.server.ts";
import { projectSchema } from "../schemas.ts";
import { NewProjectScreen } from "../screens/new-project-screen.tsx";
import { programmeFields } from "./parts/programme-form.server.ts";

export const meta = pageTitle;
export const handle = { i18n: "referrals" };

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = requireStaff(context, request, "programmes.manage");
  const communities = await listCommunities(ctx.db);
  return {
    title: context.texts("referrals")("programmes.newProject"),
    requestId: newId(ctx),
    fields: programmeFields(ctx, null),
    communities: communities.map(({ communityId, name }) => ({ id: communityId, name })),
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = requireStaff(context, request, "programmes.manage");
  const texts = context.texts("referrals");
  const form = await readForm(request, projectSchema, { texts });
  if (!form.ok) return form.response;
  const { requestId: id, name, city, address, summary, pictureKey, communityId, ...programme } = form.value;
  const project = { id, name, city, address, summary, pictureKey, communityId, programme };
  const created = await createProject(ctx, project);
  if (created.ok) return redirect("/staff/settings/programmes");
  return form.refuse({ [created.reason === "name_taken" ? "name" : "endsOn"]: texts(`errors.${created.reason}`) });
}

export default function NewProject() {
  return <NewProjectScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.result} />;
}
