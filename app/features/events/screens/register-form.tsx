import { getFormProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { CheckBox } from "#app/ui/check-box.tsx";
import { Field } from "#app/ui/field.tsx";
import { FootBar } from "#app/ui/foot-bar.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Section } from "#app/ui/section.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { EXTRA_GUESTS } from "../schemas.ts";

/** Who comes: the household by name, others by hand. One seat each. */
export function RegisterForm({
  requestId,
  household,
  most,
  lastResult,
}: {
  requestId: string;
  household: { id: string; name: string; self: boolean }[];
  /** Seats this member can still book. */
  most: number;
  lastResult?: SubmissionResult<string[]>;
}) {
  const { t } = useTranslation("events");
  const [form] = useForm({ id: "register", lastResult });
  const typed: Record<string, unknown> = lastResult?.initialValue ?? { household: ["self"] };
  const chosen = [typed["household"]].flat();
  const extra = Array.isArray(typed["extra"]) ? typed["extra"] : [];
  return (
    <Form method="post" {...getFormProps(form)} className="mt-8 flex flex-1 flex-col">
      <input type="hidden" name="requestId" value={requestId} />
      <FormErrorSummary errors={[]} message={form.errors?.[0]} />
      <Section title={t("register.who")}>
        <Card className="divide-y divide-line">
          {household.map(({ id, name, self }) => (
            <CheckBox
              key={id}
              name="household"
              value={id}
              defaultChecked={chosen.includes(id)}
              label={self ? t("register.me", { name }) : name}
              className="px-4"
            />
          ))}
        </Card>
      </Section>
      <details className="mt-4" open={extra.length > 0}>
        <summary className="min-h-touch cursor-pointer py-2.5 font-semibold text-pine-ink">
          {t("register.others")}
        </summary>
        <div className="grid gap-4 pt-2">
          {Array.from({ length: EXTRA_GUESTS }, (_, index) => (
            <ExtraGuest key={index} index={index} typed={extra[index]} />
          ))}
        </div>
      </details>
      <div className="flex-1" />
      <FootBar summary={t("register.most", { count: most })}>
        <Button variant="primary">{t("register.submit")}</Button>
      </FootBar>
    </Form>
  );
}

function ExtraGuest({ index, typed }: { index: number; typed: unknown }) {
  const { t } = useTranslation("events");
  const name = readText(typed, "name");
  const kind = readText(typed, "kind");
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_8.5em] gap-3">
      <Field label={t("register.guestName", { number: index + 1 })}>
        <TextInput name={`extra[${index}].name`} defaultValue={name} maxLength={30} autoComplete="off" />
      </Field>
      <Field label={t("register.guestKind")}>
        <Select
          name={`extra[${index}].kind`}
          defaultValue={kind ?? "adult"}
          options={[
            { value: "adult", label: t("register.adult") },
            { value: "child", label: t("register.child") },
          ]}
        />
      </Field>
    </div>
  );
}

function readText(value: unknown, key: "name" | "kind"): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const found: unknown = Reflect.get(value, key);
  return typeof found === "string" ? found : undefined;
}
