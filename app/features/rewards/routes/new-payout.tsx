import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { newId, nowDate, type Context } from "#app/platform/context.ts";
import { readForm } from "#app/platform/http/form-answer.ts";
import { requireStaff } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { dateFromInstant, Temporal, todayIn } from "#app/shared/club-time.ts";
import { createPayout } from "../commands/create-payout.server.ts";
import { readCandidates } from "../queries/payout-candidates.server.ts";
import type { PayeeRow } from "../queries/payee-facts.server.ts";
import { readWaitingRewards } from "../queries/waiting-rewards.server.ts";
import { flagsOf, problemOf } from "../rules/judge-payee.ts";
import { taxPreview } from "../rules/tax-reward.ts";
import { newPayoutSchema, payoutFilterSchema } from "../schemas.ts";
import { NewPayoutScreen } from "../screens/new-payout-screen.tsx";

export const meta = pageTitle;
export const handle = { i18n: "rewards" };

/** Rows shown of each table; the sums count all. */
const SHOWN = 100;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = requireStaff(context, request, "payouts.create");
  const { until } = payoutFilterSchema.parse({ until: new URL(request.url).searchParams.get("until") });
  const [rows, waiting] = await Promise.all([
    readCandidates(ctx.db, nowDate(ctx), filterOf(ctx, until)),
    readWaitingRewards(ctx.db, nowDate(ctx)),
  ]);
  const t = context.texts("rewards");
  const { format } = context;
  const today = todayIn(ctx.clock.now(), ctx.zone);
  const taxed = rows.map((row) => ({ row, problem: problemOf(row.facts), amounts: taxPreview({ ...row, on: today }) }));
  const payable = taxed.filter(({ problem }) => problem === null);
  const skipped = taxed.filter(({ problem }) => problem !== null);
  const sum = (key: "grossFen" | "taxFen" | "netFen") =>
    format.money(payable.reduce((total, { amounts }) => total + amounts[key], 0n));
  const account = ({ bankCode, last4 }: PayeeRow) =>
    bankCode && last4 ? t("account.short", { bank: t(`bank.${bankCode}`), last4 }) : "";
  return {
    title: t("newPayout.title"),
    requestId: newId(ctx),
    until,
    today: today.toString(),
    total: {
      lines: payable.length,
      payees: new Set(payable.map(({ row }) => row.memberId)).size,
      gross: sum("grossFen"),
      tax: sum("taxFen"),
      net: sum("netFen"),
    },
    payable: payable.slice(0, SHOWN).map(({ row, amounts }) => ({
      id: row.id,
      payee: row.facts.memberName,
      account: account(row),
      title: row.title,
      accrued: format.dayOf(row.accruedAt),
      gross: format.money(amounts.grossFen),
      tax: format.money(amounts.taxFen),
      net: format.money(amounts.netFen),
      flags: flagsOf(row.facts).map((flag) => t(`flag.${flag}`)),
    })),
    skipped: skipped.slice(0, SHOWN).map(({ row, problem, amounts }) => ({
      id: row.id,
      payee: row.facts.memberName,
      title: row.title,
      gross: format.money(amounts.grossFen),
      why: t(`problem.${problem}`),
    })),
    skippedCount: skipped.length,
    waiting: waiting.next.map(({ id, payee, title, grossFen, availableAt }) => ({
      id,
      payee,
      title,
      gross: format.money(grossFen),
      available: format.time(availableAt),
    })),
    waitingCount: waiting.count,
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = requireStaff(context, request, "payouts.create");
  const texts = context.texts("rewards");
  const form = await readForm(request, newPayoutSchema, { texts });
  if (!form.ok) return form.response;
  const { requestId, until } = form.value;
  const created = await createPayout(ctx, { requestId, filter: filterOf(ctx, until ?? null) });
  if (!created.ok) return form.refuse({ "": texts(`errors.${created.reason}`) });
  return redirect(`/staff/payouts/${created.value.batchId}`);
}

export default function NewPayout() {
  return <NewPayoutScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.result} />;
}

/** @param until last day whose rewards are paid, in the club's zone. */
function filterOf({ zone }: Pick<Context, "zone">, until: string | null) {
  const end = until === null ? null : Temporal.PlainDate.from(until).add({ days: 1 }).toZonedDateTime(zone);
  return { accruedBefore: end && dateFromInstant(end.toInstant()), sourceKind: null };
}
