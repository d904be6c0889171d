import { getInputProps, type FieldMetadata } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { Card } from "#app/ui/card.tsx";
import { DateInput } from "#app/ui/date-time-input.tsx";
import { Field, FieldGroup } from "#app/ui/field.tsx";
import { RadioCards } from "#app/ui/radio-cards.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { TAX_RULES } from "../rules/judge-terms.ts";

/** A programme's fields as the form types them. */
export type ProgrammeFields = {
  rewardFen: string;
  taxRule: string;
  visitWithinDays: string;
  minutesBeforeVisit: string;
  protectionDays: string;
  holdDays: string;
  startsOn: string;
  endsOn: string;
};

type Fields = { [Name in keyof ProgrammeFields]: FieldMetadata<ProgrammeFields[Name]> };

/** What a version of a programme promises: the reward and its tax, the days, and from when to when. */
export function ProgrammeFormFields({ fields }: { fields: Fields }) {
  const { t } = useTranslation("referrals");
  return (
    <Card padded className="grid gap-5">
      <Field id={fields.rewardFen.id} label={t("programmes.reward")} error={fields.rewardFen.errors}>
        <TextInput {...getInputProps(fields.rewardFen, { type: "text" })} inputMode="decimal" prefix="¥" />
      </Field>
      <FieldGroup
        id={fields.taxRule.id}
        label={t("programmes.taxRule")}
        hint={t("programmes.taxRuleHint")}
        error={fields.taxRule.errors}
      >
        <RadioCards
          name={fields.taxRule.name}
          defaultValue={fields.taxRule.initialValue}
          columns={3}
          options={TAX_RULES.map((value) => ({
            value,
            label: t(`taxRule.${value}`),
            detail: t(`programmes.taxRuleDetail.${value}`),
          }))}
        />
      </FieldGroup>
      <div className="grid gap-4 tablet:grid-cols-2">
        <Count field={fields.visitWithinDays} name="visitWithinDays" unit="days" />
        <Count field={fields.minutesBeforeVisit} name="minutesBeforeVisit" unit="minutes" />
        <Count field={fields.protectionDays} name="protectionDays" unit="days" />
        <Count field={fields.holdDays} name="holdDays" unit="days" />
        <Field id={fields.startsOn.id} label={t("programmes.startsOn")} error={fields.startsOn.errors}>
          <DateInput {...getInputProps(fields.startsOn, { type: "date" })} />
        </Field>
        <Field
          id={fields.endsOn.id}
          label={t("programmes.endsOn")}
          hint={t("programmes.endsOnHint")}
          error={fields.endsOn.errors}
          optional
        >
          <DateInput {...getInputProps(fields.endsOn, { type: "date" })} />
        </Field>
      </div>
    </Card>
  );
}

function Count({ field, name, unit }: { field: FieldMetadata<string>; name: string; unit: "days" | "minutes" }) {
  const { t } = useTranslation("referrals");
  return (
    <Field id={field.id} label={t(`programmes.${name}`)} error={field.errors}>
      <TextInput
        {...getInputProps(field, { type: "text" })}
        inputMode="numeric"
        suffix={t(`programmes.unit.${unit}`)}
      />
    </Field>
  );
}
