import { getInputProps, getSelectProps } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { Card } from "#app/ui/card.tsx";
import { FactList } from "#app/ui/fact-list.tsx";
import { Field, FieldGroup } from "#app/ui/field.tsx";
import { RadioCards } from "#app/ui/radio-cards.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { PERK_KINDS } from "../rules/perk-kinds.ts";
import type { Fields, PerkChoices } from "./perk-form.tsx";

/** What owners were promised and by whom: plain text once the perk was published, sent along as it stands. */
export function FixedPromise({ fields, choices }: { fields: Fields; choices: PerkChoices }) {
  const { t } = useTranslation("perks");
  const { merchantId, kind, listPriceFen, memberPriceFen, faceValueFen } = fields;
  const promised = [merchantId, kind, listPriceFen, memberPriceFen, faceValueFen];
  const prices =
    kind.initialValue === "voucher"
      ? [{ term: t("form.faceValue"), value: yuan(faceValueFen.initialValue) }]
      : [
          { term: t("form.listPrice"), value: yuan(listPriceFen.initialValue) },
          { term: t("kind.member_price"), value: yuan(memberPriceFen.initialValue) },
        ];
  return (
    <Card padded className="grid gap-3">
      {promised.map(({ name, initialValue }) => (
        <input key={name} type="hidden" name={name} value={initialValue ?? ""} />
      ))}
      <FactList
        facts={[
          {
            term: t("staff.merchant"),
            value: choices.merchants.find(({ id }) => id === merchantId.initialValue)?.name ?? "",
          },
          { term: t("filters.kind"), value: t(`kind.${kind.initialValue ?? "member_price"}`) },
          ...prices,
        ]}
      />
      <p className="text-ink-2">{t("form.fixed")}</p>
    </Card>
  );
}

function yuan(typed: string | undefined): string {
  return typed ? `¥${typed}` : "";
}

export function MerchantField({ fields: { merchantId }, choices }: { fields: Fields; choices: PerkChoices }) {
  const { t } = useTranslation("perks");
  return (
    <Field id={merchantId.id} label={t("staff.merchant")} error={merchantId.errors}>
      <Select
        {...getSelectProps(merchantId)}
        placeholder={t("form.choose")}
        options={choices.merchants.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </Field>
  );
}

/** The prices that belong to the chosen kind; a browser that cannot tell shows all of them. */
export function KindAndPrices({ fields }: { fields: Fields }) {
  const { t } = useTranslation("perks");
  const { listPriceFen, memberPriceFen, faceValueFen } = fields;
  return (
    <div className="group grid gap-4">
      <FieldGroup id={fields.kind.id} label={t("filters.kind")} error={fields.kind.errors}>
        <RadioCards
          name={fields.kind.name}
          defaultValue={fields.kind.initialValue}
          columns={2}
          dot
          options={PERK_KINDS.map((kind) => ({
            value: kind,
            label: t(`kind.${kind}`),
            detail: t(`form.kindDetail.${kind}`),
          }))}
        />
      </FieldGroup>
      <div className="grid gap-4 group-has-[[value=voucher]:checked]:hidden tablet:grid-cols-2">
        <Field id={listPriceFen.id} label={t("form.listPrice")} error={listPriceFen.errors}>
          <TextInput {...getInputProps(listPriceFen, { type: "text" })} inputMode="decimal" prefix="¥" />
        </Field>
        <Field id={memberPriceFen.id} label={t("kind.member_price")} error={memberPriceFen.errors}>
          <TextInput {...getInputProps(memberPriceFen, { type: "text" })} inputMode="decimal" prefix="¥" />
        </Field>
      </div>
      <div className="grid gap-4 group-not-has-[[value=voucher]:checked]:hidden tablet:grid-cols-2">
        <Field id={faceValueFen.id} label={t("form.faceValue")} error={faceValueFen.errors}>
          <TextInput {...getInputProps(faceValueFen, { type: "text" })} inputMode="decimal" prefix="¥" />
        </Field>
      </div>
    </div>
  );
}
