import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Avatar } from "#app/ui/avatar.tsx";
import { Card } from "#app/ui/card.tsx";
import { classNames } from "#app/ui/class-names.ts";
import { DateLabel } from "#app/ui/date-label.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { PartsBar } from "#app/ui/progress-bar.tsx";
import { fillClass } from "#app/ui/tone.ts";
import type { BatchState, LineState } from "../rules/move-payout.ts";

type SumText = { lines: number; gross: string; tax: string; net: string };
type TimeText = { text: string; full: string; iso: string };

export type BatchHead = {
  batchId: string;
  number: string;
  title: string;
  state: BatchState;
  total: SumText;
  byState: Partial<Record<LineState, SumText>>;
  created: { by: string; at: TimeText };
  approved: { by: string; at: TimeText } | null;
};

export type AsideProps = {
  flags: { lineId: string; isProblem: boolean; title: string; payee: string; detail: string }[];
  before: BatchHead | null;
  /** Why the reader, who could approve others' batches, cannot approve this one. */
  notYou: string | null;
  isCreator: boolean;
  may: { approve: boolean };
};

/** Beside the lines: who made and who approves the batch, what to look at, and how the batch before fared. */
export function PayoutAside(props: BatchHead & AsideProps) {
  const { t } = useTranslation("rewards");
  const { flags, before } = props;
  return (
    <aside className="grid content-start gap-5" aria-label={t("payout.beside")}>
      <section>
        <h2 className="mb-2 text-heading font-semibold">{t("eyes.title")}</h2>
        <Eyes {...props} />
      </section>
      {flags.length > 0 ? (
        <section>
          <h2 className="mb-2 text-heading font-semibold">{t("payout.toLookAt")}</h2>
          <Card>
            <ul className="divide-y divide-line">
              {flags.map((flag) => (
                <li key={flag.lineId} className="flex gap-2.5 px-4 py-3">
                  <Icon
                    name={flag.isProblem ? "close" : "warning"}
                    size={18}
                    className={flag.isProblem ? "mt-0.5 text-red-ink" : "mt-0.5 text-persimmon-ink"}
                  />
                  <div>
                    <Link
                      to={`/staff/payouts/${props.batchId}/lines/${flag.lineId}`}
                      className="font-semibold hover:underline"
                      preventScrollReset
                    >
                      {flag.title} · {flag.payee}
                    </Link>
                    <p className="text-meta text-ink-2">{flag.detail}</p>
                  </div>
                </li>
              ))}
            </ul>
          </Card>
        </section>
      ) : null}
      {before ? <Before batch={before} /> : null}
    </aside>
  );
}

function Eyes({ created, approved, state, notYou, isCreator, may }: BatchHead & AsideProps) {
  const { t } = useTranslation("rewards");
  const waits = approved === null && state === "locked";
  return (
    <Card padded>
      <ol className="divide-y divide-dashed divide-line-mid *:py-3 *:first:pt-0 *:last:pb-0">
        <li className="flex items-center gap-3">
          <Avatar name={created.by} />
          <span className="flex-1">
            <b>{created.by}</b> {t("eyes.created")}
            <span className="block text-meta text-ink-3">
              <DateLabel {...created.at} />
            </span>
          </span>
          <Icon name="check" className="text-pine-ink" />
        </li>
        <li className="flex items-center gap-3">
          <Avatar name={approved?.by} />
          <span className="flex-1">
            {approved ? (
              <>
                <b>{approved.by}</b> {t("eyes.approved")}
                <span className="block text-meta text-ink-3">
                  <DateLabel {...approved.at} />
                </span>
              </>
            ) : (
              <span className={waits ? "text-persimmon-ink" : "text-ink-3"}>
                {t(may.approve ? "eyes.you" : waits ? "eyes.waits" : "eyes.later")}
              </span>
            )}
          </span>
          <Icon
            name={approved ? "check" : "clock"}
            className={approved ? "text-pine-ink" : waits ? "text-persimmon-ink" : "text-ink-3"}
          />
        </li>
        <li className="flex items-start gap-3 text-meta text-ink-2">
          <Icon name="shield-check" size={18} className="mt-0.5" />
          <span>
            {notYou ? t(`errors.${notYou}`) : t(isCreator && approved === null ? "eyes.ownRule" : "eyes.rule")}
          </span>
        </li>
      </ol>
    </Card>
  );
}

function Before({ batch }: { batch: BatchHead }) {
  const { t } = useTranslation("rewards");
  const parts = [
    { state: "paid", tone: "ok" },
    { state: "sent", tone: "gold" },
    { state: "returned", tone: "bad" },
  ] as const;
  const counted = parts.map(({ state, tone }) => ({
    label: t(`line.${state}`),
    value: batch.byState[state]?.lines ?? 0,
    tone,
  }));
  return (
    <section>
      <h2 className="mb-2 text-heading font-semibold">
        <Link to={`/staff/payouts/${batch.batchId}`} className="hover:underline">
          {t("payout.before", { number: batch.number })}
        </Link>
      </h2>
      <Card padded>
        <p className="mb-2.5 flex justify-between">
          <b>{t("payouts.count", { count: batch.total.lines })}</b>
          <span className="tabular-nums">{batch.total.net}</span>
        </p>
        <PartsBar label={counted.map(({ label, value }) => `${label} ${value}`).join(", ")} parts={counted} />
        <ul className="mt-2.5">
          {counted.map(({ label, value, tone }) => (
            <li key={label} className="flex items-center gap-2 py-0.5">
              <span className={classNames("size-2.5 rounded-[3px]", fillClass[tone])} aria-hidden="true" />
              <span className="flex-1">{label}</span>
              <b>{value}</b>
            </li>
          ))}
        </ul>
      </Card>
    </section>
  );
}
