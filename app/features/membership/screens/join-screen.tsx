import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PublicShell } from "#app/ui/public-shell.tsx";
import type { Relation } from "../rules/household-rights.ts";
import type { AcceptRefusal } from "../rules/judge-acceptance.ts";

type Props = {
  title: string;
  clubName: string;
  invitedBy: string;
  relation: Relation;
  /** The home for the invited, its community for anybody else. */
  home: string;
  maskedPhone: string;
  reader: "visitor" | "invited" | "other";
  /** Why it cannot be accepted. */
  reason: AcceptRefusal | null;
};

/** The page of an invitation's link. */
export function JoinScreen({ title, clubName, invitedBy, relation, home, maskedPhone, reader, reason }: Props) {
  const { t } = useTranslation("membership");
  return (
    <PublicShell clubName={clubName}>
      <h1 className="text-24 font-semibold">{title}</h1>
      <p className="mt-3 text-18">{t("join.invites", { who: invitedBy, home, relation: t(`relation.${relation}`) })}</p>
      <p className="mt-2 text-ink-2">{t(`invite.may.${relation}`)}</p>
      {reason === null ? (
        <Form method="post" className="mt-6 grid gap-3">
          <Button variant="primary" block>
            {reader === "invited" ? t("join.accept") : t("join.signIn", { phone: maskedPhone })}
          </Button>
          <p className="text-ink-2">{t("join.agree")}</p>
        </Form>
      ) : (
        <div className="mt-6 grid gap-4">
          <Notice tone={reason === "other_phone" ? "attend" : "neutral"}>
            {t(`join.refused.${reason}`, { phone: maskedPhone })}
          </Notice>
          {reason === "other_phone" ? (
            <Form method="post" action="/sign-out">
              <Button block>{t("me.signOut")}</Button>
            </Form>
          ) : (
            <ButtonLink to="/" block>
              {t("join.home")}
            </ButtonLink>
          )}
        </div>
      )}
    </PublicShell>
  );
}
