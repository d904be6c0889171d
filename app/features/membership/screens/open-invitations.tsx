import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { CopyField } from "#app/ui/copy-field.tsx";
import { Section } from "#app/ui/section.tsx";
import type { Relation } from "../rules/household-rights.ts";

export type OpenInvitation = {
  invitationId: string;
  name: string;
  relation: Relation;
  maskedPhone: string;
  until: { iso: string; text: string; full: string };
  link: string;
};

/** Invitations that wait: the link to send, until when it works, and taking it back. */
export function OpenInvitations({ homeId, invitations }: { homeId: string; invitations: OpenInvitation[] }) {
  const { t } = useTranslation("membership");
  return (
    <Section title={t("household.waiting")} count={String(invitations.length)}>
      <ul className="grid gap-3">
        {invitations.map(({ invitationId, name, relation, maskedPhone, until, link }) => (
          <li key={invitationId}>
            <Card padded tone="attend">
              <p className="font-semibold">
                {name} <span className="font-normal text-ink-2">{t(`relation.${relation}`)}</span>
              </p>
              <p className="mb-3 text-ink-2">{t("household.waitsFor", { phone: maskedPhone, day: until.text })}</p>
              <CopyField
                label={t("household.link")}
                value={link}
                copyLabel={t("household.copy")}
                copiedLabel={t("household.copied")}
              />
              <Form method="post" className="mt-2">
                <input type="hidden" name="intent" value="cancel" />
                <input type="hidden" name="homeId" value={homeId} />
                <input type="hidden" name="invitationId" value={invitationId} />
                <Button size="small" variant="quiet" aria-label={t("household.cancelNamed", { name })}>
                  {t("household.cancel")}
                </Button>
              </Form>
            </Card>
          </li>
        ))}
      </ul>
    </Section>
  );
}
