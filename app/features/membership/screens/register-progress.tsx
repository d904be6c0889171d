import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button, buttonClass } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { ProgressBar } from "#app/ui/progress-bar.tsx";
import { useHydrated } from "#app/ui/use-hydrated.ts";

/** How far a dry run or an import is, and the button that stops it. */
export function RegisterProgress({
  state,
  work,
  importId,
}: {
  state: "checking" | "running";
  work: { done: number; total: number | null } | null;
  importId: string;
}) {
  const { t, i18n } = useTranslation("membership");
  const isHydrated = useHydrated();
  const numbers = new Intl.NumberFormat(i18n.language);
  const done = numbers.format(work?.done ?? 0);
  const total = work?.total ?? null;
  const text =
    total === null ? t("register.doneRows", { done }) : t("register.doneOf", { done, total: numbers.format(total) });
  return (
    <Card padded className="mb-5">
      <div role="status" className="grid max-w-2xl gap-3">
        <p className="flex flex-wrap justify-between gap-3">
          <b>{t(`register.working.${state}`)}</b>
          <span className="text-ink-2 tabular-nums">{text}</span>
        </p>
        <ProgressBar
          value={total === null ? 0 : (work?.done ?? 0)}
          max={total ?? 0}
          label={t("register.progress")}
          valueText={text}
        />
        <p className="text-ink-2">{t("register.safeToLeave")}</p>
        <div className="flex flex-wrap gap-2">
          <Form method="post">
            <Button size="small" icon="stop" name="intent" value="stop">
              {t("register.stop")}
            </Button>
          </Form>
          {isHydrated ? null : (
            <a href={`/staff/register/${importId}`} className={buttonClass({ size: "small" })}>
              {t("register.lookAgain")}
            </a>
          )}
        </div>
      </div>
    </Card>
  );
}
