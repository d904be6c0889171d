import { getFormProps, getTextareaProps, getInputProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Field, FieldError } from "#app/ui/field.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import type { Component, Period } from "../rules/warranty-rules.ts";
import { PeriodFields } from "./period-fields.tsx";

export type ComponentPeriods = { component: Component; statutory: Period | null; minimum: Period | null };

/** Parts whose rule an operator's own lawyer has to confirm (domain facts, "confirm"). */
const TO_CONFIRM: ReadonlySet<Component> = new Set(["foundation_structure", "heating", "cooling"]);

/** The periods by law and by the 1998 rules, part by part; saving makes a new version. */
export function WarrantyTermsForm({
  version,
  components,
  seasons,
  lastResult,
}: {
  version: number;
  components: ComponentPeriods[];
  seasons: string;
  lastResult?: SubmissionResult<string[]>;
}) {
  const { t } = useTranslation("care");
  const [form, fields] = useForm<{ seasons: string; note: string }>({
    id: "warranty-terms",
    lastResult,
    defaultValue: { seasons },
  });
  const typed = lastResult?.initialValue?.["components"];
  return (
    <Card padded>
      <Form method="post" {...getFormProps(form)} className="grid gap-4">
        <input type="hidden" name="intent" value="terms" />
        <input type="hidden" name="version" value={version} />
        <FormErrorSummary errors={[]} message={form.errors?.[0]} />
        <table className="w-full text-left">
          <thead className="text-meta text-ink-3 max-tablet:sr-only">
            <tr>
              <th className="py-1 pr-3 font-normal">{t("settings.part")}</th>
              <th className="py-1 pr-3 font-normal">{t("source.statutory")}</th>
              <th className="py-1 font-normal">{t("source.minimum")}</th>
            </tr>
          </thead>
          <tbody>
            {components.map(({ component, statutory, minimum }) => (
              <ComponentRow
                key={component}
                component={component}
                periods={{
                  statutory: readPeriod(typed, component, "statutory") ?? statutory,
                  minimum: readPeriod(typed, component, "minimum") ?? minimum,
                }}
                isToConfirm={version === 0 && TO_CONFIRM.has(component)}
                errors={errorsOf(form.allErrors, component)}
              />
            ))}
          </tbody>
        </table>
        <Field
          id={fields.seasons.id}
          label={t("settings.seasons")}
          hint={t("settings.seasonsHint")}
          error={fields.seasons.errors}
        >
          <TextArea {...getTextareaProps(fields.seasons)} rows={8} className="font-mono text-13!" />
        </Field>
        <Field id={fields.note.id} label={t("settings.note")} hint={t("settings.noteHint")} error={fields.note.errors}>
          <TextInput {...getInputProps(fields.note, { type: "text" })} maxLength={200} />
        </Field>
        <div>
          <Button>{t("settings.newVersion")}</Button>
        </div>
      </Form>
    </Card>
  );
}

type ShownPeriod = { count?: string | number; unit?: string } | null;

function ComponentRow({
  component,
  periods,
  isToConfirm,
  errors,
}: {
  component: Component;
  periods: Record<"statutory" | "minimum", ShownPeriod>;
  isToConfirm: boolean;
  errors: string[];
}) {
  const { t } = useTranslation("care");
  const name = t(`category.${component}`);
  return (
    <tr className="border-t border-line max-tablet:grid max-tablet:gap-2 max-tablet:py-3">
      <th scope="row" className="tablet:py-2 tablet:pr-3 font-normal">
        {name}
        {isToConfirm ? (
          <span className="block text-meta text-persimmon-ink">{t(`settings.confirm.${component}`)}</span>
        ) : null}
        {errors[0] ? <FieldError>{errors[0]}</FieldError> : null}
      </th>
      {(["statutory", "minimum"] as const).map((source) => (
        <td key={source} className="tablet:py-2 tablet:pr-3 tablet:last:pr-0">
          <span aria-hidden="true" className="mb-1 block text-meta text-ink-3 tablet:hidden">
            {t(`source.${source}`)}
          </span>
          <PeriodFields
            label={`${name} ${t(`source.${source}`)}`}
            countName={`components.${component}.${source}Count`}
            unitName={`components.${component}.${source}Unit`}
            period={periods[source]}
          />
        </td>
      ))}
    </tr>
  );
}

/** What was typed before the form came back. */
function readPeriod(typed: unknown, component: Component, kind: "statutory" | "minimum"): ShownPeriod | undefined {
  const row = readObject(typed, component);
  if (row === undefined) return undefined;
  const [count, unit] = [Reflect.get(row, `${kind}Count`), Reflect.get(row, `${kind}Unit`)];
  return { count: typeof count === "string" ? count : "", unit: typeof unit === "string" ? unit : undefined };
}

function readObject(value: unknown, key: string): object | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const found: unknown = Reflect.get(value, key);
  return typeof found === "object" && found !== null ? found : undefined;
}

function errorsOf(all: Record<string, string[]>, component: Component): string[] {
  return Object.entries(all).flatMap(([name, errors]) => (name.startsWith(`components.${component}`) ? errors : []));
}
