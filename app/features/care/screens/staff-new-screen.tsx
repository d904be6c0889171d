import { getFormProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { CheckBox } from "#app/ui/check-box.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Field, FieldGroup } from "#app/ui/field.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { List, ListRow } from "#app/ui/list-row.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { ChoicePills } from "#app/ui/radio-cards.tsx";
import { SearchField } from "#app/ui/search-field.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { CARE_AREAS, CARE_KINDS, UNSORTED } from "../rules/care-kinds.ts";
import { COMPONENTS } from "../rules/warranty-rules.ts";

type Caller = { id: string; name: string; phone: string; homes: { id: string; label: string }[] };

type Props = {
  title: string;
  requestId: string;
  q: string;
  caller: Caller | null;
  found: Caller[];
  lastResult?: SubmissionResult<string[]>;
};

/** A call that the desk writes down: first who calls, then what about. */
export function StaffNewScreen({ title, requestId, q, caller, found, lastResult }: Props) {
  const { t } = useTranslation("care");
  return (
    <div className="max-w-2xl">
      <PageHeader
        title={title}
        breadcrumb={<Breadcrumb trail={[{ to: "/staff/care", label: t("desk.title") }]} current={title} />}
      />
      {caller === null ? (
        <FindCaller q={q} found={found} />
      ) : (
        <CallForm key={caller.id} requestId={requestId} caller={caller} lastResult={lastResult} />
      )}
    </div>
  );
}

function FindCaller({ q, found }: { q: string; found: Caller[] }) {
  const { t } = useTranslation("care");
  return (
    <>
      <Form method="get" role="search" className="mb-4 flex gap-2">
        <SearchField placeholder={t("call.find")} defaultValue={q} className="flex-1" />
        <Button>{t("call.findSubmit")}</Button>
      </Form>
      {found.length > 0 ? (
        <Card>
          <List>
            {found.map(({ id, name, phone, homes }) => (
              <ListRow
                key={id}
                to={`/staff/care/new?member=${id}`}
                icon="person"
                title={name}
                detail={[phone, ...homes.map(({ label }) => label)].join(" · ")}
              />
            ))}
          </List>
        </Card>
      ) : (
        <EmptyState icon="phone" title={t(q === "" ? "call.who" : "call.nobody")} detail={t("call.whoDetail")} />
      )}
    </>
  );
}

function CallForm({
  requestId,
  caller: { name, phone, homes },
  lastResult,
}: {
  requestId: string;
  caller: Caller;
  lastResult?: SubmissionResult<string[]>;
}) {
  const { t } = useTranslation("care");
  const [form, fields] = useForm<Record<"homeId" | "kind" | "category" | "words" | "emergency", string>>({
    id: "call",
    lastResult,
    defaultValue: { homeId: homes[0]?.id, kind: "repair" },
  });
  return (
    <Card padded>
      <Form method="post" {...getFormProps(form)} className="grid gap-4">
        <input type="hidden" name="requestId" value={requestId} />
        <FormErrorSummary errors={[]} message={form.errors?.[0]} />
        <div className="flex flex-wrap items-center justify-between gap-2">
          <p className="font-semibold">
            {name} <span className="font-normal text-ink-2 tabular-nums">{phone}</span>
          </p>
          <ButtonLink to="/staff/care/new" size="small">
            {t("call.other")}
          </ButtonLink>
        </div>
        {homes.length > 0 ? (
          <Field id={fields.homeId.id} label={t("new.home")} error={fields.homeId.errors}>
            <Select
              name="homeId"
              defaultValue={fields.homeId.initialValue}
              options={homes.map((home) => ({ value: home.id, label: home.label }))}
            />
          </Field>
        ) : null}
        <FieldGroup id={fields.kind.id} label={t("desk.kind")} error={fields.kind.errors}>
          <ChoicePills
            name="kind"
            defaultValues={fields.kind.initialValue ? [fields.kind.initialValue] : []}
            options={CARE_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          />
        </FieldGroup>
        <Field id={fields.category.id} label={t("desk.category")} error={fields.category.errors}>
          <Select
            name="category"
            defaultValue={fields.category.initialValue ?? UNSORTED}
            options={[...COMPONENTS, ...CARE_AREAS, UNSORTED].map((each) => ({
              value: each,
              label: t(`category.${each}`),
            }))}
          />
        </Field>
        <Field id={fields.words.id} label={t("call.words")} error={fields.words.errors}>
          <TextArea name="words" defaultValue={fields.words.initialValue} maxLength={1000} rows={4} />
        </Field>
        <CheckBox
          name="emergency"
          defaultChecked={fields.emergency.initialValue === "on"}
          label={t("new.urgent")}
          detail={t("new.urgentDetail")}
        />
        <div>
          <Button variant="primary">{t("call.submit")}</Button>
        </div>
      </Form>
    </Card>
  );
}
