import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { DateLabel } from "#app/ui/date-label.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Field } from "#app/ui/field.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Section } from "#app/ui/section.tsx";

type Register = {
  id: string;
  fileName: string;
  state: string;
  rows: number;
  created: number;
  updated: number;
  unchanged: number;
  rejected: number;
  at: { text: string; full: string; iso: string };
};

/** Upload an owner register, and what became of the earlier ones. */
export function RegistersScreen({
  title,
  registers,
  refusal,
}: {
  title: string;
  registers: Register[];
  refusal?: string;
}) {
  const { t } = useTranslation("membership");
  return (
    <>
      <PageHeader title={title} detail={t("register.intro")} />
      <Card padded>
        <Form method="post" encType="multipart/form-data" className="grid gap-4">
          <Field label={t("register.file")} hint={t("register.fileHint")} error={refusal}>
            <input type="file" name="file" accept=".csv,.xlsx" required className="block w-full" />
          </Field>
          <Button variant="primary" icon="upload" className="justify-self-start">
            {t("register.upload")}
          </Button>
        </Form>
      </Card>
      <Section title={t("register.earlier")}>
        <DataTable
          caption={t("register.earlier")}
          rows={registers}
          rowKey={(row) => row.id}
          rowTo={(row) => `/staff/register/${row.id}`}
          columns={[
            { key: "file", header: t("register.file"), cell: (row) => row.fileName },
            { key: "at", header: t("register.at"), cell: (row) => <DateLabel {...row.at} /> },
            {
              key: "state",
              header: t("register.state"),
              cell: (row) => (
                <Badge tone={row.state === "done" ? "ok" : row.state === "failed" ? "bad" : "neutral"}>
                  {t(`register.states.${row.state}`)}
                </Badge>
              ),
            },
            { key: "created", header: t("register.created"), align: "end", cell: (row) => row.created },
            { key: "updated", header: t("register.updated"), align: "end", cell: (row) => row.updated },
            { key: "unchanged", header: t("register.unchanged"), align: "end", cell: (row) => row.unchanged },
            { key: "rejected", header: t("register.rejected"), align: "end", cell: (row) => row.rejected },
          ]}
          empty={<EmptyState icon="upload" title={t("register.none")} detail={t("register.noneDetail")} />}
        />
      </Section>
    </>
  );
}
