import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { z } from "zod";
import type { Context, StaffActor } from "#app/platform/context.ts";
import { readForm } from "#app/platform/http/form-answer.ts";
import { notFound, readId, requireStaff } from "#app/platform/http/guards.ts";
import type { RequestContext } from "#app/platform/http/load-context.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import type { Storage } from "#app/platform/storage.ts";
import { discardRegister } from "../commands/register/discard-register.server.ts";
import { checkRegister, importRegister, stopRegister } from "../commands/register/start-register.server.ts";
import { countRemarked, listFaults } from "../queries/register/faults.server.ts";
import { readRegister } from "../queries/register/registers.server.ts";
import { mayMove } from "../rules/register/move-import.ts";
import { faultListSchema, registerSchema } from "../schemas.ts";
import { RegisterScreen } from "../screens/register-screen.tsx";
import { describeFault } from "./parts/describe-fault.server.ts";

export const meta = pageTitle;
export const handle = { i18n: "membership" };

const FAULT_ROWS = 50;

type RegisterFile = { id: string; headerRow: number };

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = requireStaff(context, request, "register.import");
  const importId = readId(params.id);
  const register = await readRegister(ctx, importId);
  if (register === null) throw notFound();
  const { state, work, failure, headers, mapping, created, updated, unchanged, rejected } = register;
  const canMap = mayMove(state, "check") && register.storageKey !== null;
  return {
    title: register.fileName,
    importId,
    state,
    failure: failure && context.texts("membership")(`register.refusal.${failure}`),
    file: { format: register.format, rows: register.rows, mapped: Object.keys(mapping).length },
    counts: { created, updated, unchanged, rejected },
    newCommunities: register.newCommunities,
    preview: register.preview,
    work: work && { done: work.done, total: work.total },
    columns: canMap ? { headers, mapping } : null,
    canImport: mayMove(state, "import") && register.storageKey !== null,
    canDiscard: mayMove(state, "discard"),
    ...(await readFaults(context, ctx, request, register)),
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = requireStaff(context, request, "register.import");
  const importId = readId(params.id);
  const texts = context.texts("membership");
  const form = await readForm(request, registerSchema, { texts });
  if (!form.ok) return form.response;
  const moved = await move(ctx, context.storage, importId, form.value);
  if (!moved.ok) return form.refuse({ "": texts(`errors.${moved.reason}`) });
  return redirect(form.value.intent === "discard" ? "/staff/register" : `/staff/register/${importId}`);
}

export default function Register() {
  return <RegisterScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.result} />;
}

function move(ctx: Context<StaffActor>, storage: Storage, importId: string, value: z.output<typeof registerSchema>) {
  switch (value.intent) {
    case "check":
      return checkRegister(ctx, { importId, mapping: value.mapping });
    case "import":
      return importRegister(ctx, { importId });
    case "stop":
      return stopRegister(ctx, { importId });
    case "discard":
      return discardRegister(ctx, storage, { importId });
  }
}

async function readFaults(context: RequestContext, ctx: Context<StaffActor>, request: Request, register: RegisterFile) {
  const { id: importId, headerRow } = register;
  const query = new URL(request.url).searchParams;
  const { show, after } = faultListSchema.parse({ show: query.get("show"), after: query.get("after") });
  const isRemark = show === null ? null : show === "remarks";
  const [found, remarked] = await Promise.all([
    listFaults(ctx, importId, { isRemark, after, take: FAULT_ROWS + 1 }),
    countRemarked(ctx, importId),
  ]);
  const faults = found.slice(0, FAULT_ROWS);
  const last = faults.at(-1);
  const next = new URLSearchParams({ ...(show && { show }), after: `${last?.row}.${last?.position}` });
  return {
    show,
    remarked,
    faults: faults.map((fault) => ({
      ...fault,
      line: headerRow + fault.row,
      why: describeFault(context.texts("membership"), fault),
    })),
    next: found.length > FAULT_ROWS ? `/staff/register/${importId}?${next}` : null,
    isFurther: after.row > 0,
  };
}
