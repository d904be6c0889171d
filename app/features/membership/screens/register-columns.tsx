import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Field } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Section } from "#app/ui/section.tsx";
import { Select } from "#app/ui/select.tsx";
import { missingFields, type ColumnMapping } from "../rules/register/map-columns.ts";
import { REGISTER_FIELDS, REQUIRED_FIELDS } from "../rules/register/register-fields.ts";

/** Which column holds what, as recognised or as last confirmed, to be changed before the dry run. */
export function RegisterColumns({
  headers,
  mapping,
  isFirst,
}: {
  headers: string[];
  mapping: ColumnMapping;
  /** Whether the dry run has not been made yet. */
  isFirst: boolean;
}) {
  const { t } = useTranslation("membership");
  const missing = missingFields(mapping).map((field) => t(`register.field.${field}`));
  const used = new Set(Object.values(mapping));
  const ignored = headers.filter((header, column) => header !== "" && !used.has(column));
  const options = headers.map((header, column) => ({
    value: String(column),
    label: header === "" ? t("register.columnNumber", { number: column + 1 }) : header,
  }));
  return (
    <Section title={t("register.columns")}>
      <Card padded>
        <Form method="post" className="grid gap-4">
          <p className="text-ink-2">{t("register.columnsDetail")}</p>
          {missing.length > 0 ? (
            <Notice tone="attend">{t("register.missingColumns", { fields: missing.join(t("comma")) })}</Notice>
          ) : null}
          <div className="grid gap-4 tablet:grid-cols-2 wide:grid-cols-4">
            {REGISTER_FIELDS.map((field) => (
              <Field key={field} label={t(`register.field.${field}`)} optional={!REQUIRED_FIELDS.includes(field)}>
                <Select
                  name={`mapping.${field}`}
                  defaultValue={String(mapping[field] ?? "")}
                  placeholder={t("register.noColumn")}
                  options={options}
                />
              </Field>
            ))}
          </div>
          {ignored.length > 0 ? (
            <p className="text-ink-2">{t("register.ignoredColumns", { names: ignored.join(t("comma")) })}</p>
          ) : null}
          <Button
            variant={isFirst ? "primary" : "secondary"}
            name="intent"
            value="check"
            className="justify-self-start"
          >
            {t(isFirst ? "register.check" : "register.checkAgain")}
          </Button>
        </Form>
      </Card>
    </Section>
  );
}
