import { useNavigate } from "@remix-run/react";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { sayAnswer } from "#app/ui/scanner/say-answer.ts";
import { TillAnswer } from "#app/ui/till-shell.tsx";

export type DoorAnswerCard = {
  tone: "green" | "amber" | "red";
  title: string;
  detail: string;
  facts: { term: string; value: string }[];
  isPaid: boolean;
};

const MARKS = { green: "check", amber: "warning", red: "close" } as const;
/** An answer with nothing to collect or to mend makes room for the next guest by itself; the others are to be read. */
const NEXT_AFTER_MS = 3_000;

/** What came of a booking, over the whole screen, heard and seen. */
export function DoorAnswerView({ answer, door }: { answer: DoorAnswerCard; door: string }) {
  const { t, i18n } = useTranslation("events");
  const navigate = useNavigate();
  const { tone, title, detail, facts, isPaid } = answer;
  useEffect(() => sayAnswer(tone, title, i18n.language), [tone, title, i18n.language]);
  useEffect(() => {
    if (tone !== "green" || isPaid) return;
    const timer = setTimeout(() => navigate(door, { replace: true }), NEXT_AFTER_MS);
    return () => clearTimeout(timer);
  }, [tone, isPaid, door, navigate]);
  return (
    <TillAnswer mark={<Icon name={MARKS[tone]} size={92} />} title={title} detail={detail} facts={facts}>
      <ButtonLink to={door} replace variant="inverse" block className="min-h-16 text-20">
        {t(tone === "green" ? "door.next" : "door.understood")}
      </ButtonLink>
    </TillAnswer>
  );
}
