import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireMember } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { homesOf } from "../queries/home-cards.server.ts";
import { readOwnProfile } from "../queries/profile.server.ts";
import { MeScreen } from "../screens/me-screen.tsx";

export const meta = pageTitle;
export const handle = { i18n: "membership", frame: "page" };

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = requireMember(context, request);
  const [profile, homes] = await Promise.all([readOwnProfile(ctx), homesOf(ctx.db, ctx.actor.memberId)]);
  const { name, salutation, maskedPhone, tierName } = profile;
  return {
    title: context.texts("membership")("me.title"),
    name,
    salutation,
    maskedPhone,
    tierName,
    since: context.format.dayOf(profile.joinedAt),
    homes: homes.map(({ homeId, label, relation }) => ({ homeId, label, relation })),
    largeType: context.largeType,
  };
}

export default function Me() {
  return <MeScreen {...useLoaderData<typeof loader>()} />;
}
