import { getFormProps, getInputProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Badge } from "#app/ui/badge.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Field } from "#app/ui/field.tsx";
import { Section } from "#app/ui/section.tsx";
import { TextInput } from "#app/ui/text-input.tsx";

const PATH = "/staff/settings/communities";

type CommunityFields = { name: string; city: string; address: string };

type Props = {
  title: string;
  requestId: string;
  communities: (CommunityFields & { communityId: string; homes: string })[];
  /** The community that is being changed. */
  chosen: (CommunityFields & { communityId: string }) | null;
  lastResult?: SubmissionResult<string[]>;
};

/** The communities of the club. Imports bring new ones without a city, which the warranty's seasons need. */
export function CommunitiesScreen({ title, requestId, communities, chosen, lastResult }: Props) {
  const { t } = useTranslation("membership");
  return (
    <div className="max-w-3xl">
      <DataTable
        caption={title}
        rows={communities}
        rowKey={({ communityId }) => communityId}
        rowTo={({ communityId }) => `${PATH}?community=${communityId}`}
        columns={[
          { key: "name", header: t("communities.name"), cell: ({ name }) => <b>{name}</b> },
          {
            key: "city",
            header: t("communities.city"),
            cell: ({ city }) => city || <Badge tone="attend">{t("communities.noCity")}</Badge>,
          },
          { key: "address", header: t("communities.address"), wrap: true, cell: ({ address }) => address },
          { key: "homes", header: t("communities.homes"), align: "end", cell: ({ homes }) => homes },
        ]}
        empty={<EmptyState icon="building" title={t("communities.none")} detail={t("communities.noneDetail")} />}
      />
      <CommunityForm
        key={`${chosen?.communityId} ${requestId}`}
        requestId={requestId}
        chosen={chosen}
        lastResult={lastResult}
      />
    </div>
  );
}

function CommunityForm({ requestId, chosen, lastResult }: Pick<Props, "requestId" | "chosen" | "lastResult">) {
  const { t } = useTranslation("membership");
  const defaultValue = chosen ?? { name: "", city: "", address: "" };
  const [form, fields] = useForm<CommunityFields>({ id: "community", lastResult, defaultValue });
  return (
    <Section title={chosen ? t("communities.change", { name: chosen.name }) : t("communities.add")}>
      <Form method="post" {...getFormProps(form)} className="grid gap-4">
        <input type="hidden" name="requestId" value={requestId} />
        {chosen ? <input type="hidden" name="communityId" value={chosen.communityId} /> : null}
        <Field id={fields.name.id} label={t("communities.name")} error={fields.name.errors}>
          <TextInput {...getInputProps(fields.name, { type: "text" })} maxLength={60} />
        </Field>
        <Field
          id={fields.city.id}
          label={t("communities.city")}
          hint={t("communities.cityHint")}
          error={fields.city.errors}
        >
          <TextInput {...getInputProps(fields.city, { type: "text" })} maxLength={20} />
        </Field>
        <Field id={fields.address.id} label={t("communities.address")} error={fields.address.errors} optional>
          <TextInput {...getInputProps(fields.address, { type: "text" })} maxLength={100} />
        </Field>
        <div className="flex gap-2">
          <Button variant="primary">{t(chosen ? "edit.save" : "communities.create")}</Button>
          {chosen ? <ButtonLink to={PATH}>{t("edit.cancel")}</ButtonLink> : null}
        </div>
      </Form>
    </Section>
  );
}
