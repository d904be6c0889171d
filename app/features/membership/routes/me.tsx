import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { languageCookie } from "#app/platform/http/cookies.ts";
import { readForm } from "#app/platform/http/form-answer.ts";
import { notFound, requireMember } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { changeProfile } from "../commands/change-profile.server.ts";
import { householdMatesOf } from "../queries/household.server.ts";
import { memberCard } from "../queries/member-cards.server.ts";
import { profileForm } from "../schemas.ts";
import { MeScreen } from "../screens/me-screen.tsx";

export const meta = pageTitle;
export const handle = { i18n: "membership", frame: "page" };

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = requireMember(context, request);
  const { memberId } = ctx.actor;
  const [card, mates] = await Promise.all([memberCard(ctx, memberId), householdMatesOf(ctx.db, memberId)]);
  if (card === null) throw notFound();
  const t = context.texts("membership");
  return {
    title: t("me.title"),
    name: card.name,
    salutation: card.salutation,
    phone: card.maskedPhone,
    tier: card.tierName,
    language: card.language,
    largeType: context.largeType,
    homes: card.homes.map(({ homeId, label, relation }) => ({ homeId, label, relation: t(`relation.${relation}`) })),
    household: mates.map((mate) => ({
      memberId: mate.memberId,
      name: mate.name,
      relation: t(`relation.${mate.relation}`),
    })),
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = requireMember(context, request);
  const form = await readForm(request, profileForm, { texts: context.texts("membership") });
  if (!form.ok) return form.response;
  await changeProfile(ctx, form.value);
  return redirect("/me", { headers: { "Set-Cookie": await languageCookie.serialize(form.value.language) } });
}

export default function Me() {
  return <MeScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.result} />;
}
