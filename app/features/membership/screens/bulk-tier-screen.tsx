import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { Button } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Field } from "#app/ui/field.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Select } from "#app/ui/select.tsx";
import type { Choice } from "./member-filters.tsx";

type Props = {
  title: string;
  tiers: Choice[];
  /** The tier to move to; null until it is chosen. */
  tierId: string | null;
  members: { memberId: string; name: string; tierName: string; isThere: boolean }[];
  lastResult?: SubmissionResult<string[]>;
};

/** Chooses a tier for several members, and says who is moved before it is done. */
export function BulkTierScreen({ title, tiers, tierId, members, lastResult }: Props) {
  const { t } = useTranslation("membership");
  const moved = members.filter(({ isThere }) => !isThere);
  const tier = tiers.find(({ value }) => value === tierId)?.label;
  const error = lastResult?.error?.["tierId"]?.[0] ?? lastResult?.error?.["memberIds"]?.[0];
  return (
    <div className="max-w-2xl">
      <PageHeader
        title={title}
        breadcrumb={<Breadcrumb trail={[{ to: "/staff/members", label: t("members.title") }]} current={title} />}
      />
      <FormErrorSummary errors={[]} message={error} />
      <Form method="get" className="mb-5 flex flex-wrap items-end gap-3">
        {members.map(({ memberId }) => (
          <input key={memberId} type="hidden" name="member" value={memberId} />
        ))}
        <Field label={t("bulk.to")}>
          <Select name="tier" defaultValue={tierId ?? ""} placeholder={t("bulk.choose")} options={tiers} />
        </Field>
        <Button>{t("bulk.preview")}</Button>
      </Form>
      <DataTable
        caption={title}
        rows={members}
        rowKey={({ memberId }) => memberId}
        columns={[
          { key: "name", header: t("members.column.name"), cell: ({ name }) => <b>{name}</b> },
          { key: "from", header: t("bulk.from"), cell: ({ tierName }) => tierName },
          {
            key: "will",
            header: t("bulk.will"),
            cell: ({ isThere }) => (tier === undefined ? "–" : isThere ? t("bulk.stays") : t("bulk.moves", { tier })),
          },
        ]}
        empty={<EmptyState icon="people" title={t("members.none")} />}
      />
      {tierId !== null && moved.length > 0 ? (
        <Form method="post" className="mt-5">
          <input type="hidden" name="tierId" value={tierId} />
          {moved.map(({ memberId }) => (
            <input key={memberId} type="hidden" name="memberIds" value={memberId} />
          ))}
          <Button variant="primary">{t("bulk.do", { count: moved.length, tier })}</Button>
        </Form>
      ) : null}
    </div>
  );
}
