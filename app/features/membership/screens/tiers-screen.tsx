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

const PATH = "/staff/settings/tiers";

type Tier = { tierId: string; name: string; rank: number };

type Props = {
  title: string;
  requestId: string;
  tiers: (Tier & { members: string })[];
  /** The tier that is being renamed. */
  chosen: Tier | null;
  /** The rank above the highest. */
  nextRank: number;
  lastResult?: SubmissionResult<string[]>;
};

/** The tiers, the one everybody starts in first. A rank stays: perks and events go by it. */
export function TiersScreen({ title, requestId, tiers, chosen, nextRank, lastResult }: Props) {
  const { t } = useTranslation("membership");
  return (
    <div className="max-w-2xl">
      <DataTable
        caption={title}
        rows={tiers}
        rowKey={({ tierId }) => tierId}
        rowTo={({ tierId }) => `${PATH}?tier=${tierId}`}
        columns={[
          { key: "name", header: t("tiers.name"), cell: ({ name }) => <b>{name}</b> },
          { key: "rank", header: t("tiers.rank"), align: "end", cell: ({ rank }) => rank },
          { key: "members", header: t("tiers.members"), align: "end", cell: ({ members }) => members },
          {
            key: "start",
            header: t("tiers.entry"),
            cell: ({ rank }) => (rank === tiers[0]?.rank ? <Badge>{t("tiers.start")}</Badge> : null),
          },
        ]}
        empty={<EmptyState icon="star" title={t("tiers.none")} detail={t("tiers.noneDetail")} />}
      />
      <TierForm
        key={`${chosen?.tierId} ${requestId}`}
        requestId={requestId}
        chosen={chosen}
        nextRank={nextRank}
        lastResult={lastResult}
      />
    </div>
  );
}

function TierForm({
  requestId,
  chosen,
  nextRank,
  lastResult,
}: Pick<Props, "requestId" | "chosen" | "nextRank" | "lastResult">) {
  const { t } = useTranslation("membership");
  const defaultValue = { name: chosen?.name ?? "", rank: String(chosen?.rank ?? nextRank) };
  const [form, fields] = useForm<{ name: string; rank: string }>({ id: "tier", lastResult, defaultValue });
  return (
    <Section title={chosen ? t("tiers.change", { name: chosen.name }) : t("tiers.add")}>
      <Form method="post" {...getFormProps(form)} className="grid gap-4">
        <input type="hidden" name="requestId" value={requestId} />
        {chosen ? <input type="hidden" name="tierId" value={chosen.tierId} /> : null}
        <Field id={fields.name.id} label={t("tiers.name")} error={fields.name.errors}>
          <TextInput {...getInputProps(fields.name, { type: "text" })} maxLength={12} />
        </Field>
        {chosen ? null : (
          <Field id={fields.rank.id} label={t("tiers.rank")} hint={t("tiers.rankHint")} error={fields.rank.errors}>
            <TextInput {...getInputProps(fields.rank, { type: "text" })} inputMode="numeric" maxLength={2} />
          </Field>
        )}
        <div className="flex gap-2">
          <Button variant="primary">{t(chosen ? "edit.save" : "tiers.create")}</Button>
          {chosen ? <ButtonLink to={PATH}>{t("edit.cancel")}</ButtonLink> : null}
        </div>
      </Form>
    </Section>
  );
}
