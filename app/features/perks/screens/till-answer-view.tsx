import { Form, useNavigate } from "@remix-run/react";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { TillAnswer } from "#app/ui/till-shell.tsx";
import { TillRules } from "./till-check.tsx";
import { sayAnswer } from "#app/ui/scanner/say-answer.ts";

export type TillAnswerCard = {
  /** Of the attempt. */
  id: string;
  answer: string;
  tone: "green" | "amber" | "red";
  title: string;
  detail: string;
  facts: { term: string; value: string }[];
  /** The rules of use of what was taken. */
  rules: string[];
  /** Whether the customer has something to pay. */
  isPaid: boolean;
  /** To call when the customer asks; null where nobody will. */
  dutyPhone: string | null;
  /** The voucher whose redemption can still be taken back. */
  undo: string | null;
};

const MARKS = { green: "check", amber: "warning", red: "close" } as const;
/** An answer with nothing to pay or to mend makes room for the next scan by itself; the others are to be read. */
const NEXT_AFTER_MS = 8_000;

/** The answer over the whole screen, heard and seen. */
export function TillAnswerView({ answer }: { answer: TillAnswerCard }) {
  const { t, i18n } = useTranslation("perks");
  const navigate = useNavigate();
  const { tone, title, isPaid } = answer;
  useEffect(() => sayAnswer(tone, title, i18n.language), [tone, title, i18n.language]);
  useEffect(() => {
    if (tone !== "green" || isPaid) return;
    const timer = setTimeout(() => navigate("/till", { replace: true }), NEXT_AFTER_MS);
    return () => clearTimeout(timer);
  }, [tone, isPaid, navigate]);
  const call = answer.dutyPhone && {
    term: t("answer.questions"),
    value: (
      <a href={`tel:${answer.dutyPhone.replace(/[^\d+]/g, "")}`} className="underline underline-offset-4">
        {t("answer.call")}
      </a>
    ),
  };
  return (
    <TillAnswer
      mark={<Icon name={MARKS[tone]} size={92} />}
      title={title}
      detail={answer.detail}
      facts={call ? [...answer.facts, call] : answer.facts}
    >
      {answer.rules.length > 0 ? <TillRules rules={answer.rules} /> : null}
      <ButtonLink to="/till" replace variant="inverse" block className="min-h-16 text-20">
        {t(tone === "green" ? "answer.next" : "answer.understood")}
      </ButtonLink>
      {answer.undo ? (
        <Form method="post" action="/till/undo">
          <input type="hidden" name="voucherId" value={answer.undo} />
          <input type="hidden" name="answer" value={answer.id} />
          <Button variant="inverse-quiet">{t("answer.undo")}</Button>
        </Form>
      ) : (
        <p>{t("answer.notSettled")}</p>
      )}
    </TillAnswer>
  );
}
