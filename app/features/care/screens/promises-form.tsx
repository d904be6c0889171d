import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { FieldError } from "#app/ui/field.tsx";
import { Select } from "#app/ui/select.tsx";
import { COMPONENTS, type WarrantyPromise } from "../rules/warranty-rules.ts";
import { typedPromisesSchema } from "../schemas.ts";
import { PeriodFields } from "./period-fields.tsx";

/** Empty rows offered below the promises there are. */
const FREE_ROWS = 2;

export type CommunityPromises = {
  id: string;
  name: string;
  promises: WarrantyPromise[];
  /** The promises as one text: what whoever saves has read. */
  seen: string;
};

type Row = { component?: string; count?: string | number; unit?: string };

/** What the developer promises one community beyond the law; a row without a number goes. */
export function PromisesForm({
  community: { id, name, promises, seen },
  lastResult,
}: {
  community: CommunityPromises;
  lastResult?: SubmissionResult<string[]>;
}) {
  const { t } = useTranslation("care");
  const fault = Object.values(lastResult?.error ?? {}).flatMap((errors) => errors ?? [])[0];
  const typed = typedPromisesSchema.safeParse(lastResult?.initialValue?.["promises"]);
  const kept: Row[] = typed.data ?? promises.map(({ component, period }) => ({ component, ...period }));
  const rows: Row[] = [...kept, ...Array.from({ length: FREE_ROWS }, () => ({}))];
  return (
    <Card padded>
      <Form method="post" className="grid gap-3">
        <input type="hidden" name="intent" value="promises" />
        <input type="hidden" name="communityId" value={id} />
        <input type="hidden" name="seen" value={seen} />
        <h3 className="font-semibold">{name}</h3>
        {fault ? <FieldError>{fault}</FieldError> : null}
        {rows.map((row, index) => (
          <div key={index} className="flex flex-wrap items-center gap-2">
            <Select
              name={`promises[${index}].component`}
              aria-label={t("settings.part")}
              defaultValue={row.component ?? ""}
              placeholder={t("settings.choosePart")}
              className="w-64"
              options={COMPONENTS.map((component) => ({ value: component, label: t(`category.${component}`) }))}
            />
            <PeriodFields
              label={t("source.promise")}
              countName={`promises[${index}].count`}
              unitName={`promises[${index}].unit`}
              period={row}
            />
          </div>
        ))}
        <div>
          <Button size="small">{t("settings.savePromises")}</Button>
        </div>
      </Form>
    </Card>
  );
}
