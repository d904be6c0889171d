import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { nowDate } from "#app/platform/context.ts";
import { forbidden, notFound, readId, requireStaff } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { readForm } from "#app/platform/http/form-answer.ts";
import { withUpload } from "#app/platform/http/read-upload.ts";
import { reloadAfterRefusal } from "#app/platform/http/reload-after-refusal.ts";
import { todayIn } from "#app/shared/club-time.ts";
import { formatYuanPlain } from "#app/shared/money.ts";
import { checkLines } from "../queries/line-checks.server.ts";
import { readLine } from "../queries/payout-batch.server.ts";
import { moveLine, OPEN_STATES } from "../rules/move-payout.ts";
import { lineSchema } from "../schemas.ts";
import { LineDialog } from "../screens/line-dialog.tsx";
import { batchOf } from "./parts/batch-head.server.ts";
import { describeLine } from "./parts/describe-batch.server.ts";
import { salePage } from "./parts/sale-page.server.ts";
import { NEEDS, settleLine, SLIP_LIMITS } from "./parts/settle-line.server.ts";

export const meta = pageTitle;
export const handle = { i18n: "rewards" };
export const shouldRevalidate = reloadAfterRefusal;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = requireStaff(context, request, "payouts.see");
  const batch = await batchOf(context, params.id);
  const lineId = readId(params.lineId);
  const line = await readLine(ctx.db, batch.id, lineId);
  if (line === null) throw notFound();
  const isOpen = OPEN_STATES.some((state) => state === batch.state);
  const checks = isOpen ? await checkLines(ctx.db, nowDate(ctx), batch.id) : null;
  const { abilities } = ctx.actor;
  const can = (move: "pull" | "confirm" | "return") =>
    abilities.has(NEEDS[move]) && moveLine({ state: line.state, move }).ok && (move !== "pull" || isOpen);
  const t = context.texts("rewards");
  return {
    title: line.reward.member.name,
    batchId: batch.id,
    line: describeLine(context, batch.number, line, checks?.get(lineId)),
    saleTo: salePage(ctx.actor, line.reward),
    holder: line.bankAccount.holderName,
    paidOn: line.paidOn && context.format.day(line.paidOn),
    proof: line.proofReference,
    slipTo: line.proofKey === null ? null : `/staff/payouts/${batch.id}/slip/${lineId}`,
    flags: (checks?.get(lineId)?.flags ?? []).map((flag) => t(`flag.${flag}`)),
    plainNet: formatYuanPlain(line.netFen),
    today: todayIn(ctx.clock.now(), ctx.zone).toString(),
    may: { pull: can("pull"), confirm: can("confirm"), giveBack: can("return") },
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = requireStaff(context, request, "payouts.see");
  const { id: batchId } = await batchOf(context, params.id);
  const lineId = readId(params.lineId);
  const known = await readLine(ctx.db, batchId, lineId);
  if (known === null) throw notFound();
  const texts = context.texts("rewards");
  const { storage } = context;
  return withUpload(request, { storage, limits: SLIP_LIMITS }, async ({ form: words, files, refused }) => {
    const form = await readForm(words, lineSchema, { texts });
    if (!form.ok) return form.response;
    if (!ctx.actor.abilities.has(NEEDS[form.value.intent])) throw forbidden();
    if (refused.length > 0) return form.refuse({ slip: texts("errors.slip_size") });
    const done = await settleLine(ctx, storage, { lineId, move: form.value, slip: files[0] ?? null });
    if (done.ok) return redirect(`/staff/payouts/${batchId}`);
    return form.refuse({ [done.field]: texts(`errors.${done.reason}`) });
  });
}

export default function PayoutLine() {
  return <LineDialog {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.result} />;
}
