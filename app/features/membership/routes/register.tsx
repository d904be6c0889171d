import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "#app/platform/http/form-answer.ts";
import { notFound, requireStaff } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { isUuid } from "#app/shared/ids.ts";
import { checkRegister, importRegister, stopRegister } from "../commands/register/start-register.server.ts";
import { listFaults, readRegister } from "../queries/register/registers.server.ts";
import { REGISTER_FIELDS, REQUIRED_FIELDS } from "../rules/register/register-fields.ts";
import { registerForm } from "../schemas.ts";
import { RegisterScreen } from "../screens/register-screen.tsx";

export const meta = pageTitle;
export const handle = { i18n: "membership" };

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = requireStaff(context, request, "register.import");
  const importId = params.id ?? "";
  const register = isUuid(importId) ? await readRegister(ctx, importId) : null;
  if (register === null) throw notFound();
  const after = Number(new URL(request.url).searchParams.get("after")) || 0;
  const { rows, next } = await listFaults(ctx, importId, after);
  const t = context.texts("membership");
  const { state, headers, mapping, job, created, updated, unchanged, rejected } = register;
  return {
    title: register.fileName,
    id: importId,
    state,
    failure: register.failure === null ? null : t(`register.refusal.${register.failure}`),
    counts: { rows: register.rows, created, updated, unchanged, rejected },
    newCommunities: register.newCommunities,
    progress: job === null ? null : { done: job.done, total: job.total ?? register.rows },
    canMap: ["uploaded", "checked", "stopped"].includes(state) && register.storageKey !== null,
    headers: headers.map((header, column) => ({ value: String(column), label: header || String(column + 1) })),
    fields: REGISTER_FIELDS.map((field) => ({
      field,
      column: mapping[field] === undefined ? "" : String(mapping[field]),
      required: REQUIRED_FIELDS.includes(field),
    })),
    faults: rows,
    next,
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = requireStaff(context, request, "register.import");
  const importId = params.id ?? "";
  if (!isUuid(importId)) throw notFound();
  const texts = context.texts("membership");
  const form = await readForm(request, registerForm, { texts });
  if (!form.ok) return form.response;
  const { value } = form;
  const done =
    value.intent === "check"
      ? await checkRegister(ctx, { importId, mapping: value.mapping })
      : await (value.intent === "import" ? importRegister : stopRegister)(ctx, { importId });
  if (!done.ok) return form.refuse({ "": texts(`errors.${done.reason}`) });
  return redirect(`/staff/register/${importId}`);
}

export default function Register() {
  return <RegisterScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.result} />;
}
