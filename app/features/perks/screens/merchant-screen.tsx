import { getFormProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FieldGroup } from "#app/ui/field.tsx";
import { FlashMessage } from "#app/ui/flash-message.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { List, ListRow } from "#app/ui/list-row.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { RadioCards } from "#app/ui/radio-cards.tsx";
import { Section } from "#app/ui/section.tsx";
import { faultsOf } from "./form-faults.ts";
import { MerchantBranch, type StaffBranch } from "./merchant-branch.tsx";
import { MerchantFormFields, type MerchantFields } from "./merchant-form.tsx";

const STATES = ["active", "paused"] as const;

/** One merchant for staff: its places and tills, what is to be settled, and what the club knows of it. */
export function MerchantScreen({
  title,
  merchant,
  fields: initial,
  branches,
  months,
  canManage,
  saved,
  lastResult,
}: {
  title: string;
  merchant: { id: string; state: "active" | "paused" };
  fields: MerchantFields;
  branches: StaffBranch[];
  /** Months in which it took vouchers, as 2026-11, newest first. */
  months: { month: string; taken: number }[];
  canManage: boolean;
  saved: boolean;
  lastResult?: SubmissionResult<string[]>;
}) {
  const { t } = useTranslation("perks");
  const [form, fields] = useForm<MerchantFields>({ id: "merchant", lastResult, defaultValue: initial });
  return (
    <>
      <PageHeader
        title={title}
        breadcrumb={<Breadcrumb trail={[{ to: "/staff/merchants", label: t("staff.merchants") }]} current={title} />}
        end={
          <>
            <ButtonLink to={`/staff/perks?merchant=${merchant.id}`}>{t("staff.itsPerks")}</ButtonLink>
            {canManage ? (
              <ButtonLink to={`/staff/perks/new?merchant=${merchant.id}`} variant="primary" icon="plus">
                {t("staff.newPerk")}
              </ButtonLink>
            ) : null}
          </>
        }
      />
      {saved ? <FlashMessage>{t("staff.saved")}</FlashMessage> : null}
      <div className="grid items-start gap-8 desktop:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div>
          <Section
            title={t("staff.branchesAndTills")}
            end={
              canManage ? (
                <ButtonLink to={`/staff/merchants/${merchant.id}/new-branch`} size="small" icon="plus">
                  {t("staff.newBranch")}
                </ButtonLink>
              ) : null
            }
          >
            <div className="grid gap-3">
              {branches.length === 0 ? (
                <Card>
                  <EmptyState icon="pin" title={t("staff.noBranches")} detail={t("staff.noBranchesDetail")} />
                </Card>
              ) : null}
              {branches.map((branch) => (
                <MerchantBranch key={branch.id} merchantId={merchant.id} branch={branch} canManage={canManage} />
              ))}
            </div>
          </Section>
          <Section title={t("settlement.title")}>
            <Card>
              {months.length === 0 ? <p className="p-4 text-ink-2">{t("settlement.none")}</p> : null}
              <List>
                {months.map(({ month, taken }) => (
                  <ListRow
                    key={month}
                    title={month}
                    detail={t("settlement.taken", { count: taken })}
                    end={
                      <a
                        href={`/staff/merchants/${merchant.id}/redemptions.csv?month=${month}`}
                        className="text-link inline-flex items-center gap-1.5"
                      >
                        <Icon name="download" size={18} />
                        {t("settlement.download")}
                      </a>
                    }
                  />
                ))}
              </List>
            </Card>
          </Section>
        </div>
        <div>
          <Section title={t("staff.facts")}>
            <Form method="post" {...getFormProps(form)}>
              <fieldset disabled={!canManage} className="grid gap-4">
                <FormErrorSummary errors={faultsOf(fields)} message={form.errors?.[0]} />
                <MerchantFormFields fields={fields} />
                <FieldGroup id={fields.state.id} label={t("staff.state")} hint={t("form.pausedHint")}>
                  <RadioCards
                    name="state"
                    columns={2}
                    defaultValue={fields.state.initialValue ?? merchant.state}
                    options={STATES.map((state) => ({ value: state, label: t(`merchantState.${state}`) }))}
                  />
                </FieldGroup>
                {canManage ? (
                  <div>
                    <Button>{t("form.save")}</Button>
                  </div>
                ) : null}
              </fieldset>
            </Form>
          </Section>
        </div>
      </div>
    </>
  );
}
