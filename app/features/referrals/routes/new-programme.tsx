import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { newId } from "#app/platform/context.ts";
import { readForm } from "#app/platform/http/form-answer.ts";
import { notFound, readId, requireStaff } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { reloadAfterRefusal } from "#app/platform/http/reload-after-refusal.ts";
import { addProgramme } from "../commands/add-programme.server.ts";
import { readProject } from "../queries/projects.server.ts";
import { programmeSchema } from "../schemas.ts";
import { NewProgrammeScreen } from "../screens/new-programme-screen.tsx";
import { programmeFields } from "./parts/programme-form.server.ts";

export const meta = pageTitle;
export const handle = { i18n: "referrals" };
export const shouldRevalidate = reloadAfterRefusal;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = requireStaff(context, request, "programmes.manage");
  const project = await readProject(ctx, readId(params.id));
  if (project === null) throw notFound();
  return {
    title: context.texts("referrals")("programmes.newVersion", { project: project.name }),
    requestId: newId(ctx),
    seenVersion: project.programme.version,
    fields: programmeFields(ctx, project.programme),
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = requireStaff(context, request, "programmes.manage");
  const texts = context.texts("referrals");
  const form = await readForm(request, programmeSchema, { texts });
  if (!form.ok) return form.response;
  const { requestId, seenVersion, ...terms } = form.value;
  const added = await addProgramme(ctx, { requestId, projectId: readId(params.id), seenVersion, terms });
  if (added.ok) return redirect("/staff/settings/programmes");
  if (added.reason === "unknown_project") throw notFound();
  const sentence = texts(`errors.${added.reason}`);
  if (added.reason === "changed_meanwhile") return form.refuse({ "": sentence });
  return form.refuse({ [added.reason === "starts_in_past" ? "startsOn" : "endsOn"]: sentence });
}

export default function NewProgramme() {
  return <NewProgrammeScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.result} />;
}
