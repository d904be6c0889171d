import { useTranslation } from "react-i18next";
import { Badge } from "#app/ui/badge.tsx";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { Field } from "#app/ui/field.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { Money } from "#app/ui/money.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Section } from "#app/ui/section.tsx";
import { TextInput } from "#app/ui/text-input.tsx";

type Sums = { opening: string; received: string; given: string; closing: string };

type Props = {
  title: string;
  /** 2026-11 */
  month: string;
  /** The last month that can be asked for. */
  latest: string;
  rows: (Sums & { kind: string })[];
  total: Sums;
  checks: {
    what: "bank" | "tax" | "wallets" | "payouts";
    ledger: string;
    proven: string;
    /** Null when both agree. */
    difference: string | null;
  }[];
};

const SUMS = ["opening", "received", "given", "closing"] as const;

/** The club's books for a month: what each kind of account had, got, gave and has, and whether the vouchers agree. */
export function BooksScreen({ title, month, latest, rows, total, checks }: Props) {
  const { t } = useTranslation("rewards");
  const lines = [...rows, { ...total, kind: "total" }];
  return (
    <>
      <PageHeader
        title={title}
        detail={t("books.detail")}
        breadcrumb={<Breadcrumb trail={[{ to: "/staff/payouts", label: t("payouts.title") }]} current={title} />}
      />
      <FilterBar label={t("books.filter")}>
        <Field label={t("payouts.month")}>
          <TextInput type="month" name="month" defaultValue={month} max={latest} />
        </Field>
      </FilterBar>
      <Section title={t("books.balance")}>
        <DataTable
          caption={t("books.balance")}
          rows={lines}
          rowKey={({ kind }) => kind}
          columns={[
            {
              key: "kind",
              header: t("books.account"),
              cell: ({ kind }) => (kind === "total" ? <b>{t("books.total")}</b> : t(`ledgerAccount.${kind}`)),
            },
            ...SUMS.map((key) => ({
              key,
              header: t(`books.${key}`),
              align: "end" as const,
              cell: (row: Sums & { kind: string }) => <Money text={row[key]} strong={row.kind === "total"} />,
            })),
          ]}
          empty={null}
        />
        <p className="mt-2 text-meta text-ink-2">{t("books.zero")}</p>
      </Section>
      <Section title={t("books.checks")}>
        <DataTable
          caption={t("books.checks")}
          rows={checks}
          rowKey={({ what }) => what}
          columns={[
            { key: "what", header: t("books.what"), cell: ({ what }) => t(`books.check.${what}`), wrap: true },
            { key: "ledger", header: t("books.ledger"), align: "end", cell: ({ ledger }) => <Money text={ledger} /> },
            { key: "proven", header: t("books.proven"), align: "end", cell: ({ proven }) => <Money text={proven} /> },
            {
              key: "difference",
              header: t("books.agree"),
              cell: ({ difference }) =>
                difference === null ? (
                  <Badge tone="ok">{t("books.agrees")}</Badge>
                ) : (
                  <Badge tone="bad">{t("books.differs", { amount: difference })}</Badge>
                ),
            },
          ]}
          empty={null}
        />
      </Section>
    </>
  );
}
