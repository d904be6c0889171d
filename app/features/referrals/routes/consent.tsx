import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { staffNames } from "#app/features/identity/public.server.ts";
import { nowDate } from "#app/platform/context.ts";
import { badRequest, notFound } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { readFields } from "#app/platform/http/read-fields.ts";
import { answerConsent } from "../commands/answer-consent.server.ts";
import { readConsentPage } from "../queries/consent-page.server.ts";
import { consentState } from "../rules/consent-state.ts";
import type { Stage } from "../rules/stages.ts";
import { consentSchema } from "../schemas.ts";
import type { NextStep } from "../screens/consent-next.tsx";
import { ConsentScreen } from "../screens/consent-screen.tsx";

export const meta = pageTitle;
export const handle = { i18n: "referrals" };

/** The address is a secret and the page tells about people: nothing on the way keeps it. */
export function headers() {
  return { "Cache-Control": "no-store" };
}

export async function loader({ context, params }: LoaderFunctionArgs) {
  const found = await readConsentPage(context.ctx, params.token ?? "");
  if (found === null) throw notFound();
  const names = await staffNames(context.ctx.db, [found.consultantId]);
  const { format, club } = context;
  const state = consentState({
    stage: found.stage,
    consent: found.friendConsent,
    isProtected: nowDate(context.ctx) <= found.protectedUntil,
  });
  return {
    title: context.texts("referrals")("consent.title", { project: found.project.name }),
    clubName: club?.name ?? "",
    developer: club?.developerName ?? "",
    friend: { name: found.friendName, phone: found.friendPhoneMasked },
    referrer: { name: found.referrer.name, community: found.community },
    project: found.project,
    consultant: names.get(found.consultantId ?? "") ?? null,
    until: format.longDay(found.protectedUntil),
    days: found.programme.protectionDays,
    reward: format.money(found.programme.rewardFen),
    isSuppressed: found.isSuppressed,
    forFriend: found.forFriend,
    state,
    next: state === "agreed" || state === "bought" ? { step: stepOf(found.stage), phone: club?.dutyPhone ?? "" } : null,
  };
}

/** What the friend waits for; from the reservation on the sale has its own contract, and the club says no more. */
function stepOf(stage: Stage): NextStep {
  if (stage === "registered") return "visit";
  return stage === "visited" ? "reserve" : "contract";
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const form = consentSchema.safeParse(Object.fromEntries(await readFields(request)));
  if (!form.success) throw badRequest();
  const answered = await answerConsent(context.ctx, { token: params.token ?? "", answer: form.data.answer });
  if (answered.ok) return redirect(`/r/${params.token}`);
  if (answered.reason === "unknown_link") throw notFound();
  return { refusal: context.texts("referrals")(`errors.${answered.reason}`) };
}

export default function Consent() {
  return <ConsentScreen {...useLoaderData<typeof loader>()} refusal={useActionData<typeof action>()?.refusal} />;
}
