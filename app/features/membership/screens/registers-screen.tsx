import { Form, useNavigation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
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
import type { ImportState } from "../rules/register/move-import.ts";
import { ImportStateBadge } from "./import-state-badge.tsx";
import { RegisterSteps } from "./register-steps.tsx";

type RegisterLine = {
  id: string;
  fileName: string;
  state: ImportState;
  created: number;
  updated: number;
  unchanged: number;
  rejected: number;
  by: string | null;
  at: { text: string; full: string; iso: string };
};

/** Upload an owner register, and what became of the earlier ones. */
export function RegistersScreen({
  title,
  registers,
  refusal,
}: {
  title: string;
  registers: RegisterLine[];
  refusal?: string;
}) {
  const { t } = useTranslation("membership");
  const isSending = useNavigation().state === "submitting";
  return (
    <>
      <PageHeader
        title={title}
        detail={t("register.intro")}
        breadcrumb={<Breadcrumb trail={[{ to: "/staff/members", label: t("members.title") }]} current={title} />}
        end={<RegisterSteps current={0} />}
      />
      <Card padded>
        <Form method="post" encType="multipart/form-data" className="grid max-w-xl gap-4">
          <Field label={t("register.file")} hint={t("register.fileHint")} error={refusal} required>
            <FileInput name="file" accept=".csv,.xlsx,.txt" />
          </Field>
          <Button variant="primary" icon="upload" className="justify-self-start" disabled={isSending}>
            {t(isSending ? "register.uploading" : "register.upload")}
          </Button>
        </Form>
      </Card>
      <Section title={t("register.earlier")}>
        <DataTable
          caption={t("register.earlier")}
          rows={registers}
          rowKey={({ id }) => id}
          rowTo={({ id }) => `/staff/register/${id}`}
          columns={[
            { key: "file", header: t("register.file"), cell: ({ fileName }) => <b>{fileName}</b>, wrap: true },
            { key: "at", header: t("register.at"), cell: ({ at }) => <DateLabel {...at} /> },
            { key: "by", header: t("register.by"), cell: ({ by }) => by ?? t("register.operator") },
            { key: "state", header: t("register.state"), cell: ({ state }) => <ImportStateBadge state={state} /> },
            ...(["created", "updated", "unchanged", "rejected"] as const).map((outcome) => ({
              key: outcome,
              header: t(`register.outcomes.${outcome}`),
              align: "end" as const,
              cell: (register: RegisterLine) => register[outcome],
            })),
          ]}
          empty={<EmptyState icon="upload" title={t("register.none")} detail={t("register.noneDetail")} />}
        />
      </Section>
    </>
  );
}
