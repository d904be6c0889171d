import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findMembers, memberCard, type MemberCard } from "#app/features/membership/public.server.ts";
import { newId } from "#app/platform/context.ts";
import { readForm } from "#app/platform/http/form-answer.ts";
import { badRequest, requireStaff } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { reportCare } from "../commands/report-care.server.ts";
import { callQuerySchema, callSchema } from "../schemas.ts";
import { StaffNewScreen } from "../screens/staff-new-screen.tsx";

export const meta = pageTitle;
export const handle = { i18n: "care" };

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = requireStaff(context, request, "care.manage");
  const { member, q } = readQuery(request);
  const [caller, found] = await Promise.all([
    member === null ? null : memberCard(ctx, member),
    q === "" ? [] : findMembers(ctx, q),
  ]);
  return {
    title: context.texts("care")("call.title"),
    requestId: newId(ctx),
    q,
    caller: caller && describeCaller(caller),
    found: found.map(describeCaller),
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = requireStaff(context, request, "care.manage");
  const { member: memberId } = readQuery(request);
  if (memberId === null) throw badRequest();
  const texts = context.texts("care");
  const form = await readForm(request, callSchema, { texts });
  if (!form.ok) return form.response;
  const { homeId, emergency, ...call } = form.value;
  const reported = await reportCare(ctx, {
    ...call,
    memberId,
    homeId: homeId ?? null,
    emergency: emergency === "on",
    channel: "phone",
  });
  if (!reported.ok) return form.refuse({ "": texts(`errors.${reported.reason}`) });
  return redirect(`/staff/care/${call.requestId}`);
}

export default function StaffNew() {
  return <StaffNewScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.result} />;
}

function readQuery(request: Request) {
  return callQuerySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
}

function describeCaller({ memberId, name, maskedPhone, homes }: MemberCard) {
  return {
    id: memberId,
    name,
    phone: maskedPhone,
    homes: homes.map(({ homeId, label }) => ({ id: homeId, label })),
  };
}
