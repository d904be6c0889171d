import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { revealPhone } from "#app/features/identity/public.server.ts";
import { readForm } from "#app/platform/http/form-answer.ts";
import { notFound, readId, requireStaff } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { reloadAfterRefusal } from "#app/platform/http/reload-after-refusal.ts";
import { groupPhone } from "#app/shared/phone.ts";
import { blockMember, unblockMember } from "../commands/block-member.server.ts";
import { editMember } from "../commands/edit-member.server.ts";
import { memberCard } from "../queries/member-cards.server.ts";
import { listTiers } from "../queries/tiers.server.ts";
import { memberEditSchema } from "../schemas.ts";
import { MemberEditScreen } from "../screens/member-edit-screen.tsx";

export const meta = pageTitle;
export const shouldRevalidate = reloadAfterRefusal;
export const handle = { i18n: "membership" };

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = requireStaff(context, request, "members.see");
  const [card, tiers] = await Promise.all([memberCard(ctx, readId(params.id)), listTiers(ctx.db)]);
  if (card === null) throw notFound();
  const { memberId, name, salutation, maskedPhone, tierId, state, updatedAt } = card;
  return {
    title: context.texts("membership")("edit.title", { name }),
    memberId,
    name,
    maskedPhone,
    state,
    version: updatedAt.toISOString(),
    fields: { name, salutation, tierId },
    tiers: tiers.map((tier) => ({ value: tier.tierId, label: tier.name })),
    canManage: ctx.actor.abilities.has("members.manage"),
    canReveal: ctx.actor.abilities.has("members.see_full_phone"),
  };
}

/** Shows the full phone (a line in the audit trail), corrects the member, blocks them or lets them in again. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const memberId = readId(params.id);
  const texts = context.texts("membership");
  requireStaff(context, request, "members.see");
  const form = await readForm(request, memberEditSchema, { texts });
  if (!form.ok) return form.response;
  const { value } = form;
  if (value.intent === "reveal") {
    const revealed = await revealPhone(requireStaff(context, request, "members.see_full_phone"), { memberId });
    if (!revealed.ok) throw notFound();
    return data({ phone: groupPhone(revealed.value.phone) });
  }
  const ctx = requireStaff(context, request, "members.manage");
  if (value.intent === "save") {
    const saved = await editMember(ctx, { ...value, version: new Date(value.version), memberId });
    if (saved.ok) return redirect(`/staff/members/${memberId}`);
    if (saved.reason === "not_found") throw notFound();
    const field = saved.reason === "missing_name" ? "name" : "";
    return form.refuse({ [field]: texts(`errors.${saved.reason}`, { ...saved.details }) });
  }
  const moved =
    value.intent === "block"
      ? await blockMember(ctx, { memberId, reason: value.reason })
      : await unblockMember(ctx, { memberId });
  return moved.ok ? redirect(`/staff/members/${memberId}/edit`) : form.refuse({ "": texts(`errors.${moved.reason}`) });
}

export default function MemberEdit() {
  const answer = useActionData<typeof action>();
  const phone = answer && "phone" in answer ? answer.phone : null;
  const lastResult = answer && "result" in answer ? answer.result : undefined;
  return <MemberEditScreen {...useLoaderData<typeof loader>()} phone={phone} lastResult={lastResult} />;
}
