import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireStaff } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { dateFromInstant, Temporal, todayIn } from "#app/shared/club-time.ts";
import { readTrialBalance, reconcile } from "../queries/trial-balance.server.ts";
import { monthSchema } from "../schemas.ts";
import { BooksScreen } from "../screens/books-screen.tsx";

export const meta = pageTitle;
export const handle = { i18n: "rewards" };

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = requireStaff(context, request, "payouts.see");
  const thisMonth = todayIn(ctx.clock.now(), ctx.zone).toPlainYearMonth();
  const asked = monthSchema.safeParse({ month: new URL(request.url).searchParams.get("month") });
  const month = asked.success ? Temporal.PlainYearMonth.from(asked.data.month) : thisMonth;
  const startOf = (of: Temporal.PlainYearMonth) =>
    dateFromInstant(of.toPlainDate({ day: 1 }).toZonedDateTime(ctx.zone).toInstant());
  const [rows, checks] = await Promise.all([
    readTrialBalance(ctx.db, startOf(month), startOf(month.add({ months: 1 }))),
    reconcile(ctx.db),
  ]);
  const { format, texts } = context;
  const t = texts("rewards");
  const sum = (key: "openingFen" | "receivedFen" | "givenFen" | "closingFen") =>
    format.money(rows.reduce((total, row) => total + row[key], 0n));
  return {
    title: t("books.title"),
    month: month.toString(),
    latest: thisMonth.toString(),
    rows: rows.map((row) => ({
      kind: row.kind,
      opening: format.money(row.openingFen),
      received: format.money(row.receivedFen),
      given: format.money(row.givenFen),
      closing: format.money(row.closingFen),
    })),
    total: {
      opening: sum("openingFen"),
      received: sum("receivedFen"),
      given: sum("givenFen"),
      closing: sum("closingFen"),
    },
    checks: checks.map(({ what, ledgerFen, provenFen }) => ({
      what,
      ledger: format.money(ledgerFen),
      proven: format.money(provenFen),
      difference: ledgerFen === provenFen ? null : format.money(ledgerFen - provenFen),
    })),
  };
}

export default function Books() {
  return <BooksScreen {...useLoaderData<typeof loader>()} />;
}
