import { getInputProps, getSelectProps, getTextareaProps, type FieldMetadata } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { CheckBox } from "#app/ui/check-box.tsx";
import { DateTimeInput } from "#app/ui/date-time-input.tsx";
import { Field, FieldGroup } from "#app/ui/field.tsx";
import { Section } from "#app/ui/section.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { PERK_CATEGORIES } from "../rules/perk-kinds.ts";
import { FixedPromise, KindAndPrices, MerchantField } from "./perk-promise-fields.tsx";
import { PictureField } from "./picture-field.tsx";

/** A perk's fields as the form types them. */
export type PerkFields = {
  merchantId: string;
  kind: string;
  title: string;
  summary: string;
  body: string;
  category: string;
  pictureKey: string;
  listPriceFen: string;
  memberPriceFen: string;
  faceValueFen: string;
  stock: string;
  perMemberLimit: string;
  claimFrom: string;
  claimUntil: string;
  useUntil: string;
  usableDays: string;
  minTierRank: string;
  communityIds: string[];
};

export type PerkChoices = {
  merchants: { id: string; name: string }[];
  tiers: { rank: number; name: string }[];
  communities: { id: string; name: string }[];
};

export type Fields = { [Name in keyof PerkFields]: FieldMetadata<PerkFields[Name]> };

/** Everything that staff decide about a perk, in the order in which they think of it. */
export function PerkFormFields({
  fields,
  choices,
  isFixed,
}: {
  fields: Fields;
  choices: PerkChoices;
  /** Whether owners have seen it: what they were promised is then read, not typed. */
  isFixed: boolean;
}) {
  const { t } = useTranslation("perks");
  return (
    <>
      <Section title={t("form.what")}>
        <div className="grid gap-4">
          {isFixed ? null : <MerchantField fields={fields} choices={choices} />}
          <Field id={fields.title.id} label={t("form.title")} error={fields.title.errors} hint={t("form.titleHint")}>
            <TextInput {...getInputProps(fields.title, { type: "text" })} maxLength={40} />
          </Field>
          <Field id={fields.summary.id} label={t("form.summary")} error={fields.summary.errors}>
            <TextInput {...getInputProps(fields.summary, { type: "text" })} maxLength={80} />
          </Field>
          <Field id={fields.body.id} label={t("form.body")} error={fields.body.errors} hint={t("form.bodyHint")}>
            <TextArea {...getTextareaProps(fields.body)} rows={4} maxLength={1_000} />
          </Field>
          <Field id={fields.category.id} label={t("staff.category")} error={fields.category.errors}>
            <Select
              {...getSelectProps(fields.category)}
              placeholder={t("form.choose")}
              options={PERK_CATEGORIES.map((category) => ({ value: category, label: t(`category.${category}`) }))}
            />
          </Field>
          <PictureField field={fields.pictureKey} />
        </div>
      </Section>
      <Section title={t("form.price")}>
        {isFixed ? <FixedPromise fields={fields} choices={choices} /> : <KindAndPrices fields={fields} />}
      </Section>
      <Section title={t("form.who")}>
        <WhoFields fields={fields} choices={choices} />
      </Section>
      <Section title={t("form.when")}>
        <div className="grid gap-4 tablet:grid-cols-2">
          <Field id={fields.claimFrom.id} label={t("form.claimFrom")} error={fields.claimFrom.errors}>
            <DateTimeInput {...getInputProps(fields.claimFrom, { type: "datetime-local" })} />
          </Field>
          <Field id={fields.claimUntil.id} label={t("form.claimUntil")} error={fields.claimUntil.errors}>
            <DateTimeInput {...getInputProps(fields.claimUntil, { type: "datetime-local" })} />
          </Field>
          <Field id={fields.useUntil.id} label={t("form.useUntil")} error={fields.useUntil.errors}>
            <DateTimeInput {...getInputProps(fields.useUntil, { type: "datetime-local" })} />
          </Field>
          <Field
            id={fields.usableDays.id}
            label={t("form.usableDays")}
            error={fields.usableDays.errors}
            hint={t("form.usableDaysHint")}
            optional
          >
            <TextInput {...getInputProps(fields.usableDays, { type: "text" })} inputMode="numeric" />
          </Field>
        </div>
      </Section>
    </>
  );
}

function WhoFields({ fields, choices }: { fields: Fields; choices: PerkChoices }) {
  const { t } = useTranslation("perks");
  const chosen = [fields.communityIds.initialValue].flat();
  return (
    <div className="grid gap-4">
      <div className="grid gap-4 tablet:grid-cols-3">
        <Field
          id={fields.stock.id}
          label={t("form.stock")}
          error={fields.stock.errors}
          hint={t("form.stockHint")}
          optional
        >
          <TextInput {...getInputProps(fields.stock, { type: "text" })} inputMode="numeric" />
        </Field>
        <Field id={fields.perMemberLimit.id} label={t("form.perMemberLimit")} error={fields.perMemberLimit.errors}>
          <TextInput {...getInputProps(fields.perMemberLimit, { type: "text" })} inputMode="numeric" />
        </Field>
        <Field id={fields.minTierRank.id} label={t("form.minTier")} error={fields.minTierRank.errors}>
          <Select
            {...getSelectProps(fields.minTierRank)}
            options={choices.tiers.map(({ rank, name }) => ({
              value: String(rank),
              label: t("form.tierUp", { name }),
            }))}
          />
        </Field>
      </div>
      <FieldGroup
        id={fields.communityIds.id}
        label={t("form.communities")}
        hint={t("form.communitiesHint")}
        error={fields.communityIds.errors}
        optional
      >
        <div className="flex flex-wrap gap-x-6">
          {choices.communities.map(({ id, name }) => (
            <CheckBox
              key={id}
              name={fields.communityIds.name}
              value={id}
              defaultChecked={chosen.includes(id)}
              label={name}
            />
          ))}
        </div>
      </FieldGroup>
    </div>
  );
}
