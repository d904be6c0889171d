import { getFormProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { Button } from "#app/ui/button.tsx";
import { DateLabel } from "#app/ui/date-label.tsx";
import { FlashMessage } from "#app/ui/flash-message.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import type { PerkState } from "../rules/perk-kinds.ts";
import { faultsOf } from "./form-faults.ts";
import { PerkFormFields, type PerkChoices, type PerkFields } from "./perk-form.tsx";
import { PerkUseFigure, type PerkUse, type PerkWeekLine } from "./perk-use-figure.tsx";
import { PerkStateBadge } from "./staff-perks-screen.tsx";

type TimeText = { iso: string; text: string; full: string };

type StaffPerkFacts = {
  id: string;
  state: PerkState;
  /** What the editor has seen; saving over another's change is refused by it. */
  version: string;
  merchant: { id: string; name: string };
  changed: TimeText;
  stock: number | null;
};

/** One perk for staff: how it does, whether owners see it, and its form. */
export function StaffPerkScreen({
  title,
  perk,
  use,
  weeks,
  fields: initial,
  choices,
  canManage,
  saved,
  refusal,
  lastResult,
}: {
  title: string;
  perk: StaffPerkFacts;
  use: PerkUse;
  weeks: PerkWeekLine[];
  fields: PerkFields;
  choices: PerkChoices;
  canManage: boolean;
  saved: boolean;
  refusal: string | null;
  lastResult?: SubmissionResult<string[]>;
}) {
  const { t } = useTranslation("perks");
  const [form, fields] = useForm<PerkFields>({ id: `perk-${perk.version}`, lastResult, defaultValue: initial });
  const isEditable = canManage && perk.state !== "ended";
  return (
    <>
      <PageHeader
        title={
          <span className="inline-flex flex-wrap items-center gap-3">
            {title} <PerkStateBadge state={perk.state} isOver={false} />
          </span>
        }
        detail={
          <>
            <Link to={`/staff/merchants/${perk.merchant.id}`} className="text-link">
              {perk.merchant.name}
            </Link>{" "}
            · {t("staff.changed")} <DateLabel {...perk.changed} />
          </>
        }
        breadcrumb={<Breadcrumb trail={[{ to: "/staff/perks", label: t("list.title") }]} current={title} />}
        end={canManage ? <PerkMoves perk={perk} /> : null}
      />
      {saved ? <FlashMessage>{t("staff.saved")}</FlashMessage> : null}
      {refusal ? <Notice tone="bad">{refusal}</Notice> : null}
      <div className="grid items-start gap-6 desktop:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Form method="post" {...getFormProps(form)} className="grid gap-4">
          <input type="hidden" name="version" value={perk.version} />
          <FormErrorSummary errors={faultsOf(fields)} message={form.errors?.[0]} />
          <fieldset disabled={!isEditable} className="grid">
            <PerkFormFields fields={fields} choices={choices} isFixed={perk.state !== "draft"} />
          </fieldset>
          {isEditable ? (
            <div>
              <Button variant={perk.state === "draft" ? "secondary" : "primary"}>{t("form.save")}</Button>
            </div>
          ) : null}
        </Form>
        <PerkUseFigure use={use} weeks={weeks} stock={perk.stock} />
      </div>
    </>
  );
}

function PerkMoves({ perk }: { perk: StaffPerkFacts }) {
  const { t } = useTranslation("perks");
  if (perk.state === "ended") return null;
  return (
    <>
      {perk.state === "draft" ? (
        <Form method="post" action={`/staff/perks/${perk.id}/publish`}>
          <Button variant="primary" icon="megaphone">
            {t("staff.publish")}
          </Button>
        </Form>
      ) : null}
      <details className="relative">
        <summary className="inline-flex min-h-control cursor-pointer items-center px-2 text-ink-2 hover:text-ink">
          {t(perk.state === "draft" ? "staff.giveUp" : "staff.end")}
        </summary>
        <div className="absolute right-0 z-10 grid w-72 gap-3 rounded-card border border-line bg-surface p-4 shadow-pop">
          <p>{t(perk.state === "draft" ? "staff.giveUpDetail" : "staff.endDetail")}</p>
          <Form method="post" action={`/staff/perks/${perk.id}/end`}>
            <Button variant="danger">{t(perk.state === "draft" ? "staff.giveUp" : "staff.end")}</Button>
          </Form>
        </div>
      </details>
    </>
  );
}
