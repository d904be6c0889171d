import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { staffNames } from "#app/features/identity/public.server.ts";
import { rewardOfSource } from "#app/features/rewards/public.server.ts";
import { notFound, readId, requireMember } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { drawQrCode } from "#app/platform/qr-code.ts";
import { consentPath } from "../commands/consent-token.server.ts";
import { readMyReferral } from "../queries/my-referrals.server.ts";
import { OneScreen } from "../screens/one-screen.tsx";
import { describeReferral } from "./parts/describe-referral.server.ts";

export const meta = pageTitle;
export const handle = { i18n: "referrals", frame: "page" };

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = requireMember(context, request);
  const referral = await readMyReferral(ctx, readId(params.id));
  if (referral === null) throw notFound();
  const [names, reward] = await Promise.all([
    staffNames(ctx.db, [referral.consultantId]),
    rewardOfSource(ctx, { sourceKind: "referral", sourceId: referral.id }),
  ]);
  const link = `${context.env.clubUrl}${consentPath(ctx, referral.id)}`;
  const isWaiting = referral.stage === "registered" && referral.friendConsent === "waiting";
  return {
    title: context.texts("referrals")("one.title"),
    isNew: new URL(request.url).searchParams.has("new"),
    referral: describeReferral(context, referral, {
      consultant: names.get(referral.consultantId ?? ""),
      reward: reward ?? undefined,
    }),
    invitation: isWaiting ? { link, qr: await drawQrCode(link) } : null,
  };
}

export default function One() {
  return <OneScreen {...useLoaderData<typeof loader>()} />;
}
