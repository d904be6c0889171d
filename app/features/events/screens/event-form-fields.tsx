import { getInputProps, getSelectProps, getTextareaProps, type FieldMetadata } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { Card } from "#app/ui/card.tsx";
import { DateTimeInput } from "#app/ui/date-time-input.tsx";
import { Field } from "#app/ui/field.tsx";
import { PictureChoice } from "#app/ui/picture-choice.tsx";
import { Section } from "#app/ui/section.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { EVENT_PICTURES } from "../rules/event-pictures.ts";
import { EVENT_CATEGORIES } from "../rules/event-terms.ts";

/** An event's fields as the form types them. */
export type EventFields = {
  title: string;
  summary: string;
  body: string;
  category: string;
  pictureKey: string;
  place: string;
  address: string;
  communityId: string;
  minTierRank: string;
  startsAt: string;
  endsAt: string;
  registrationOpensAt: string;
  registrationClosesAt: string;
  capacity: string;
  seatsPerMember: string;
  feeFen: string;
};

export type EventChoices = {
  communities: { id: string; name: string }[];
  tiers: { rank: number; name: string }[];
};

type Fields = { [Name in keyof EventFields]: FieldMetadata<EventFields[Name]> };

/** Everything that staff decide about an event, in the order in which they think of it. */
export function EventFormFields({ fields, choices }: { fields: Fields; choices: EventChoices }) {
  const { t } = useTranslation("events");
  return (
    <>
      <Section title={t("form.what")}>
        <Card padded className="grid gap-4">
          <div className="grid gap-4 tablet:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
            <Text field={fields.title} label={t("form.title")} maxLength={40} />
            <Field id={fields.category.id} label={t("form.category")} error={fields.category.errors}>
              <Select
                {...getSelectProps(fields.category)}
                placeholder={t("form.choose")}
                options={EVENT_CATEGORIES.map((value) => ({ value, label: t(`category.${value}`) }))}
              />
            </Field>
          </div>
          <Text field={fields.summary} label={t("form.summary")} hint={t("form.summaryHint")} maxLength={80} />
          <Field
            id={fields.body.id}
            label={t("form.body")}
            hint={t("form.bodyHint")}
            error={fields.body.errors}
            optional
          >
            <TextArea {...getTextareaProps(fields.body)} rows={5} maxLength={3_000} className="min-h-32" />
          </Field>
          <PictureChoice
            id={fields.pictureKey.id}
            name={fields.pictureKey.name}
            label={t("form.picture")}
            chosen={fields.pictureKey.initialValue}
            error={fields.pictureKey.errors}
            pictures={EVENT_PICTURES.map((key) => ({ key, title: t(`picture.${key}`) }))}
          />
        </Card>
      </Section>
      <Section title={t("form.whenAndWhere")}>
        <Card padded className="grid gap-4 tablet:grid-cols-2">
          <Time field={fields.startsAt} label={t("form.startsAt")} />
          <Time field={fields.endsAt} label={t("form.endsAt")} />
          <Text field={fields.place} label={t("form.place")} maxLength={40} />
          <Text field={fields.address} label={t("form.address")} maxLength={100} optional />
        </Card>
      </Section>
      <Section title={t("form.registration")}>
        <Card padded className="grid gap-4 tablet:grid-cols-2">
          <Time field={fields.registrationOpensAt} label={t("form.opensAt")} />
          <Time field={fields.registrationClosesAt} label={t("form.closesAt")} />
          <div className="grid gap-4 tablet:col-span-2 tablet:grid-cols-3">
            <Text field={fields.capacity} label={t("form.capacity")} inputMode="numeric" />
            <Text field={fields.seatsPerMember} label={t("form.seatsPerMember")} inputMode="numeric" />
            <Text field={fields.feeFen} label={t("form.fee")} hint={t("form.feeHint")} inputMode="decimal" prefix="¥" />
          </div>
          <Field id={fields.communityId.id} label={t("form.community")} error={fields.communityId.errors}>
            <Select
              {...getSelectProps(fields.communityId)}
              placeholder={t("staff.everybody")}
              options={choices.communities.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Field>
          <Field id={fields.minTierRank.id} label={t("form.minTier")} error={fields.minTierRank.errors}>
            <Select
              {...getSelectProps(fields.minTierRank)}
              options={choices.tiers.map(({ rank, name }) => ({
                value: String(rank),
                label: rank === 1 ? t("form.anyTier") : t("form.tierUp", { name }),
              }))}
            />
          </Field>
        </Card>
      </Section>
    </>
  );
}

type Labelled = { field: FieldMetadata<string>; label: string; hint?: string; optional?: boolean };

function Text({
  field,
  label,
  hint,
  optional,
  ...input
}: Labelled & { maxLength?: number; inputMode?: "numeric" | "decimal"; prefix?: string }) {
  return (
    <Field id={field.id} label={label} hint={hint} error={field.errors} optional={optional}>
      <TextInput {...getInputProps(field, { type: "text" })} autoComplete="off" {...input} />
    </Field>
  );
}

function Time({ field, label }: Labelled) {
  return (
    <Field id={field.id} label={label} error={field.errors}>
      <DateTimeInput {...getInputProps(field, { type: "datetime-local" })} />
    </Field>
  );
}
