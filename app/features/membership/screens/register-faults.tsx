import { useTranslation } from "react-i18next";
import { Badge } from "#app/ui/badge.tsx";
import { Chip, Chips } from "#app/ui/chip.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Section } from "#app/ui/section.tsx";

export type FaultLine = {
  row: number;
  /** Its line as a spreadsheet numbers it. */
  line: number;
  position: number;
  isRemark: boolean;
  field: string | null;
  value: string;
  /** Why, in a sentence. */
  why: string;
};

/** Every row that is rejected or worth a look: where, what the file says, and why. */
export function RegisterFaults({
  importId,
  show,
  rejected,
  remarked,
  faults,
  next,
  isFurther,
}: {
  importId: string;
  show: "rejected" | "remarks" | null;
  rejected: number;
  remarked: number;
  faults: FaultLine[];
  next: string | null;
  isFurther: boolean;
}) {
  const { t } = useTranslation("membership");
  const to = `/staff/register/${importId}`;
  return (
    <Section title={t("register.faults")}>
      <div className="mb-3">
        <Chips label={t("register.faultFilter")} wrap>
          <Chip to={to} active={show === null}>
            {t("register.allFaults")}
          </Chip>
          <Chip to={`${to}?show=rejected`} active={show === "rejected"} count={String(rejected)}>
            {t("register.outcomes.rejected")}
          </Chip>
          <Chip to={`${to}?show=remarks`} active={show === "remarks"} count={String(remarked)}>
            {t("register.remark")}
          </Chip>
        </Chips>
      </div>
      <DataTable
        caption={t("register.faults")}
        rows={faults}
        rowKey={({ row, position }) => `${row}.${position}`}
        columns={[
          {
            key: "row",
            header: t("register.row"),
            cell: ({ row, line }) => (
              <span className="tabular-nums">
                {row} <span className="block text-meta text-ink-2">{t("register.lineInFile", { line })}</span>
              </span>
            ),
          },
          {
            key: "kind",
            header: t("register.kind"),
            cell: ({ isRemark }) => (
              <Badge tone={isRemark ? "attend" : "bad"}>
                {t(isRemark ? "register.remark" : "register.outcomes.rejected")}
              </Badge>
            ),
          },
          {
            key: "field",
            header: t("register.column"),
            cell: ({ field }) => (field === null ? null : t(`register.field.${field}`)),
          },
          {
            key: "value",
            header: t("register.value"),
            wrap: true,
            cell: ({ value }) =>
              value === "" ? (
                <span className="text-ink-3">{t("register.emptyCell")}</span>
              ) : (
                <code className="rounded-s bg-sunken px-1.5 py-0.5 break-all">{value}</code>
              ),
          },
          { key: "why", header: t("register.why"), wrap: true, cell: ({ why }) => why },
        ]}
        empty={<EmptyState icon="check" title={t("register.noFaults")} />}
      />
      <Pager
        previous={isFurther ? `${to}${show ? `?show=${show}` : ""}` : undefined}
        next={next ?? undefined}
        summary={t("register.rowNote")}
      />
    </Section>
  );
}
