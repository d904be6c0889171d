import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { DateLabel } from "#app/ui/date-label.tsx";
import { List } from "#app/ui/list-row.tsx";
import { OwnerPageShell } from "#app/ui/owner-page-shell.tsx";
import type { ConsentPurpose } from "../schemas.ts";

type Row = { purpose: ConsentPurpose; since: { text: string; full: string; iso: string } | null };

/** What the member allows, purpose by purpose; one button gives it, the same button takes it back. */
export function ConsentScreen({ title, consents }: { title: string; consents: Row[] }) {
  const { t } = useTranslation("outreach");
  return (
    <OwnerPageShell title={title} backTo="/me">
      <p className="mb-4 text-ink-2">{t("consent.intro")}</p>
      <Card>
        <List>
          {consents.map(({ purpose, since }) => (
            <li key={purpose} className="px-4 py-4">
              <h2 className="font-semibold">{t(`consent.purpose.${purpose}.name`)}</h2>
              <p className="text-ink-2">{t(`consent.purpose.${purpose}.detail`)}</p>
              <Form method="post" preventScrollReset className="mt-2 flex items-center justify-between gap-3">
                <input type="hidden" name="purpose" value={purpose} />
                <input type="hidden" name="given" value={since ? "no" : "yes"} />
                <span className={since ? "text-pine-ink" : "text-ink-3"}>
                  {since ? (
                    <>
                      {t("consent.givenSince")} <DateLabel {...since} />
                    </>
                  ) : (
                    t("consent.notGiven")
                  )}
                </span>
                <Button
                  size="small"
                  aria-label={`${t(since ? "consent.withdraw" : "consent.give")} ${t(`consent.purpose.${purpose}.name`)}`}
                >
                  {t(since ? "consent.withdraw" : "consent.give")}
                </Button>
              </Form>
            </li>
          ))}
        </List>
      </Card>
    </OwnerPageShell>
  );
}
