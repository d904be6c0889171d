import type { SubmissionResult } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { Card } from "#app/ui/card.tsx";
import { List, ListRow } from "#app/ui/list-row.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { OwnerPageShell } from "#app/ui/owner-page-shell.tsx";
import { RegisterForm, type Family } from "./register-form.tsx";

/** Who comes with a booking, to be changed in one step: those who have seats, and who could have one. */
export function ChangeGuestsScreen({
  title,
  id,
  event,
  closes,
  fee,
  barred,
  requestId,
  booked,
  family,
  totals,
  lastResult,
}: {
  title: string;
  id: string;
  /** What the booking is for. */
  event: string;
  closes: { text: string };
  /** What a seat costs and where it is paid; null when nothing is paid. */
  fee: { title: string; detail: string } | null;
  /** Why the guests cannot be changed any more; null while they can. */
  barred: string | null;
  requestId: string;
  booked: { id: string; name: string; note: string }[];
  family: Family;
  /** What one guest costs, what two cost, and so on. */
  totals: string[];
  lastResult?: SubmissionResult<string[]>;
}) {
  const { t } = useTranslation("events");
  return (
    <OwnerPageShell title={title} backTo={`/my-events/${id}`}>
      <h2 className="text-24 font-semibold">{event}</h2>
      {barred === null ? (
        <>
          <p className="mt-1 text-ink-2">{t("change.until", { at: closes.text })}</p>
          {fee ? (
            <Card className="mt-4">
              <List>
                <ListRow icon="coins" title={fee.title} detail={t("change.feeDetail")} />
              </List>
            </Card>
          ) : null}
          <RegisterForm
            key={booked.map(({ id: guestId }) => guestId).join(" ")}
            requestId={requestId}
            family={family}
            booked={booked}
            totals={totals}
            lastResult={lastResult}
          />
        </>
      ) : (
        <div className="mt-4">
          <Notice>{barred}</Notice>
        </div>
      )}
    </OwnerPageShell>
  );
}
