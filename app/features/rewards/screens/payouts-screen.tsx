import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Badge } from "#app/ui/badge.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { DateLabel } from "#app/ui/date-label.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Money } from "#app/ui/money.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { StatTile, StatTiles } from "#app/ui/stat-tile.tsx";
import type { Tone } from "#app/ui/tone.ts";
import type { BatchState } from "../rules/move-payout.ts";

type Batch = {
  id: string;
  number: string;
  title: string;
  state: BatchState;
  created: { text: string; full: string; iso: string };
  creator: string;
  approver: string | null;
  lines: number;
  payees: number;
  gross: string;
  tax: string;
  net: string;
};

type Props = {
  title: string;
  mayCreate: boolean;
  mayStop: boolean;
  /** Why nothing is paid at present, and since when. */
  stop: { reason: string; by: string; at: string } | null;
  /** 2026-11 */
  month: string;
  ready: { lines: number; net: string; blocked: number };
  /** Earned, and not yet free to be paid. */
  waiting: { lines: number; gross: string };
  toApprove: { lines: number; net: string };
  atBank: { lines: number; net: string };
  paid: { lines: number; net: string; tax: string };
  batches: Batch[];
  next: string | null;
};

const BATCH_TONE: Record<BatchState, Tone> = {
  draft: "neutral",
  locked: "attend",
  approved: "gold",
  exporting: "gold",
  exported: "gold",
  closed: "ok",
  cancelled: "neutral",
};

/** Where the club's rewards are, and the batches that pay them. */
export function PayoutsScreen({ title, mayCreate, mayStop, stop, month, batches, next, ...totals }: Props) {
  const { t } = useTranslation("rewards");
  return (
    <>
      <PageHeader
        title={title}
        end={
          <>
            <WithholdingForm month={month} />
            <ButtonLink to="/staff/payouts/books" icon="document">
              {t("books.title")}
            </ButtonLink>
            <ButtonLink to="/staff/payouts/results" icon="upload">
              {t("payouts.results")}
            </ButtonLink>
            {mayCreate ? (
              <ButtonLink to="/staff/payouts/new" variant="primary" icon="plus">
                {t("payouts.new")}
              </ButtonLink>
            ) : null}
          </>
        }
      />
      {stop ? (
        <div className="mb-4">
          <Notice tone="bad" end={mayStop ? <StopLink label={t("resume.open")} /> : null}>
            <b>{t("stop.inForce")}</b> {t("stop.since", stop)}
          </Notice>
        </div>
      ) : null}
      <Totals {...totals} />
      <h2 className="mt-6 mb-3 text-heading font-semibold">{t("payouts.batches")}</h2>
      <DataTable
        caption={t("payouts.batches")}
        rows={batches}
        rowKey={(row) => row.id}
        rowTo={(row) => `/staff/payouts/${row.id}`}
        columns={[
          {
            key: "number",
            header: t("payouts.batch"),
            cell: (row) => (
              <>
                <b>{row.title}</b>
                <span className="block text-meta text-ink-3">{row.number}</span>
              </>
            ),
          },
          {
            key: "state",
            header: t("payouts.state"),
            cell: (row) => <Badge tone={BATCH_TONE[row.state]}>{t(`batchState.${row.state}`)}</Badge>,
          },
          {
            key: "lines",
            header: t("payouts.lines"),
            cell: (row) => t("payouts.linesOf", { count: row.lines, payees: row.payees }),
          },
          { key: "gross", header: t("amount.gross"), align: "end", cell: (row) => <Money text={row.gross} /> },
          { key: "tax", header: t("amount.tax"), align: "end", cell: (row) => <Money text={row.tax} /> },
          { key: "net", header: t("amount.net"), align: "end", cell: (row) => <Money text={row.net} strong /> },
          {
            key: "people",
            header: t("payouts.people"),
            cell: (row) => [row.creator, row.approver].filter(Boolean).join(" → "),
          },
          { key: "created", header: t("payouts.created"), cell: (row) => <DateLabel {...row.created} /> },
        ]}
        empty={<EmptyState icon="wallet" title={t("payouts.none")} detail={t("payouts.noneDetail")} />}
      />
      <Pager next={next ? `?before=${next}` : undefined} />
      {mayStop && stop === null ? (
        <p className="mt-8 text-ink-2">
          {t("stop.hint")} <StopLink label={t("stop.open")} />
        </p>
      ) : null}
    </>
  );
}

function StopLink({ label }: { label: string }) {
  return (
    <Link to="/staff/payouts/stop" preventScrollReset className="text-link">
      {label}
    </Link>
  );
}

function Totals({
  ready,
  waiting,
  toApprove,
  atBank,
  paid,
}: Pick<Props, "ready" | "waiting" | "toApprove" | "atBank" | "paid">) {
  const { t } = useTranslation("rewards");
  const lines = (count: number) => t("payouts.count", { count });
  return (
    <StatTiles>
      <StatTile
        label={t("payouts.waiting")}
        value={waiting.gross}
        note={[lines(waiting.lines), t("payouts.beforeTax")].join(" · ")}
      />
      <StatTile
        label={t("payouts.ready")}
        value={ready.net}
        tone="gold"
        ground
        note={[lines(ready.lines), ready.blocked > 0 ? t("payouts.blocked", { count: ready.blocked }) : null]
          .filter(Boolean)
          .join(" · ")}
      />
      <StatTile
        label={t("payouts.toApprove")}
        value={toApprove.net}
        tone={toApprove.lines > 0 ? "attend" : "neutral"}
        note={lines(toApprove.lines)}
      />
      <StatTile label={t("payouts.atBank")} value={atBank.net} note={lines(atBank.lines)} />
      <StatTile
        label={t("payouts.paidThisMonth")}
        value={paid.net}
        note={`${lines(paid.lines)} · ${t("payouts.withheld", { amount: paid.tax })}`}
      />
    </StatTiles>
  );
}

function WithholdingForm({ month }: { month: string }) {
  const { t } = useTranslation("rewards");
  return (
    <Form method="get" action="/staff/payouts/withholding" reloadDocument className="flex items-center gap-2">
      <label className="sr-only" htmlFor="withholding-month">
        {t("payouts.month")}
      </label>
      <input id="withholding-month" type="month" name="month" defaultValue={month} max={month} className="input w-44" />
      <Button variant="quiet" icon="download">
        {t("payouts.withholding")}
      </Button>
    </Form>
  );
}
