import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { newId } from "#app/platform/context.ts";
import { readForm } from "#app/platform/http/form-answer.ts";
import { requireClerk } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { groupCode } from "#app/shared/codes.ts";
import { isUuid } from "#app/shared/ids.ts";
import { redeemVoucher } from "../commands/redeem-voucher.server.ts";
import { readAnswer, readTill } from "../queries/till.server.ts";
import { redeemSchema } from "../schemas.ts";
import { TillScreen } from "../screens/till-screen.tsx";
import { describeAnswer } from "./parts/describe-answer.server.ts";

export const meta = pageTitle;
export const handle = { i18n: "perks" };

/** The till; with `?answer=` also what the last scan was answered, so that the answer needs no JavaScript. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = requireClerk(context, request);
  const attemptId = new URL(request.url).searchParams.get("answer") ?? "";
  const [till, facts] = await Promise.all([readTill(ctx), isUuid(attemptId) ? readAnswer(ctx, attemptId) : null]);
  const { last, ...place } = till;
  return {
    title: context.texts("perks")("till.title"),
    requestId: newId(ctx),
    ...place,
    last: last?.usedAt
      ? { id: last.id, title: last.perk.title, code: groupCode(last.code), at: context.format.clock(last.usedAt) }
      : null,
    answer: facts && describeAnswer(context, ctx, facts, attemptId),
  };
}

/** Redeems a scanned or typed code; sending the same form again leads to the same answer. */
export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = requireClerk(context, request);
  const form = await readForm(request, redeemSchema, { texts: context.texts("perks") });
  if (!form.ok) return form.response;
  await redeemVoucher(ctx, form.value);
  return redirect(`/till?answer=${form.value.requestId}`);
}

export default function Till() {
  const fault = useActionData<typeof action>()?.result.error?.["code"]?.[0];
  return <TillScreen {...useLoaderData<typeof loader>()} fault={fault} />;
}
