import type { SubmissionResult } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "#app/ui/button.tsx";
import { Chip, Chips } from "#app/ui/chip.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { OwnerPageShell } from "#app/ui/owner-page-shell.tsx";
import { CARE_KINDS, type CareCategory, type CareKind } from "../rules/care-kinds.ts";
import { ReportForm } from "./report-form.tsx";
import type { VerdictWords } from "./verdict-card.tsx";

export type ReportAnswer = {
  result: SubmissionResult<string[]>;
  /** What is wrong with photos that were not taken. */
  photoFaults: string[];
  /** Photos that were, by id. */
  uploads: { id: string }[];
  /** The verdict that the owner is shown before sending once more; empty when that is not why the form came back. */
  seen: string;
};

export type ReportFormData = {
  requestId: string;
  kind: CareKind;
  category: CareCategory | null;
  homes: { id: string; label: string }[];
  homeId: string | null;
  /** By home and part of the home. */
  verdicts: Record<string, Record<string, VerdictWords>>;
  answerBy: { calm: string; urgent: string };
  answer?: ReportAnswer;
};

/** An owner says what is wrong; before it is sent the page says whether the warranty holds and when somebody answers. */
export function NewScreen({ title, dutyPhone, ...form }: ReportFormData & { title: string; dutyPhone: string }) {
  const { t } = useTranslation("care");
  const { kind, homes, homeId } = form;
  return (
    <OwnerPageShell title={title} backTo="/home">
      <EmergencyCall phone={dutyPhone} />
      <div className="my-5">
        <Chips label={t("new.kinds")}>
          {CARE_KINDS.map((each) => (
            <Chip
              key={each}
              to={`/care/new?${new URLSearchParams({ kind: each, ...(homeId ? { home: homeId } : {}) })}`}
              active={each === kind}
            >
              {t(`kind.${each}`)}
            </Chip>
          ))}
        </Chips>
      </div>
      {kind === "repair" && homes.length === 0 ? <NoHome /> : <ReportForm key={kind} {...form} />}
    </OwnerPageShell>
  );
}

/** Who is in danger calls; everybody else writes. */
function EmergencyCall({ phone }: { phone: string }) {
  const { t } = useTranslation("care");
  if (phone === "") return null;
  return (
    <a
      href={`tel:${phone.replace(/[^\d+]/g, "")}`}
      className="flex items-center gap-3 rounded-card bg-red-wash px-4 py-3 text-red-ink"
    >
      <Icon name="warning" />
      <span className="min-w-0 flex-1">
        {t("new.emergency")}
        <b className="block">{t("new.emergencyCall", { phone })}</b>
      </span>
      <Icon name="phone" />
    </a>
  );
}

function NoHome() {
  const { t } = useTranslation("care");
  return (
    <EmptyState
      picture={<img src="/scenes/door.svg" alt="" width={250} height={156} />}
      title={t("home.none")}
      detail={t("home.noneDetail")}
    >
      <ButtonLink to="/care/new?kind=enquiry" variant="primary">
        {t("home.ask")}
      </ButtonLink>
    </EmptyState>
  );
}
