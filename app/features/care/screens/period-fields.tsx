import { useTranslation } from "react-i18next";
import { Select } from "#app/ui/select.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import type { Period } from "../rules/warranty-rules.ts";

const UNITS = ["year", "month", "heating_season", "cooling_season"] as const satisfies readonly Period["unit"][];

/** How long: a number and its unit, named `<name>Count` and `<name>Unit` unless told otherwise. No number: no period. */
export function PeriodFields({
  label,
  countName,
  unitName,
  period,
}: {
  /** Read aloud: what the period is of. */
  label: string;
  countName: string;
  unitName: string;
  period: { count?: string | number; unit?: string } | null;
}) {
  const { t } = useTranslation("care");
  return (
    <span className="flex items-center gap-1.5">
      <TextInput
        type="number"
        name={countName}
        aria-label={label}
        defaultValue={period?.count}
        min={1}
        max={100}
        className="w-18!"
      />
      <Select
        name={unitName}
        aria-label={t("settings.unitOf", { label })}
        defaultValue={period?.unit ?? "year"}
        className="w-40"
        options={UNITS.map((unit) => ({ value: unit, label: t(`unit.${unit}`) }))}
      />
    </span>
  );
}
