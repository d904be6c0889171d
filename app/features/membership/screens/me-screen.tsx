import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Avatar } from "#app/ui/avatar.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { DateLabel } from "#app/ui/date-label.tsx";
import { LanguageSwitch } from "#app/ui/language-switch.tsx";
import { LargeTypeSwitch } from "#app/ui/large-type-switch.tsx";
import { List, ListRow } from "#app/ui/list-row.tsx";
import { OwnerPageShell } from "#app/ui/owner-page-shell.tsx";
import { Section } from "#app/ui/section.tsx";
import type { Relation } from "../rules/household-rights.ts";

type Props = {
  title: string;
  name: string;
  salutation: string;
  maskedPhone: string;
  tierName: string;
  since: { iso: string; text: string; full: string };
  homes: { homeId: string; label: string; relation: Relation }[];
  largeType: boolean;
};

/** A member's own place: who they are to the club, their homes, and how the club is to be for them. */
export function MeScreen({ title, name, salutation, maskedPhone, tierName, since, homes, largeType }: Props) {
  const { t } = useTranslation("membership");
  return (
    <OwnerPageShell title={title} backTo="/">
      <div className="flex items-center gap-4">
        <Avatar name={name} size="large" />
        <div className="min-w-0 flex-1">
          <p className="text-20 font-semibold">{salutation}</p>
          <p className="text-ink-2">
            {t("me.since")} <DateLabel {...since} />
          </p>
        </div>
        <Badge tone="gold" plain>
          {tierName}
        </Badge>
      </div>
      <Section title={t("me.homes")}>
        <Card>
          {homes.length === 0 ? (
            <p className="px-4 py-row-y text-ink-2">{t("me.noHome")}</p>
          ) : (
            <List>
              {homes.map((home) => (
                <ListRow
                  key={home.homeId}
                  to={`/me/household?home=${home.homeId}`}
                  icon="people"
                  title={home.label}
                  detail={t("me.household", { relation: t(`relation.${home.relation}`) })}
                />
              ))}
            </List>
          )}
        </Card>
      </Section>
      <Section title={t("me.mine")}>
        <Card>
          <List>
            <ListRow to="/vouchers" icon="ticket" title={t("me.vouchers")} />
            <ListRow to="/my-events" icon="calendar" title={t("me.events")} />
            <ListRow to="/wallet" icon="wallet" title={t("me.wallet")} />
          </List>
        </Card>
      </Section>
      <Section title={t("me.about")}>
        <Card>
          <List>
            <ListRow to="/me/profile" icon="person" title={t("me.profile")} detail={t("me.profileDetail")} />
            <ListRow to="/me/phone" icon="phone" title={t("me.phone")} detail={maskedPhone} />
            <ListRow to="/me/consent" icon="shield-check" title={t("me.consent")} detail={t("me.consentDetail")} />
            <ListRow to="/me/sessions" icon="lock" title={t("me.sessions")} detail={t("me.sessionsDetail")} />
          </List>
        </Card>
      </Section>
      <Section title={t("me.reading")}>
        <div className="grid gap-4">
          <LanguageSwitch returnTo="/me" />
          <LargeTypeSwitch on={largeType} returnTo="/me" />
        </div>
      </Section>
      <Form method="post" action="/sign-out" className="mt-8">
        <Button block>{t("me.signOut")}</Button>
      </Form>
    </OwnerPageShell>
  );
}
