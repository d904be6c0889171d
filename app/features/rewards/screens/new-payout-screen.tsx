import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Badge } from "#app/ui/badge.tsx";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { Button } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { DateInput } from "#app/ui/date-time-input.tsx";
import { DateLabel } from "#app/ui/date-label.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Field } from "#app/ui/field.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Money } from "#app/ui/money.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Section } from "#app/ui/section.tsx";
import { StatTile, StatTiles } from "#app/ui/stat-tile.tsx";

type Payable = {
  id: string;
  payee: string;
  account: string;
  title: string;
  accrued: { text: string; full: string; iso: string };
  gross: string;
  tax: string;
  net: string;
  flags: string[];
};

type Waiting = {
  id: string;
  payee: string;
  title: string;
  gross: string;
  available: { text: string; full: string; iso: string };
};

type Skipped = { id: string; payee: string; title: string; gross: string; why: string };

type Props = {
  title: string;
  requestId: string;
  until: string | null;
  today: string;
  total: { lines: number; payees: number; gross: string; tax: string; net: string };
  payable: Payable[];
  skipped: Skipped[];
  skippedCount: number;
  waiting: Waiting[];
  waitingCount: number;
  lastResult?: SubmissionResult<string[]>;
};

/** Who would be paid, who would not and why, before a batch is drafted. */
export function NewPayoutScreen(props: Props) {
  const { t } = useTranslation("rewards");
  const { title, requestId, until, today, total, skippedCount, waitingCount, lastResult } = props;
  return (
    <>
      <PageHeader
        title={title}
        detail={t("newPayout.detail")}
        breadcrumb={<Breadcrumb trail={[{ to: "/staff/payouts", label: t("payouts.title") }]} current={title} />}
        end={
          <Form method="post">
            <input type="hidden" name="requestId" value={requestId} />
            {until ? <input type="hidden" name="until" value={until} /> : null}
            <Button icon="document" disabled={total.lines === 0}>
              {t("newPayout.create", { count: total.lines })}
            </Button>
          </Form>
        }
      />
      <FormErrorSummary errors={[]} message={lastResult?.error?.[""]?.[0]} />
      <FilterBar label={t("newPayout.filter")}>
        <Field label={t("newPayout.until")}>
          <DateInput name="until" defaultValue={until ?? today} max={today} />
        </Field>
      </FilterBar>
      <StatTiles>
        <StatTile
          label={t("payout.lines")}
          value={t("payouts.count", { count: total.lines })}
          note={[
            t("payout.payees", { count: total.payees }),
            t("newPayout.skippedCount", { count: skippedCount }),
            waitingCount > 0 ? t("newPayout.waitingCount", { count: waitingCount }) : null,
          ]
            .filter(Boolean)
            .join(" · ")}
        />
        <StatTile label={t("amount.gross")} value={total.gross} />
        <StatTile label={t("amount.tax")} value={total.tax} />
        <StatTile label={t("amount.net")} value={total.net} tone="gold" ground />
      </StatTiles>
      <PayableTable {...props} />
      {skippedCount > 0 ? <SkippedTable {...props} /> : null}
      {waitingCount > 0 ? <WaitingTable {...props} /> : null}
    </>
  );
}

function PayableTable({ payable, total }: Props) {
  const { t } = useTranslation("rewards");
  return (
    <Section title={t("newPayout.payable")} count={String(total.lines)}>
      <DataTable
        caption={t("newPayout.payable")}
        rows={payable}
        rowKey={(row) => row.id}
        columns={[
          {
            key: "payee",
            header: t("line.payee"),
            cell: (row) => <PayeeCell payee={row.payee} account={row.account} />,
          },
          { key: "title", header: t("line.source"), cell: (row) => row.title, wrap: true },
          { key: "accrued", header: t("line.accrued"), cell: (row) => <DateLabel {...row.accrued} /> },
          { key: "gross", header: t("amount.gross"), align: "end", cell: (row) => <Money text={row.gross} /> },
          { key: "tax", header: t("amount.tax"), align: "end", cell: (row) => <Money text={row.tax} /> },
          { key: "net", header: t("amount.net"), align: "end", cell: (row) => <Money text={row.net} strong /> },
          {
            key: "flags",
            header: t("line.status"),
            wrap: true,
            cell: (row) =>
              row.flags.length > 0 ? (
                <>
                  <Badge tone="attend">{t("line.look")}</Badge>
                  <span className="block text-meta text-ink-2">{row.flags.join(t("listComma"))}</span>
                </>
              ) : (
                <Badge tone="ok">{t("line.ready")}</Badge>
              ),
          },
        ]}
        empty={<EmptyState icon="wallet" title={t("newPayout.none")} detail={t("newPayout.noneDetail")} />}
        foot={payable.length < total.lines ? t("newPayout.more", { count: total.lines - payable.length }) : undefined}
      />
    </Section>
  );
}

function SkippedTable({ skipped, skippedCount }: Props) {
  const { t } = useTranslation("rewards");
  return (
    <Section title={t("newPayout.skipped")} count={String(skippedCount)}>
      <DataTable
        caption={t("newPayout.skipped")}
        rows={skipped}
        rowKey={(row) => row.id}
        columns={[
          { key: "payee", header: t("line.payee"), cell: (row) => <b>{row.payee}</b> },
          { key: "title", header: t("line.source"), cell: (row) => row.title, wrap: true },
          { key: "gross", header: t("amount.gross"), align: "end", cell: (row) => <Money text={row.gross} struck /> },
          { key: "why", header: t("newPayout.why"), cell: (row) => <Badge tone="bad">{row.why}</Badge> },
        ]}
        empty={null}
        foot={skipped.length < skippedCount ? t("newPayout.more", { count: skippedCount - skipped.length }) : undefined}
      />
    </Section>
  );
}

function WaitingTable({ waiting, waitingCount }: Props) {
  const { t } = useTranslation("rewards");
  return (
    <Section title={t("newPayout.waiting")} count={String(waitingCount)}>
      <DataTable
        caption={t("newPayout.waiting")}
        rows={waiting}
        rowKey={(row) => row.id}
        rowTo={(row) => `/staff/payouts/rewards/${row.id}`}
        columns={[
          { key: "payee", header: t("line.payee"), cell: (row) => <b>{row.payee}</b> },
          { key: "title", header: t("line.source"), cell: (row) => row.title, wrap: true },
          { key: "gross", header: t("amount.gross"), align: "end", cell: (row) => <Money text={row.gross} /> },
          { key: "available", header: t("newPayout.available"), cell: (row) => <DateLabel {...row.available} /> },
        ]}
        empty={null}
        foot={waiting.length < waitingCount ? t("newPayout.more", { count: waitingCount - waiting.length }) : undefined}
      />
    </Section>
  );
}

/** A payee with the account under the name. */
function PayeeCell({ payee, account }: { payee: string; account: string }) {
  return (
    <>
      <b>{payee}</b>
      <span className="block text-meta text-ink-3">{account}</span>
    </>
  );
}
