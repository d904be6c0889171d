import { useTranslation } from "react-i18next";
import { buttonClass } from "#app/ui/button.tsx";
import { Confirmation } from "#app/ui/confirmation.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Section } from "#app/ui/section.tsx";
import { wordingOf, type CareKind } from "../rules/care-kinds.ts";

const NEXT = ["first", "then", "last"] as const;

/**
 * A report has just arrived: its number, until when somebody answers, what happens next, and whom to call meanwhile.
 * Praise is thanked for; nobody has to call about it.
 */
export function Received({
  number,
  by,
  about,
  dutyPhone,
}: {
  number: string;
  /** Until when an answer is promised; null for praise. */
  by: string | null;
  about: CareKind;
  /** Empty when the club has none. */
  dutyPhone: string;
}) {
  const { t } = useTranslation("care");
  const kind = about === "repair" || about === "praise" ? about : "words";
  return (
    <>
      <Confirmation title={t("received.title", { context: wordingOf(about) })}>
        {by === null ? null : <p className="text-18 font-semibold">{t("received.by", { by })}</p>}
        <p>{t("received.number", { number })}</p>
      </Confirmation>
      <div className="my-6">
        <Section title={t("received.next")}>
          <ol className="grid list-decimal gap-2 pl-6">
            {NEXT.map((each) => (
              <li key={each}>{t(`received.${kind}.${each}`)}</li>
            ))}
          </ol>
        </Section>
      </div>
      {dutyPhone && about !== "praise" ? (
        <div className="my-6 grid gap-2">
          <p>{t("received.cannotWait")}</p>
          <a
            href={`tel:${dutyPhone.replace(/[^\d+]/g, "")}`}
            className={buttonClass({ variant: "secondary", block: true })}
          >
            <Icon name="phone" size={20} />
            {t("received.call", { phone: dutyPhone })}
          </a>
        </div>
      ) : null}
    </>
  );
}
