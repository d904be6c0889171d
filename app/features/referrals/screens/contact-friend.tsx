import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button, buttonClass } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Section } from "#app/ui/section.tsx";

/** What stands between a member of staff and the friend's telephone: nothing once they have agreed, before and after they met. */
export type Contact = "waiting" | "declined" | "notYours" | "agreed" | "met";

/** The consultant's call: no number before the friend has agreed, afterwards one press shows it and one calls. */
export function ContactFriend({ contact, fullPhone }: { contact: Contact; fullPhone?: string }) {
  const { t } = useTranslation("referrals");
  return (
    <Section title={t("contact.title")}>
      {contact === "waiting" ? (
        <Notice tone="attend">
          <b className="block">{t("contact.waiting")}</b>
          {t("contact.waitingDetail")}
        </Notice>
      ) : null}
      {contact === "declined" ? <Notice tone="bad">{t("contact.declined")}</Notice> : null}
      {contact === "notYours" ? <Notice>{t("contact.notYours")}</Notice> : null}
      {contact === "agreed" || contact === "met" ? (
        <Card padded className="grid justify-items-start gap-3">
          <p>{t(`contact.${contact}`)}</p>
          {fullPhone ? <Call phone={fullPhone} /> : <Show />}
          {contact === "agreed" ? <p className="text-ink-2">{t("contact.then")}</p> : null}
        </Card>
      ) : null}
    </Section>
  );
}

function Show() {
  const { t } = useTranslation("referrals");
  return (
    <Form method="post" preventScrollReset>
      <Button name="intent" value="reveal" icon="eye">
        {t("contact.show")}
      </Button>
    </Form>
  );
}

function Call({ phone }: { phone: string }) {
  const { t } = useTranslation("referrals");
  return (
    <a href={`tel:${phone.replace(/[^\d+]/g, "")}`} className={buttonClass({ variant: "primary" })}>
      <Icon name="phone" size={18} />
      {t("contact.call", { phone })}
    </a>
  );
}
