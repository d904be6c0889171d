import type { SubmissionResult } from "@conform-to/react";
import { Form, useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { Button, buttonClass } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Field } from "#app/ui/field.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { ProgressBar } from "#app/ui/progress-bar.tsx";
import { Section } from "#app/ui/section.tsx";
import { Select } from "#app/ui/select.tsx";
import { StatTile, StatTiles } from "#app/ui/stat-tile.tsx";

type Props = {
  title: string;
  id: string;
  state: string;
  failure: string | null;
  counts: { rows: number; created: number; updated: number; unchanged: number; rejected: number };
  newCommunities: string[];
  progress: { done: number; total: number } | null;
  canMap: boolean;
  headers: { value: string; label: string }[];
  fields: { field: string; column: string; required: boolean }[];
  faults: { row: number; position: number; reason: string; isRemark: boolean; field: string | null; value: string }[];
  next: number | null;
  lastResult?: SubmissionResult<string[]>;
};

/** While work runs the page looks again this often; without JavaScript it is reloaded by hand. */
const REFRESH_MS = 1_000;

/** One register: its columns, the dry run with every fault, the import and its result. */
export function RegisterScreen(props: Props) {
  const { t } = useTranslation("membership");
  const { id, state, counts, faults } = props;
  const isRunning = state === "checking" || state === "running";
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(revalidate, REFRESH_MS);
    return () => clearInterval(timer);
  }, [isRunning, revalidate]);
  const title = t("register.title");
  return (
    <>
      <PageHeader
        title={props.title}
        detail={t(`register.states.${state}`)}
        breadcrumb={<Breadcrumb trail={[{ to: "/staff/register", label: title }]} current={props.title} />}
        end={
          state === "done" ? (
            <a href={`/staff/register/${id}/result.csv`} className={buttonClass({ size: "small" })}>
              {t("register.download")}
            </a>
          ) : null
        }
      />
      <FormErrorSummary errors={[]} message={props.lastResult?.error?.[""]?.[0] ?? props.failure ?? undefined} />
      {isRunning ? <Running {...props} /> : null}
      {state === "checked" || state === "done" ? (
        <StatTiles>
          <StatTile label={t("register.rows")} value={String(counts.rows)} />
          <StatTile label={t("register.created")} value={String(counts.created)} />
          <StatTile label={t("register.updated")} value={String(counts.updated)} />
          <StatTile label={t("register.unchanged")} value={String(counts.unchanged)} />
          <StatTile label={t("register.rejected")} value={String(counts.rejected)} tone="attend" />
        </StatTiles>
      ) : null}
      {state === "checked" ? <Commit {...props} /> : null}
      {props.canMap ? <Columns {...props} /> : null}
      {faults.length > 0 ? (
        <Section title={t("register.faults")}>
          <DataTable
            caption={t("register.faults")}
            rows={faults}
            rowKey={(fault) => `${fault.row}-${fault.position}`}
            columns={[
              { key: "row", header: t("register.row"), align: "end", cell: (fault) => fault.row },
              {
                key: "field",
                header: t("register.column"),
                cell: (fault) => (fault.field ? t(`register.field.${fault.field}`) : null),
              },
              { key: "value", header: t("register.value"), wrap: true, cell: (fault) => fault.value },
              {
                key: "reason",
                header: t("register.reason"),
                wrap: true,
                cell: (fault) => (
                  <span className={fault.isRemark ? "text-ink-2" : "text-red-ink"}>
                    {t(`register.fault.${fault.reason}`)}
                  </span>
                ),
              },
            ]}
            empty={<EmptyState icon="check" title={t("register.noFaults")} />}
          />
          <Pager next={props.next ? `/staff/register/${id}?after=${props.next}` : undefined} />
        </Section>
      ) : null}
    </>
  );
}

function Running({ state, progress }: Props) {
  const { t } = useTranslation("membership");
  return (
    <Card padded className="grid gap-3">
      <p>{t(`register.working.${state}`, { done: progress?.done ?? 0 })}</p>
      <ProgressBar value={progress?.done ?? 0} max={progress?.total ?? 0} label={t("register.progress")} />
      <Form method="post">
        <Button size="small" icon="stop" name="intent" value="stop">
          {t("register.stop")}
        </Button>
      </Form>
    </Card>
  );
}

function Commit({ counts, newCommunities }: Props) {
  const { t } = useTranslation("membership");
  return (
    <Card padded className="mt-4 grid gap-3">
      {newCommunities.length > 0 ? (
        <Notice tone="attend">{t("register.newCommunities", { names: newCommunities.join(t("comma")) })}</Notice>
      ) : null}
      <p>{t("register.willDo", { count: counts.created + counts.updated, rejected: counts.rejected })}</p>
      <Form method="post">
        <Button variant="primary" name="intent" value="import">
          {t("register.import")}
        </Button>
      </Form>
    </Card>
  );
}

function Columns({ headers, fields, state }: Props) {
  const { t } = useTranslation("membership");
  return (
    <Section title={t("register.columns")}>
      <Card padded>
        <Form method="post" className="grid gap-4">
          <p className="text-ink-2">{t("register.columnsDetail")}</p>
          <div className="grid gap-4 tablet:grid-cols-2 wide:grid-cols-4">
            {fields.map(({ field, column, required }) => (
              <Field key={field} label={t(`register.field.${field}`)} required={required}>
                <Select
                  name={`mapping.${field}`}
                  defaultValue={column}
                  options={[{ value: "", label: t("register.noColumn") }, ...headers]}
                />
              </Field>
            ))}
          </div>
          <Button
            variant={state === "checked" ? "secondary" : "primary"}
            name="intent"
            value="check"
            className="justify-self-start"
          >
            {t(state === "checked" ? "register.checkAgain" : "register.check")}
          </Button>
        </Form>
      </Card>
    </Section>
  );
}
