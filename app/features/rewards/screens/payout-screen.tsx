import { useTranslation } from "react-i18next";
import { Badge } from "#app/ui/badge.tsx";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { StatTile, StatTiles } from "#app/ui/stat-tile.tsx";
import { StepTrail } from "#app/ui/step-trail.tsx";
import type { LineView } from "../schemas.ts";
import { ExportProgress, type ExportJob } from "./export-progress.tsx";
import { LineTable, type LineRow } from "./line-table.tsx";
import { PayoutAside, type AsideProps, type BatchHead } from "./payout-aside.tsx";

export type PayoutMay = {
  lock: boolean;
  approve: boolean;
  sendBack: boolean;
  cancel: boolean;
  download: boolean;
  uploadResult: boolean;
};

type Props = BatchHead &
  AsideProps & {
    step: number;
    payees: number;
    show: LineView;
    next: string | null;
    views: { show: LineView; count: number }[];
    lines: LineRow[];
    may: PayoutMay;
    job: ExportJob | null;
  };

/** A payout batch: its sums, its lines, its two pairs of eyes, and the next move, which is never made by Enter. */
export function PayoutScreen(props: Props) {
  const { t } = useTranslation("rewards");
  const { title, number, state, step, total, payees, byState, may, job, batchId } = props;
  const pulled = byState.pulled?.lines ?? 0;
  const steps = (["draft", "review", "file", "proof", "done"] as const).map((key) => t(`payout.step.${key}`));
  return (
    <>
      <PageHeader
        title={title}
        breadcrumb={<Breadcrumb trail={[{ to: "/staff/payouts", label: t("payouts.title") }]} current={number} />}
        end={<Moves batchId={batchId} may={may} />}
      />
      <div className="mb-4">
        {state === "cancelled" ? (
          <Badge>{t("batchState.cancelled")}</Badge>
        ) : (
          <StepTrail label={t("payout.steps")} steps={steps} current={step} />
        )}
      </div>
      <ExportProgress state={state} job={job} />
      <StatTiles>
        <StatTile
          label={t("payout.lines")}
          value={t("payouts.count", { count: total.lines })}
          note={[t("payout.payees", { count: payees }), pulled > 0 ? t("payout.pulled", { count: pulled }) : null]
            .filter(Boolean)
            .join(" · ")}
        />
        <StatTile label={t("amount.gross")} value={total.gross} />
        <StatTile label={t("amount.tax")} value={total.tax} note={t("payout.taxNote")} />
        <StatTile label={t("amount.net")} value={total.net} tone="gold" ground note={t("payout.netNote")} />
      </StatTiles>
      <div className="mt-6 grid grid-cols-[minmax(0,1fr)] gap-6 desktop:grid-cols-[minmax(0,1fr)_300px]">
        <LineTable {...props} />
        <PayoutAside {...props} />
      </div>
    </>
  );
}

function Moves({ batchId, may }: { batchId: string; may: PayoutMay }) {
  const { t } = useTranslation("rewards");
  const to = (move: string) => `/staff/payouts/${batchId}/${move}`;
  return (
    <>
      {may.download ? (
        <>
          <ButtonLink to={to("file/csv")} reloadDocument icon="download">
            {t("payout.fileCsv")}
          </ButtonLink>
          <ButtonLink to={to("file/xlsx")} reloadDocument icon="download">
            {t("payout.fileXlsx")}
          </ButtonLink>
        </>
      ) : null}
      {may.uploadResult ? (
        <ButtonLink to="/staff/payouts/results" icon="upload">
          {t("payout.uploadResult")}
        </ButtonLink>
      ) : null}
      {may.cancel ? (
        <ButtonLink to={to("cancel")} variant="quiet" preventScrollReset>
          {t("payout.cancel")}
        </ButtonLink>
      ) : null}
      {may.sendBack ? (
        <ButtonLink to={to("send-back")} variant="danger" preventScrollReset>
          {t("payout.sendBack")}
        </ButtonLink>
      ) : null}
      {may.lock ? (
        <ButtonLink to={to("lock")} icon="lock" preventScrollReset>
          {t("payout.lock")}
        </ButtonLink>
      ) : null}
      {may.approve ? (
        <ButtonLink to={to("approve")} icon="lock" preventScrollReset>
          {t("payout.approve")}
        </ButtonLink>
      ) : null}
    </>
  );
}
