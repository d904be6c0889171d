import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findMembers, memberCard, type MemberCard } from "#app/features/membership/public.server.ts";
import { newId } from "#app/platform/context.ts";
import { readForm } from "#app/platform/http/form-answer.ts";
import { notFound, requireStaff } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { uuidOrNull } from "#app/shared/ids.ts";
import { registerReferral } from "../commands/register-referral.server.ts";
import { listOpenProjects } from "../queries/open-projects.server.ts";
import { staffRegisterSchema } from "../schemas.ts";
import { StaffNewScreen } from "../screens/staff-new-screen.tsx";

export const meta = pageTitle;
export const handle = { i18n: "referrals" };

/** First the owner is found by `?q=`, then `?referrer=` names who recommends. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = requireStaff(context, request, "referrals.move");
  const query = new URL(request.url).searchParams;
  const q = query.get("q")?.trim().slice(0, 60) ?? "";
  const referrerId = uuidOrNull(query.get("referrer"));
  const [found, referrer, projects] = await Promise.all([
    q === "" ? [] : findMembers(ctx, q),
    referrerId === null ? null : memberCard(ctx, referrerId),
    listOpenProjects(ctx),
  ]);
  return {
    title: context.texts("referrals")("staffNew.title"),
    requestId: newId(ctx),
    q,
    found: found.map(describeOwner),
    referrer: referrer && describeOwner(referrer),
    projects: projects.map(({ projectId, name, city, rewardFen }) => ({
      projectId,
      name,
      city,
      reward: context.format.money(rewardFen),
    })),
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = requireStaff(context, request, "referrals.move");
  const texts = context.texts("referrals");
  const form = await readForm(request, staffRegisterSchema, { texts });
  if (!form.ok) return form.response;
  if ((await memberCard(ctx, form.value.referrerId)) === null) throw notFound();
  const registered = await registerReferral(ctx, { ...form.value, channel: "consultant" });
  if (registered.ok) return redirect(`/staff/referrals/${registered.value.referralId}`);
  return form.refuse({ "": texts(`errors.${registered.reason}`, { context: "staff" }) });
}

export default function StaffNew() {
  return <StaffNewScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.result} />;
}

function describeOwner({ memberId, name, maskedPhone, homes }: MemberCard) {
  return { id: memberId, name, phone: maskedPhone, home: homes[0]?.label ?? "" };
}
