import { getFormProps, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Field } from "#app/ui/field.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { CARE_AREAS, CARE_KINDS, UNSORTED } from "../rules/care-kinds.ts";
import { COMPONENTS } from "../rules/warranty-rules.ts";
import { DeskMoveFields, resultFor, type DeskFormData } from "./desk-form.tsx";
import type { DeskPage } from "./staff-one-screen.tsx";

/** Gives the request to a colleague, or takes it with one press. */
export function AssignForm(page: DeskFormData & Pick<DeskPage, "desk" | "staff" | "me">) {
  const { t } = useTranslation("care");
  const { desk, staff, me } = page;
  const [form, fields] = useForm<{ staffId: string }>({
    id: "assign",
    lastResult: resultFor("assign", page.lastResult),
  });
  const isOfDesk = desk.some(({ staffId }) => staffId === me);
  const options = desk.map(({ staffId, name }) => ({ value: staffId, label: name }));
  const isListed = staff.id === null || options.some(({ value }) => value === staff.id);
  return (
    <Card padded className="grid gap-3">
      <FormErrorSummary errors={[]} message={form.errors?.[0]} />
      {isOfDesk && staff.id !== me ? (
        <Form method="post">
          <DeskMoveFields intent="assign" {...page} />
          <Button block name="staffId" value={me}>
            {t("desk.take")}
          </Button>
        </Form>
      ) : null}
      <Form method="post" {...getFormProps(form)} className="grid gap-3">
        <DeskMoveFields intent="assign" {...page} />
        <Field id={fields.staffId.id} label={t("desk.assign")} error={fields.staffId.errors}>
          <Select
            name="staffId"
            defaultValue={staff.id ?? ""}
            placeholder={t("desk.nobody")}
            options={isListed ? options : [...options, { value: staff.id ?? "", label: staff.name ?? "" }]}
          />
        </Field>
        <Button>{t("desk.assignSubmit")}</Button>
      </Form>
    </Card>
  );
}

/** Puts the request where it belongs; the warranty is judged again. */
export function SortForm(page: DeskFormData & Pick<DeskPage, "kind" | "category">) {
  const { t } = useTranslation("care");
  const [form, fields] = useForm<{ kind: string; category: string }>({
    id: "sort",
    lastResult: resultFor("sort", page.lastResult),
    defaultValue: { kind: page.kind, category: page.category },
  });
  return (
    <details open={form.errors !== undefined} className="rounded-card border border-line bg-surface px-4">
      <summary className="min-h-control cursor-pointer py-2.5 text-ink-2">{t("desk.sort")}</summary>
      <Form method="post" {...getFormProps(form)} className="grid gap-3 pb-4">
        <DeskMoveFields intent="sort" {...page} />
        <FormErrorSummary errors={[]} message={form.errors?.[0]} />
        <Field id={fields.kind.id} label={t("desk.kind")} error={fields.kind.errors}>
          <Select
            name="kind"
            defaultValue={fields.kind.initialValue}
            options={CARE_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          />
        </Field>
        <Field id={fields.category.id} label={t("desk.category")} error={fields.category.errors}>
          <Select
            name="category"
            defaultValue={fields.category.initialValue}
            options={[...COMPONENTS, ...CARE_AREAS, UNSORTED].map((each) => ({
              value: each,
              label: t(`category.${each}`),
            }))}
          />
        </Field>
        <Button>{t("desk.sortSubmit")}</Button>
      </Form>
    </details>
  );
}

/** Ends the request without work; the owner reads the reason. */
export function DropForm(page: DeskFormData) {
  const { t } = useTranslation("care");
  const [form, fields] = useForm<{ reason: string }>({
    id: "cancel",
    lastResult: resultFor("cancel", page.lastResult),
  });
  const isOpen = form.errors !== undefined || fields.reason.errors !== undefined;
  return (
    <details open={isOpen} className="rounded-card border border-line bg-surface px-4">
      <summary className="min-h-control cursor-pointer py-2.5 text-ink-2">{t("desk.drop")}</summary>
      <Form method="post" {...getFormProps(form)} className="grid gap-3 pb-4">
        <DeskMoveFields intent="cancel" {...page} />
        <FormErrorSummary errors={[]} message={form.errors?.[0]} />
        <Field id={fields.reason.id} label={t("desk.dropWhy")} error={fields.reason.errors}>
          <TextArea name="reason" defaultValue={fields.reason.initialValue} maxLength={1000} rows={2} />
        </Field>
        <Button variant="danger">{t("desk.dropSubmit")}</Button>
      </Form>
    </details>
  );
}
