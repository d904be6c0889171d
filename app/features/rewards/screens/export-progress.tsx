import { useTranslation } from "react-i18next";
import { Notice } from "#app/ui/notice.tsx";
import { useFreshData } from "#app/ui/use-fresh-data.ts";
import type { BatchState } from "../rules/move-payout.ts";
import { JobProgress } from "./job-progress.tsx";

export type ExportJob = {
  state: "queued" | "running" | "stopped" | "done" | "failed";
  done: number;
  total: number;
  reason: string | null;
};

const REFRESH_MS = 1_500;

/** How far the bank file is, while it is written; why it was not written, when the batch came back. */
export function ExportProgress({ state, job }: { state: BatchState; job: ExportJob | null }) {
  const { t } = useTranslation("rewards");
  const isWriting = state === "approved" || state === "exporting";
  useFreshData(isWriting, REFRESH_MS);

  if (job?.state === "failed" && state === "draft") {
    return (
      <div className="mb-4">
        <Notice tone="bad">{t("payout.exportFailed", { reason: t(`errors.${job.reason}`) })}</Notice>
      </div>
    );
  }
  if (!isWriting || job === null) return null;
  return (
    <div className="mb-4">
      <JobProgress
        label={t("payout.writingLabel")}
        text={t("payout.writing", { done: job.done, total: job.total })}
        done={job.done}
        total={job.total}
      />
    </div>
  );
}
