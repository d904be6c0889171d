import { useTranslation } from "react-i18next";
import { Card } from "#app/ui/card.tsx";
import { FactList, type Fact } from "#app/ui/fact-list.tsx";
import { Icon } from "#app/ui/icon.tsx";
import type { CoverState } from "../rules/arrange-warranties.ts";

export type VerdictWords = {
  state: CoverState;
  title: string;
  detail: string;
  until: string;
  left: string;
  basis: string;
  who: string;
};

/** Whether the warranty holds, until when, who comes, and by when somebody answers. Without a verdict only the last. */
export function VerdictCard({ verdict, answerBy }: { verdict: VerdictWords | null; answerBy: string }) {
  const { t } = useTranslation("care");
  const covered = verdict !== null && verdict.state !== "care";
  const facts: Fact[] = verdict
    ? [
        { term: t("verdict.basis"), value: verdict.basis },
        {
          term: t("verdict.until"),
          value: (
            <>
              {verdict.until} {verdict.left ? <b className="phrase text-persimmon-ink">{verdict.left}</b> : null}
            </>
          ),
        },
        { term: t("verdict.who"), value: verdict.who },
      ]
    : [];
  return (
    <section aria-label={t("verdict.label")} aria-live="polite">
      <Card tone={covered ? "ok" : verdict ? "gold" : "plain"}>
        <div
          className={`flex items-start gap-3 border-b px-5 py-4 ${covered ? "border-pine-line bg-pine-wash text-pine-ink" : verdict ? "border-gold-line bg-gold-wash text-gold-ink" : "border-line bg-sunken text-ink-2"}`}
        >
          <Icon name={covered ? "shield-check" : verdict ? "heart" : "question"} size={26} className="mt-1" />
          <div>
            <p className="text-24 font-semibold">{verdict?.title ?? t("verdict.unknown.title")}</p>
            <p>{verdict?.detail ?? t("verdict.unknown.detail")}</p>
          </div>
        </div>
        <div className="px-5 py-4">
          <FactList
            facts={[...facts, { term: t("verdict.answer"), value: <b>{t("verdict.answerBy", { by: answerBy })}</b> }]}
          />
        </div>
      </Card>
      <p className="mt-3 text-ink-2">{t("verdict.afterwards")}</p>
    </section>
  );
}
