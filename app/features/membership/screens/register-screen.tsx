import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { Button, ButtonLink, buttonClass } from "#app/ui/button.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { useFreshData } from "#app/ui/use-fresh-data.ts";
import type { ColumnMapping } from "../rules/register/map-columns.ts";
import type { ImportState } from "../rules/register/move-import.ts";
import type { PreviewRow } from "../rules/register/preview-row.ts";
import { ImportStateBadge } from "./import-state-badge.tsx";
import { RegisterColumns } from "./register-columns.tsx";
import { RegisterCommit } from "./register-commit.tsx";
import { RegisterFaults, type FaultLine } from "./register-faults.tsx";
import { RegisterPreview } from "./register-preview.tsx";
import { RegisterProgress } from "./register-progress.tsx";
import { RegisterSteps } from "./register-steps.tsx";
import { RegisterSummary, type RegisterCounts } from "./register-summary.tsx";

type Props = {
  title: string;
  importId: string;
  state: ImportState;
  /** Why the file could not be read to its end. */
  failure: string | null;
  file: { format: string; rows: number; mapped: number };
  counts: RegisterCounts;
  newCommunities: string[];
  preview: PreviewRow[];
  work: { done: number; total: number | null } | null;
  columns: { headers: string[]; mapping: ColumnMapping } | null;
  canImport: boolean;
  canDiscard: boolean;
  show: "rejected" | "remarks" | null;
  remarked: number;
  faults: FaultLine[];
  next: string | null;
  isFurther: boolean;
  lastResult?: SubmissionResult<string[]>;
};

/** While work runs the page looks again this often; without JavaScript the reader does, with the button. */
const REFRESH_MS = 1_000;
const STEP_OF: Readonly<Record<ImportState, number>> = {
  uploaded: 1,
  checking: 2,
  checked: 2,
  stopped: 2,
  failed: 1,
  running: 3,
  done: 4,
};

/** One register: its columns, the dry run with every fault, the import and its result. */
export function RegisterScreen(props: Props) {
  const { t } = useTranslation("membership");
  const { importId, state, counts, columns, faults } = props;
  const isRunning = state === "checking" || state === "running";
  const isJudged = state === "checked" || state === "done" || state === "stopped";
  useFreshData(isRunning, REFRESH_MS);
  return (
    <>
      <PageHeader
        title={t(`register.heading.${state}`, { count: counts.rejected })}
        breadcrumb={
          <Breadcrumb trail={[{ to: "/staff/register", label: t("register.title") }]} current={props.title} />
        }
        end={<RegisterSteps current={STEP_OF[state]} />}
      />
      <FormErrorSummary errors={[]} message={props.lastResult?.error?.[""]?.[0] ?? props.failure ?? undefined} />
      <div className="mb-4 flex flex-wrap items-center gap-3">
        <ImportStateBadge state={state} />
        <b>{props.title}</b>
        <span className="text-ink-2">
          {t(isJudged ? "register.fileFacts" : "register.fileUnread", {
            ...props.file,
            format: props.file.format.toUpperCase(),
          })}
        </span>
        <span className="flex-1" />
        {faults.length > 0 || state === "done" ? (
          <a href={`/staff/register/${importId}/result.csv`} className={buttonClass({ size: "small" })}>
            <Icon name="download" size={16} />
            {t(state === "done" ? "register.downloadResult" : "register.downloadFaults")}
          </a>
        ) : null}
        {props.canDiscard ? <Discard /> : null}
        {state === "done" ? (
          <ButtonLink size="small" to="/staff/members">
            {t("register.toMembers")}
          </ButtonLink>
        ) : null}
      </div>
      {isRunning ? <RegisterProgress state={state} work={props.work} importId={importId} /> : null}
      {isJudged ? (
        <RegisterSummary importId={importId} counts={counts} newCommunities={props.newCommunities} state={state} />
      ) : null}
      {props.canImport ? <RegisterCommit count={counts.created + counts.updated} rejected={counts.rejected} /> : null}
      {isJudged && (faults.length > 0 || props.isFurther) ? (
        <RegisterFaults {...props} rejected={counts.rejected} />
      ) : null}
      {state === "checked" ? <RegisterPreview rows={props.preview} /> : null}
      {columns ? <RegisterColumns {...columns} isFirst={state === "uploaded"} /> : null}
    </>
  );
}

function Discard() {
  const { t } = useTranslation("membership");
  return (
    <Form method="post">
      <Button size="small" variant="quiet" name="intent" value="discard">
        {t("register.discard")}
      </Button>
    </Form>
  );
}
