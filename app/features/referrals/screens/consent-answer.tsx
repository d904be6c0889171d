import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { Icon, type IconName } from "#app/ui/icon.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { ConsentState } from "../rules/consent-state.ts";

type Props = {
  state: ConsentState;
  /** The number is on the list of those who must not be contacted. */
  isSuppressed: boolean;
  developer: string;
  consultant: string | null;
  referrer: string;
};

/** The friend's answers: agreeing first, declining and never being contacted as plainly below it. */
export function ConsentAnswer({ state, isSuppressed, developer, consultant, referrer }: Props) {
  const { t } = useTranslation("referrals");
  const isOpen = state === "waiting" || state === "agreed";
  return (
    <>
      {isOpen || state === "bought" ? null : (
        <div className="mb-4">
          <Notice>{t(`consent.state.${state}`)}</Notice>
        </div>
      )}
      {state === "waiting" ? (
        <Form method="post" className="grid gap-3">
          <p className="text-ink-2">{t("consent.statement", { developer })}</p>
          <Button variant="primary" block name="answer" value="agree">
            {consultant ? t("consent.agreeTo", { consultant }) : t("consent.agree")}
          </Button>
          <p className="text-center text-ink-2">{t("consent.anyTime")}</p>
        </Form>
      ) : null}
      <Form method="post" className="mt-6 grid gap-1 border-t border-line pt-4">
        {isOpen ? (
          <AnswerRow
            answer="decline"
            icon="close"
            title={t(state === "agreed" ? "consent.withdraw" : "consent.decline")}
            detail={t("consent.declineDetail", { referrer })}
          />
        ) : null}
        {isSuppressed ? (
          <p className="flex items-center gap-3 py-2 text-ink-2">
            <Icon name="ban" /> {t("consent.suppressed")}
          </p>
        ) : (
          <AnswerRow answer="never" icon="ban" title={t("consent.never")} detail={t("consent.neverDetail")} />
        )}
      </Form>
    </>
  );
}

function AnswerRow({
  answer,
  icon,
  title,
  detail,
}: {
  answer: "decline" | "never";
  icon: IconName;
  title: string;
  detail: string;
}) {
  return (
    <button
      name="answer"
      value={answer}
      className="flex min-h-13 items-center gap-3 rounded-control px-1 py-1.5 text-left hover:bg-sunken"
    >
      <Icon name={icon} className="text-ink-2" />
      <span className="min-w-0 flex-1">
        <b className="block">{title}</b>
        <span className="block text-ink-2">{detail}</span>
      </span>
      <Icon name="chevron-right" size={18} className="text-ink-3" />
    </button>
  );
}
