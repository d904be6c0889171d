import { Form, useNavigation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Badge } from "#app/ui/badge.tsx";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { DateLabel } from "#app/ui/date-label.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Field } from "#app/ui/field.tsx";
import { FileInput } from "#app/ui/file-input.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Section } from "#app/ui/section.tsx";

export type ResultState = "checked" | "booking" | "booked";

type ResultFile = {
  id: string;
  fileName: string;
  state: ResultState;
  rowCount: number;
  bookedCount: number;
  people: string;
  at: { text: string; full: string; iso: string };
};

const TONE = { checked: "attend", booking: "gold", booked: "ok" } as const;

/** Upload a bank's result file, and what became of the earlier ones. */
export function BankResultsScreen({
  title,
  requestId,
  mayUpload,
  files,
  refusal,
}: {
  title: string;
  requestId: string;
  mayUpload: boolean;
  files: ResultFile[];
  refusal?: string;
}) {
  const { t } = useTranslation("rewards");
  const isSending = useNavigation().state === "submitting";
  return (
    <>
      <PageHeader
        title={title}
        detail={t("result.intro")}
        breadcrumb={<Breadcrumb trail={[{ to: "/staff/payouts", label: t("payouts.title") }]} current={title} />}
      />
      {mayUpload ? (
        <Card padded>
          <Form method="post" encType="multipart/form-data" className="grid max-w-xl gap-4">
            <input type="hidden" name="requestId" value={requestId} />
            <Field label={t("result.file")} hint={t("result.fileHint")} error={refusal} required>
              <FileInput name="file" accept=".csv,.xlsx,.txt" />
            </Field>
            <Button variant="primary" icon="upload" className="justify-self-start" disabled={isSending}>
              {t(isSending ? "result.uploading" : "result.upload")}
            </Button>
          </Form>
        </Card>
      ) : null}
      <Section title={t("result.earlier")}>
        <DataTable
          caption={t("result.earlier")}
          rows={files}
          rowKey={({ id }) => id}
          rowTo={({ id }) => `/staff/payouts/results/${id}`}
          columns={[
            { key: "file", header: t("result.file"), cell: ({ fileName }) => <b>{fileName}</b>, wrap: true },
            { key: "at", header: t("result.at"), cell: ({ at }) => <DateLabel {...at} /> },
            { key: "people", header: t("result.people"), cell: ({ people }) => people },
            {
              key: "state",
              header: t("result.stateOf"),
              cell: ({ state }) => <Badge tone={TONE[state]}>{t(`result.state.${state}`)}</Badge>,
            },
            { key: "rows", header: t("result.rows"), align: "end", cell: ({ rowCount }) => rowCount },
            { key: "booked", header: t("result.booked"), align: "end", cell: ({ bookedCount }) => bookedCount },
          ]}
          empty={<EmptyState icon="upload" title={t("result.none")} detail={t("result.noneDetail")} />}
        />
      </Section>
    </>
  );
}
