import type { SubmissionResult } from "@conform-to/react";
import { Link, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Badge } from "#app/ui/badge.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { FactList, SumList, type Fact } from "#app/ui/fact-list.tsx";
import { ConfirmForm } from "./confirm-form.tsx";
import type { LineRow } from "./line-table.tsx";
import { ReasonForm } from "./reason-form.tsx";

type Props = {
  title: string;
  batchId: string;
  line: LineRow & { memberId: string; taxRule: string };
  /** The sale that the reward is for; null where it is for none, or not for this reader. */
  saleTo: string | null;
  holder: string;
  paidOn: { text: string; full: string; iso: string } | null;
  /** The bank's reference, once it has paid. */
  proof: string | null;
  slipTo: string | null;
  flags: string[];
  plainNet: string;
  today: string;
  may: { pull: boolean; confirm: boolean; giveBack: boolean };
  lastResult?: SubmissionResult<string[]>;
};

/** One payment: to whom, for what, what stands against it, and what can be done with it now. */
export function LineDialog({ title, batchId, line, flags, plainNet, today, may, lastResult, ...rest }: Props) {
  const { t } = useTranslation("rewards");
  const [search] = useSearchParams();
  const back = `/staff/payouts/${batchId}${search.size > 0 ? `?${search}` : ""}`;
  return (
    <Dialog title={title} closeTo={back}>
      <div className="grid gap-4">
        <p className="flex flex-wrap items-center gap-2">
          <Badge tone={line.tone}>{line.status}</Badge>
          {line.detail ? <span className="text-ink-2">{line.detail}</span> : null}
        </p>
        <FactList facts={useFacts({ line, flags, ...rest })} />
        <SumList
          ground="sunken"
          lines={[
            { label: t("amount.gross"), amount: line.gross },
            { label: line.taxRule, amount: `−${line.tax}` },
          ]}
          total={{ label: t("amount.net"), amount: line.net }}
        />
        {may.confirm ? <ConfirmForm plainNet={plainNet} today={today} lastResult={lastResult} /> : null}
        {may.giveBack ? <ReasonForm intent="return" lastResult={lastResult} /> : null}
        {may.pull ? <ReasonForm intent="pull" lastResult={lastResult} /> : null}
      </div>
    </Dialog>
  );
}

function useFacts({
  line,
  saleTo,
  holder,
  paidOn,
  proof,
  slipTo,
  flags,
}: Pick<Props, "line" | "saleTo" | "holder" | "paidOn" | "proof" | "slipTo" | "flags">): Fact[] {
  const { t } = useTranslation("rewards");
  const facts: (Fact | null)[] = [
    { term: t("line.account"), value: `${line.account} · ${holder}` },
    { term: t("line.source"), value: line.title },
    {
      term: t("line.follow"),
      value: (
        <span className="flex flex-wrap gap-x-4 gap-y-1">
          <Link to={`/staff/payouts/rewards/${line.rewardId}`} className="text-link">
            {t("line.toReward")}
          </Link>
          {saleTo ? (
            <Link to={saleTo} className="text-link">
              {t("trace.sale")}
            </Link>
          ) : null}
        </span>
      ),
    },
    line.reference ? { term: t("line.reference"), value: line.reference } : null,
    flags.length > 0 ? { term: t("line.look"), value: flags.join(t("listComma")), tone: "attend" } : null,
    proof ? { term: t("line.proof"), value: proof } : null,
    paidOn ? { term: t("line.paidOn"), value: paidOn.full } : null,
    slipTo
      ? {
          term: t("line.slip"),
          value: (
            <Link to={slipTo} reloadDocument className="text-link">
              {t("line.openSlip")}
            </Link>
          ),
        }
      : null,
  ];
  return facts.filter((fact) => fact !== null);
}
