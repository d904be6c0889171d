import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { newId } from "#app/platform/context.ts";
import { requireStaff } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { withUpload } from "#app/platform/http/read-upload.ts";
import { MAX_REGISTER_BYTES, receiveRegister } from "../commands/register/receive-register.server.ts";
import { listRegisters } from "../queries/register/registers.server.ts";
import { RegistersScreen } from "../screens/registers-screen.tsx";

export const meta = pageTitle;
export const handle = { i18n: "membership" };

const LIMITS = { maxFiles: 1, maxFileBytes: MAX_REGISTER_BYTES, maxBytes: MAX_REGISTER_BYTES };
const UNPROCESSABLE = 422;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = requireStaff(context, request, "register.import");
  const registers = await listRegisters(ctx);
  return {
    title: context.texts("membership")("register.title"),
    registers: registers.map(({ createdAt, ...register }) => ({ ...register, at: context.format.time(createdAt) })),
  };
}

/** Takes a file piece by piece; one that is too large is refused without being kept. */
export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = requireStaff(context, request, "register.import");
  const { storage } = context;
  const texts = context.texts("membership");
  const refusal = (reason: string) => data({ refusal: texts(`register.refusal.${reason}`) }, { status: UNPROCESSABLE });
  return withUpload(request, { storage, limits: LIMITS }, async ({ files: [file], refused }) => {
    if (refused.length > 0) return refusal("too_large");
    if (file === undefined) return refusal("no_file");
    const body = storage.read(file.storageKey);
    const received = await receiveRegister(ctx, storage, { id: newId(ctx), fileName: file.fileName, body });
    return received.ok ? redirect(`/staff/register/${received.value.importId}`) : refusal(received.reason);
  });
}

export default function Registers() {
  return <RegistersScreen {...useLoaderData<typeof loader>()} refusal={useActionData<typeof action>()?.refusal} />;
}
