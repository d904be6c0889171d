import { Form, Link, useNavigation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Badge } from "#app/ui/badge.tsx";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { Button } from "#app/ui/button.tsx";
import { Chip, Chips } from "#app/ui/chip.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Money } from "#app/ui/money.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Pager } from "#app/ui/pager.tsx";
import type { Tone } from "#app/ui/tone.ts";
import { useFreshData } from "#app/ui/use-fresh-data.ts";
import type { ResultView } from "../schemas.ts";
import { JobProgress } from "./job-progress.tsx";
import type { ResultState } from "./bank-results-screen.tsx";

type ResultRow = {
  /** Line of the file. */
  row: number;
  /** The payment that its reference names. */
  lineTo: string | null;
  reference: string;
  name: string;
  amount: string | null;
  outcome: "paid" | "returned" | null;
  bank: string;
  verdict: string;
};

type Props = {
  title: string;
  id: string;
  state: ResultState;
  uploaded: string;
  booked: string | null;
  show: ResultView;
  next: number | null;
  counts: Record<ResultView, number>;
  toBook: { pays: number; returns: number; all: number };
  mayBook: boolean;
  /** The last booking came to nothing, or half way. */
  hasFailed: boolean;
  progress: { done: number; total: number } | null;
  rows: ResultRow[];
  refusal?: string;
};

const VIEWS = ["all", "agreed", "look", "done"] as const;
const TONE: Readonly<Record<string, Tone>> = { pays: "gold", returns: "gold", booked: "ok", settled: "neutral" };
const REFRESH_MS = 1_500;

/** A bank's result file row by row: what agrees with the books and can be booked, and what a person has to look at. */
export function BankResultScreen(props: Props) {
  const { t } = useTranslation("rewards");
  const { title, id, state, uploaded, booked, show, next, counts, progress, refusal } = props;
  useFreshData(state === "booking", REFRESH_MS);
  const here = `/staff/payouts/results/${id}`;
  return (
    <>
      <PageHeader
        title={title}
        detail={[uploaded, booked].filter(Boolean).join(" · ")}
        breadcrumb={
          <Breadcrumb
            trail={[
              { to: "/staff/payouts", label: t("payouts.title") },
              { to: "/staff/payouts/results", label: t("result.title") },
            ]}
            current={title}
          />
        }
        end={props.mayBook ? <BookForm count={props.toBook.all} /> : null}
      />
      <div className="mb-4 grid gap-3">
        <FormErrorSummary errors={[]} message={refusal} />
        {state === "booking" && progress ? (
          <JobProgress label={t("result.bookingLabel")} text={t("result.booking", progress)} {...progress} />
        ) : null}
        {props.hasFailed ? <Notice tone="bad">{t("result.failed")}</Notice> : null}
        {state === "checked" ? (
          <Notice tone={counts.look > 0 ? "attend" : "neutral"}>
            {t("result.found", { ...props.toBook, ...counts })}
          </Notice>
        ) : null}
        {state === "booked" && counts.look > 0 ? (
          <Notice tone="attend">{t("result.left", { count: counts.look })}</Notice>
        ) : null}
      </div>
      <div className="mb-3">
        <Chips label={t("result.views")} wrap>
          {VIEWS.map((view) => (
            <Chip
              key={view}
              to={view === "all" ? here : `${here}?show=${view}`}
              active={view === show}
              count={String(counts[view])}
            >
              {t(`result.view.${view}`)}
            </Chip>
          ))}
        </Chips>
      </div>
      <RowTable rows={props.rows} />
      <Pager next={next ? `${here}?${new URLSearchParams({ show, after: String(next) })}` : undefined} />
    </>
  );
}

function BookForm({ count }: { count: number }) {
  const { t } = useTranslation("rewards");
  const isSending = useNavigation().state === "submitting";
  return (
    <Form method="post">
      <Button variant="primary" icon="check" disabled={isSending}>
        {t("result.book", { count })}
      </Button>
    </Form>
  );
}

function RowTable({ rows }: { rows: ResultRow[] }) {
  const { t } = useTranslation("rewards");
  return (
    <DataTable
      caption={t("result.rowByRow")}
      rows={rows}
      rowKey={({ row }) => String(row)}
      columns={[
        {
          key: "reference",
          header: t("result.column.reference"),
          cell: ({ row, reference, lineTo }) => (
            <>
              {lineTo ? (
                <Link to={lineTo} className="text-link">
                  {reference}
                </Link>
              ) : (
                reference || "—"
              )}
              <span className="block text-meta text-ink-3">{t("result.line", { row })}</span>
            </>
          ),
        },
        { key: "name", header: t("result.column.name"), cell: ({ name }) => name || "—" },
        {
          key: "amount",
          header: t("result.column.amount"),
          align: "end",
          cell: ({ amount }) => (amount === null ? "—" : <Money text={amount} />),
        },
        {
          key: "outcome",
          header: t("result.says"),
          wrap: true,
          cell: ({ outcome, bank }) => (
            <>
              {t(`result.outcome.${outcome ?? "unclear"}`)}
              {bank ? <span className="block text-meta text-ink-3">{bank}</span> : null}
            </>
          ),
        },
        {
          key: "verdict",
          header: t("result.compared"),
          wrap: true,
          cell: ({ verdict }) => (
            <>
              <Badge tone={TONE[verdict] ?? "attend"}>{t(`result.verdict.${verdict}`)}</Badge>
              {verdict in TONE ? null : (
                <span className="block text-meta text-ink-2">{t(`result.todo.${verdict}`)}</span>
              )}
            </>
          ),
        },
      ]}
      empty={<EmptyState icon="document" title={t("result.noRows")} />}
    />
  );
}
