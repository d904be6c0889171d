import { getInputProps, getSelectProps, getTextareaProps, type FieldMetadata } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { Field } from "#app/ui/field.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { MERCHANT_KINDS } from "../rules/perk-kinds.ts";
import { PictureField } from "./picture-field.tsx";

export type MerchantFields = {
  name: string;
  kind: string;
  summary: string;
  settlement: string;
  pictureKey: string;
  state: string;
};

/** What the club knows of a merchant. */
export function MerchantFormFields({
  fields,
}: {
  fields: { [Name in Exclude<keyof MerchantFields, "state">]: FieldMetadata<string> };
}) {
  const { t } = useTranslation("perks");
  return (
    <>
      <Field id={fields.name.id} label={t("form.name")} error={fields.name.errors}>
        <TextInput {...getInputProps(fields.name, { type: "text" })} maxLength={40} />
      </Field>
      <Field id={fields.kind.id} label={t("staff.kind")} error={fields.kind.errors}>
        <Select
          {...getSelectProps(fields.kind)}
          placeholder={t("form.choose")}
          options={MERCHANT_KINDS.map((kind) => ({ value: kind, label: t(`merchantKind.${kind}`) }))}
        />
      </Field>
      <Field id={fields.summary.id} label={t("form.summary")} error={fields.summary.errors} optional>
        <TextArea {...getTextareaProps(fields.summary)} rows={2} maxLength={200} />
      </Field>
      <Field id={fields.settlement.id} label={t("form.settlement")} error={fields.settlement.errors} optional>
        <TextArea {...getTextareaProps(fields.settlement)} rows={2} maxLength={200} />
      </Field>
      <PictureField field={fields.pictureKey} />
    </>
  );
}
