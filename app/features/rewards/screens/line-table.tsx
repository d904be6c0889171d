import { useTranslation } from "react-i18next";
import { Avatar } from "#app/ui/avatar.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { Chip, Chips } from "#app/ui/chip.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { DateLabel } from "#app/ui/date-label.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Money } from "#app/ui/money.tsx";
import { Pager } from "#app/ui/pager.tsx";
import type { LineState } from "../rules/move-payout.ts";
import type { LineView } from "../schemas.ts";

export type LineRow = {
  lineId: string;
  rewardId: string;
  reference: string | null;
  payee: string;
  account: string;
  title: string;
  accrued: { text: string; full: string; iso: string };
  gross: string;
  tax: string;
  net: string;
  state: LineState;
  /** Pulled or returned: it is not paid. */
  isOut: boolean;
  tone: "ok" | "attend" | "gold" | "bad" | "neutral";
  status: string;
  detail: string | null;
};

/** The lines of a batch, with a filter for what is worth a look. */
export function LineTable({
  batchId,
  show,
  views,
  lines,
  next,
}: {
  batchId: string;
  show: LineView;
  views: { show: LineView; count: number }[];
  lines: LineRow[];
  next: string | null;
}) {
  const { t } = useTranslation("rewards");
  const here = `/staff/payouts/${batchId}`;
  return (
    <section aria-labelledby="lines">
      <div className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-2">
        <h2 id="lines" className="text-heading font-semibold">
          {t("payout.oneByOne")}
        </h2>
        <Chips label={t("payout.views")} wrap>
          {views.map((view) => (
            <Chip
              key={view.show}
              to={view.show === "all" ? here : `${here}?show=${view.show}`}
              active={view.show === show}
              count={String(view.count)}
            >
              {t(`view.${view.show}`)}
            </Chip>
          ))}
        </Chips>
        <span className="ml-auto text-meta text-ink-3">{t("payout.onceEach")}</span>
      </div>
      <DataTable
        caption={t("payout.oneByOne")}
        rows={lines}
        rowKey={(row) => row.lineId}
        rowTo={(row) => `${here}/lines/${row.lineId}${show === "all" ? "" : `?show=${show}`}`}
        columns={[
          {
            key: "payee",
            header: t("line.payeeAccount"),
            cell: (row) => (
              <span className="flex items-center gap-2">
                <Avatar name={row.payee} size="small" />
                <span>
                  <b className={row.isOut ? "text-ink-3" : undefined}>{row.payee}</b>
                  <span className="block text-meta text-ink-3">{row.account}</span>
                </span>
              </span>
            ),
          },
          {
            key: "title",
            header: t("line.source"),
            wrap: true,
            cell: (row) => (
              <>
                {row.title}
                <span className="block text-meta text-ink-3">
                  {t("line.accruedOn")} <DateLabel {...row.accrued} />
                  {row.reference ? ` · ${row.reference}` : null}
                </span>
              </>
            ),
          },
          {
            key: "gross",
            header: t("amount.gross"),
            align: "end",
            cell: (row) => <Money text={row.gross} struck={row.isOut} />,
          },
          {
            key: "tax",
            header: t("amount.tax"),
            align: "end",
            cell: (row) => <Money text={row.tax} struck={row.isOut} />,
          },
          {
            key: "net",
            header: t("amount.net"),
            align: "end",
            cell: (row) => <Money text={row.net} struck={row.isOut} strong />,
          },
          {
            key: "status",
            header: t("line.status"),
            wrap: true,
            cell: (row) => (
              <>
                <Badge tone={row.tone}>{row.status}</Badge>
                {row.detail ? <span className="block text-meta text-ink-2">{row.detail}</span> : null}
              </>
            ),
          },
        ]}
        empty={<EmptyState icon="wallet" title={t("payout.noLines")} />}
      />
      <Pager next={next ? `${here}?${new URLSearchParams({ show, after: next })}` : undefined} />
    </section>
  );
}
