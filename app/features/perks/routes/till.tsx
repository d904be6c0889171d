import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { newId } from "#app/platform/context.ts";
import { readForm } from "#app/platform/http/form-answer.ts";
import { requireClerk } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { groupCode } from "#app/shared/codes.ts";
import { uuidOrNull } from "#app/shared/ids.ts";
import { redeemVoucher } from "../commands/redeem-voucher.server.ts";
import { readTakeable } from "../queries/takeable-voucher.server.ts";
import { readAnswer, readTill } from "../queries/till.server.ts";
import { hasGuessed } from "../queries/unknown-codes.server.ts";
import { scanSchema } from "../schemas.ts";
import { TillScreen } from "../screens/till-screen.tsx";
import { describeAnswer, describeTakeable } from "./parts/describe-answer.server.ts";

export const meta = pageTitle;
export const handle = { i18n: "perks" };

/**
 * The till; with `?check=` also the voucher to look at before it is taken, with `?answer=` what the last scan was
 * answered, so that neither needs JavaScript.
 */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = requireClerk(context, request);
  const query = new URL(request.url).searchParams;
  const attemptId = uuidOrNull(query.get("answer"));
  const voucherId = uuidOrNull(query.get("check"));
  const [till, facts, takeable] = await Promise.all([
    readTill(ctx),
    attemptId === null ? null : readAnswer(ctx, attemptId),
    voucherId === null ? null : readTakeable(ctx, { id: voucherId }),
  ]);
  const { last, ...place } = till;
  return {
    title: context.texts("perks")("till.title"),
    requestId: newId(ctx),
    ...place,
    last: last?.usedAt
      ? { id: last.id, title: last.perk.title, code: groupCode(last.code), at: context.format.clock(last.usedAt) }
      : null,
    check: takeable && describeTakeable(context, takeable),
    answer: facts && attemptId !== null ? describeAnswer(context, ctx, facts, attemptId) : null,
  };
}

/**
 * Shows what a scanned or typed code is good for, and redeems it once the clerk has looked. A code that cannot be taken
 * is answered at once. Sending the same form again leads to the same answer.
 */
export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = requireClerk(context, request);
  const form = await readForm(request, scanSchema, { texts: context.texts("perks") });
  if (!form.ok) return form.response;
  if (await hasGuessed(ctx)) return form.refuse({ code: context.texts("perks")("errors.too_many_codes") });
  const { intent, ...scan } = form.value;
  const takeable = intent === "check" ? await readTakeable(ctx, scan) : null;
  if (takeable !== null) return redirect(`/till?check=${takeable.id}`);
  await redeemVoucher(ctx, scan);
  return redirect(`/till?answer=${scan.requestId}`);
}

export default function Till() {
  const fault = useActionData<typeof action>()?.result.error?.["code"]?.[0];
  return <TillScreen {...useLoaderData<typeof loader>()} fault={fault} />;
}
