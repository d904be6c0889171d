import { getInputProps, getSelectProps, type FieldMetadata } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { CheckBox } from "#app/ui/check-box.tsx";
import { FieldGroup } from "#app/ui/field.tsx";
import { ChoicePills } from "#app/ui/radio-cards.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextInput } from "#app/ui/text-input.tsx";

export type BirthdayInputs = {
  birthdayCalendar: string;
  birthYear: string;
  birthMonth: string;
  birthDay: string;
  birthLeapMonth: string;
};

type Fields = { [Name in keyof BirthdayInputs]: FieldMetadata<BirthdayInputs[Name]> };

const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1));
const DAYS = Array.from({ length: 31 }, (_, index) => String(index + 1));

/** A birthday by either calendar. The year may be kept back; the leap month counts for lunar birthdays only. */
export function BirthdayFields({ fields }: { fields: Fields }) {
  const { t } = useTranslation("membership");
  const { birthdayCalendar, birthYear, birthMonth, birthDay, birthLeapMonth } = fields;
  const error = birthDay.errors ?? birthMonth.errors ?? birthYear.errors;
  return (
    <FieldGroup id={birthDay.id} label={t("birthday.label")} hint={t("birthday.hint")} error={error} optional>
      <ChoicePills
        name="birthdayCalendar"
        options={(["solar", "lunar"] as const).map((value) => ({ value, label: t(`birthday.${value}`) }))}
        defaultValues={[birthdayCalendar.value ?? birthdayCalendar.initialValue ?? "solar"]}
      />
      <div className="grid grid-cols-3 gap-2.5">
        <TextInput
          {...getInputProps(birthYear, { type: "text" })}
          inputMode="numeric"
          maxLength={4}
          aria-label={t("birthday.year")}
          placeholder={t("birthday.year")}
        />
        <Select
          {...getSelectProps(birthMonth)}
          aria-label={t("birthday.month")}
          placeholder={t("birthday.month")}
          options={MONTHS.map((month) => ({ value: month, label: t("birthday.monthOf", { month }) }))}
        />
        <Select
          {...getSelectProps(birthDay)}
          id={undefined}
          aria-label={t("birthday.day")}
          placeholder={t("birthday.day")}
          options={DAYS.map((day) => ({ value: day, label: t("birthday.dayOf", { day }) }))}
        />
      </div>
      <CheckBox
        {...getInputProps(birthLeapMonth, { type: "checkbox" })}
        label={t("birthday.leapMonth")}
        detail={t("birthday.leapMonthDetail")}
      />
    </FieldGroup>
  );
}
