import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { FootBar } from "#app/ui/foot-bar.tsx";
import { List, ListRow } from "#app/ui/list-row.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { OwnerPageShell } from "#app/ui/owner-page-shell.tsx";
import { Picture } from "#app/ui/picture.tsx";
import { Section } from "#app/ui/section.tsx";
import { BranchList, type BranchCard } from "./branch-list.tsx";

export type PerkDetail = {
  id: string;
  summary: string;
  rules: string[];
  picture: string;
  tag: string;
  merchant: { name: string; summary: string };
  branches: BranchCard[];
  /** Names of the communities it is limited to; "" for all. */
  communities: string;
  claimTime: string;
  validity: string;
  limit: string;
  price: string;
  listPrice: string | null;
  note: string;
  attend: boolean;
  isOver: boolean;
};

export type PerkReader =
  | { kind: "visitor" }
  | {
      kind: "member";
      requestId: string;
      /** What stands against claiming; null when nothing does. */
      why: string | null;
      /** A usable voucher in hand. */
      voucherId: string | null;
    };

/** One perk: what it is, what it costs, how it is used, where, and the button that claims it. */
export function DetailScreen({
  title,
  perk,
  reader,
  refusal,
}: {
  title: string;
  perk: PerkDetail;
  reader: PerkReader;
  /** Why the claim that was just sent was refused. */
  refusal?: string;
}) {
  const { t } = useTranslation("perks");
  const why = refusal ?? (reader.kind === "member" && !reader.voucherId ? reader.why : null);
  return (
    <OwnerPageShell title={t("list.title")} backTo="/perks">
      <Picture src={perk.picture} alt="" shape="bleed" eager tag={perk.tag} className="-mx-5 -mt-4 mb-5" />
      <h2 className="text-24 font-semibold">{title}</h2>
      <p className="mt-1 text-ink-2">{perk.summary}</p>
      <p className="mt-3">
        <span className="text-24 font-semibold">{perk.price}</span> <span className="text-ink-2">{perk.listPrice}</span>
        <span className={perk.attend ? "ml-3 text-persimmon-ink" : "ml-3 text-pine-ink"}>{perk.note}</span>
      </p>
      {why ? (
        <div className="mt-4">
          <Notice tone={refusal ? "bad" : "neutral"}>{why}</Notice>
        </div>
      ) : null}
      <Section title={t("detail.howTo")}>
        <Card>
          <List>
            {perk.rules.map((rule) => (
              <ListRow key={rule} icon="check" title={<span className="font-normal">{rule}</span>} />
            ))}
            <ListRow
              icon="clock"
              title={<span className="font-normal">{perk.validity}</span>}
              detail={perk.claimTime}
            />
            <ListRow
              icon="people"
              title={<span className="font-normal">{perk.limit}</span>}
              detail={perk.communities ? t("detail.communities", { names: perk.communities }) : undefined}
            />
          </List>
        </Card>
      </Section>
      <Section title={perk.merchant.name}>
        {perk.merchant.summary ? <p className="mb-3 text-ink-2">{perk.merchant.summary}</p> : null}
        <BranchList branches={perk.branches} />
      </Section>
      <div className="flex-1" />
      <ClaimBar perk={perk} reader={reader} />
    </OwnerPageShell>
  );
}

function ClaimBar({ perk, reader }: { perk: PerkDetail; reader: PerkReader }) {
  const { t } = useTranslation("perks");
  if (reader.kind === "visitor") {
    return perk.isOver ? null : (
      <FootBar summary={perk.note}>
        <ButtonLink to={`/sign-in?returnTo=/perks/${perk.id}`} variant="primary">
          {t("detail.signIn")}
        </ButtonLink>
      </FootBar>
    );
  }
  const canClaim = reader.why === null;
  if (!canClaim && !reader.voucherId) return null;
  return (
    <FootBar summary={reader.voucherId ? t("detail.inHand") : perk.note}>
      {reader.voucherId ? (
        <ButtonLink to={`/vouchers/${reader.voucherId}`} variant={canClaim ? "secondary" : "primary"}>
          {t("detail.showVoucher")}
        </ButtonLink>
      ) : null}
      {canClaim ? (
        <Form method="post">
          <input type="hidden" name="requestId" value={reader.requestId} />
          <Button variant="primary">{t(reader.voucherId ? "detail.claimAnother" : "detail.claim")}</Button>
        </Form>
      ) : null}
    </FootBar>
  );
}
