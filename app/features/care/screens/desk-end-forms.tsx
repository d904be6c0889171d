import { getFormProps, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { CheckBox } from "#app/ui/check-box.tsx";
import { Field } from "#app/ui/field.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { wordingOf } from "../rules/care-kinds.ts";
import { DeskMoveFields, resultFor, type DeskFormData } from "./desk-form.tsx";
import type { DeskPage } from "./staff-one-screen.tsx";

/** What was done, in words that the owner reads before confirming; of praise, to whom it was passed on. */
export function CompleteForm(page: DeskFormData & Pick<DeskPage, "kind" | "visit">) {
  const { t } = useTranslation("care");
  const wording = { context: wordingOf(page.kind) };
  const [form, fields] = useForm<{ note: string }>({
    id: "complete",
    lastResult: resultFor("complete", page.lastResult),
  });
  return (
    <Card padded>
      <Form method="post" {...getFormProps(form)} className="grid gap-3">
        <DeskMoveFields intent="complete" {...page} />
        <FormErrorSummary errors={[]} message={form.errors?.[0]} />
        {page.visit?.isAhead ? <Notice tone="attend">{t("desk.visitAhead", { when: page.visit.when })}</Notice> : null}
        <Field
          id={fields.note.id}
          label={t("desk.complete", wording)}
          hint={t("desk.completeHint", wording)}
          error={fields.note.errors}
        >
          <TextArea name="note" defaultValue={fields.note.initialValue} maxLength={1000} rows={2} />
        </Field>
        {page.visit?.isAhead ? <CheckBox name="isEarly" label={t("desk.early")} /> : null}
        <Button icon="check" className="ml-auto">
          {t("desk.completeSubmit", wording)}
        </Button>
      </Form>
    </Card>
  );
}

/** Takes back that it is done, while the owner has not answered. */
export function TakeBackForm(page: DeskFormData) {
  const { t } = useTranslation("care");
  const [form, fields] = useForm<{ words: string }>({
    id: "take_back",
    lastResult: resultFor("take_back", page.lastResult),
  });
  return (
    <Card padded>
      <Form method="post" {...getFormProps(form)} className="grid gap-3">
        <DeskMoveFields intent="take_back" {...page} />
        <FormErrorSummary errors={[]} message={form.errors?.[0]} />
        <Field
          id={fields.words.id}
          label={t("desk.takeBack")}
          hint={t("desk.takeBackHint")}
          error={fields.words.errors}
        >
          <TextArea name="words" defaultValue={fields.words.initialValue} maxLength={1000} rows={2} />
        </Field>
        <Button icon="refresh" className="ml-auto">
          {t("desk.takeBackSubmit")}
        </Button>
      </Form>
    </Card>
  );
}
