import { useTranslation } from "react-i18next";
import { ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { DateLabel } from "#app/ui/date-label.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { EntryShell, type EntryFrame } from "./entry-shell.tsx";

type DemoMessage = {
  id: string;
  channel: string;
  to: string;
  text: string;
  at: { iso: string; text: string; full: string };
};

/** The phones of the demo club's people: a visitor reads here what would arrive on them. */
export function DemoOutboxScreen({
  frame,
  title,
  hasPhone,
  messages,
}: {
  frame: EntryFrame;
  title: string;
  /** Whether the chat is simulated, and can be tried out. */
  hasPhone: boolean;
  messages: DemoMessage[];
}) {
  const { t } = useTranslation("identity");
  return (
    <EntryShell frame={frame} heading={title} detail={t("demoOutbox.detail")}>
      <div className="flex flex-wrap gap-3">
        <ButtonLink to="/demo/outbox" reloadDocument icon="refresh">
          {t("demoOutbox.refresh")}
        </ButtonLink>
        <ButtonLink to="/sign-in">{t("demoOutbox.back")}</ButtonLink>
        {hasPhone ? (
          <ButtonLink to="/demo/phone" icon="message">
            {t("demoOutbox.phone")}
          </ButtonLink>
        ) : null}
      </div>
      {messages.length === 0 ? (
        <EmptyState icon="message" title={t("demoOutbox.empty")} detail={t("demoOutbox.emptyDetail")} />
      ) : (
        <ul className="grid gap-3">
          {messages.map((message) => (
            <li key={message.id}>
              <Card padded>
                <p className="mb-1 flex flex-wrap justify-between gap-2 text-ink-2">
                  <span className="tabular-nums">{message.to}</span>
                  <DateLabel {...message.at} />
                </p>
                <p className="wrap-anywhere whitespace-pre-wrap">{message.text}</p>
              </Card>
            </li>
          ))}
        </ul>
      )}
    </EntryShell>
  );
}
