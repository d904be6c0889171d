import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { DateLabel } from "#app/ui/date-label.tsx";
import { List, ListRow } from "#app/ui/list-row.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Section } from "#app/ui/section.tsx";
import { RewardCard, type RewardData } from "./reward-card.tsx";

type Transaction = {
  id: string;
  kind: string;
  at: { text: string; full: string; iso: string };
  by: string;
  /** The earlier transaction that it takes back. */
  corrects: string | null;
  /** From which account to which, and how much. */
  transfers: { way: string; amount: string }[];
};

type Props = {
  title: string;
  reward: RewardData;
  memberId: string;
  saleTo: string | null;
  lines: { lineId: string; batchId: string; number: string; status: string; detail: string | null; people: string }[];
  transactions: Transaction[];
};

/** A reward as an auditor follows it: the sale, the batches, and every transfer in the books. */
export function RewardTraceScreen({ title, reward, memberId, saleTo, lines, transactions }: Props) {
  const { t } = useTranslation("rewards");
  return (
    <>
      <PageHeader
        title={title}
        breadcrumb={
          <Breadcrumb trail={[{ to: "/staff/payouts", label: t("payouts.title") }]} current={t("trace.title")} />
        }
        end={
          <>
            {saleTo ? (
              <ButtonLink to={saleTo} icon="person-add">
                {t("trace.sale")}
              </ButtonLink>
            ) : null}
            <ButtonLink to={`/staff/members/${memberId}`} icon="person">
              {t("trace.member")}
            </ButtonLink>
          </>
        }
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6 desktop:grid-cols-[minmax(0,1fr)_320px]">
        <Section title={t("trace.books")}>
          <TransactionTable transactions={transactions} />
        </Section>
        <div>
          <RewardCard reward={reward} />
          <Section title={t("trace.batches")}>
            <Card>
              {lines.length === 0 ? <p className="p-4 text-ink-2">{t("trace.noBatch")}</p> : null}
              <List>
                {lines.map((line) => (
                  <ListRow
                    key={line.lineId}
                    to={`/staff/payouts/${line.batchId}/lines/${line.lineId}`}
                    icon="wallet"
                    title={line.number}
                    detail={[line.status, line.detail, line.people].filter(Boolean).join(" · ")}
                  />
                ))}
              </List>
            </Card>
          </Section>
        </div>
      </div>
    </>
  );
}

function TransactionTable({ transactions }: { transactions: Transaction[] }) {
  const { t } = useTranslation("rewards");
  return (
    <DataTable
      caption={t("trace.books")}
      rows={transactions}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "kind",
          header: t("trace.transaction"),
          cell: (row) => (
            <span id={row.id}>
              <b>{row.kind}</b>
              <span className="block text-meta text-ink-3">…{row.id.slice(-8)}</span>
            </span>
          ),
        },
        { key: "at", header: t("trace.at"), cell: (row) => <DateLabel {...row.at} /> },
        { key: "by", header: t("trace.by"), cell: (row) => row.by },
        {
          key: "transfers",
          header: t("trace.transfers"),
          cell: (row) => (
            <dl className="grid gap-x-6 tablet:grid-cols-[1fr_auto]">
              {row.transfers.map(({ way, amount }) => (
                <div key={way} className="contents">
                  <dt>{way}</dt>
                  <dd className="text-right tabular-nums">{amount}</dd>
                </div>
              ))}
            </dl>
          ),
        },
        {
          key: "corrects",
          header: t("trace.corrects"),
          cell: (row) =>
            row.corrects ? (
              <Link to={`#${row.corrects}`} className="text-link">
                …{row.corrects.slice(-8)}
              </Link>
            ) : null,
        },
      ]}
      empty={null}
    />
  );
}
