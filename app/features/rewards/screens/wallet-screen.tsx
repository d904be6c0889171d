import { useTranslation } from "react-i18next";
import { ButtonLink } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { OwnerPageShell } from "#app/ui/owner-page-shell.tsx";
import { Section } from "#app/ui/section.tsx";
import { AccountCard, type AccountText } from "./account-card.tsx";
import { RewardCard, type RewardData } from "./reward-card.tsx";
import { WalletSum } from "./wallet-sum.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";

type Props = {
  title: string;
  available: string;
  waiting: string;
  paidThisYear: string;
  /** What is still to be taken back, null for nothing. */
  owed: string | null;
  ready: RewardData[];
  underWay: RewardData[];
  closed: RewardData[];
  /** Key of older rewards. */
  next: string | null;
  isFirstPage: boolean;
  inUse: AccountText | null;
  /** The owner took the consent to keep the account back. */
  isPaused: boolean;
  cooling: (AccountText & { elapsed: number }) | null;
};

/** The owner's money: what comes next, why the rest waits, where it goes, and what has arrived. */
export function WalletScreen(props: Props) {
  const { t } = useTranslation("rewards");
  const { ready, underWay, closed, next, isFirstPage } = props;
  const isEmpty = ready.length + underWay.length + closed.length === 0;
  return (
    <OwnerPageShell title={props.title} backTo={isFirstPage ? "/refer" : "/wallet"}>
      {isFirstPage ? <FirstPage {...props} isEmpty={isEmpty} /> : null}
      {closed.length > 0 ? (
        <Section title={t("wallet.closed")}>
          <RewardCards rewards={closed} />
          {next ? (
            <ButtonLink to={`?before=${next}`} className="mt-3" block>
              {t("wallet.older")}
            </ButtonLink>
          ) : null}
        </Section>
      ) : null}
    </OwnerPageShell>
  );
}

function FirstPage({ isEmpty, ...props }: Props & { isEmpty: boolean }) {
  const { t } = useTranslation("rewards");
  const { ready, underWay, owed, inUse, cooling, isPaused } = props;
  return (
    <>
      <WalletSum {...props} isEmpty={isEmpty} />
      {owed ? (
        <div className="mt-4">
          <Notice tone="attend">{t("wallet.owed", { amount: owed })}</Notice>
        </div>
      ) : null}
      {isEmpty ? (
        <EmptyState
          picture={<img src="/scenes/lakeside.svg" alt="" width={250} height={156} />}
          title={t("wallet.none")}
          detail={t("wallet.noneDetail")}
        >
          <ButtonLink to="/refer" variant="primary" icon="person-add">
            {t("wallet.refer")}
          </ButtonLink>
        </EmptyState>
      ) : null}
      {ready.length > 0 ? (
        <Section title={t("wallet.ready")}>
          <RewardCards rewards={ready} />
        </Section>
      ) : null}
      {underWay.length > 0 ? (
        <Section title={t("wallet.underWay")} more={{ to: "/refer", label: t("wallet.stages") }}>
          <RewardCards rewards={underWay} />
        </Section>
      ) : null}
      {isEmpty ? null : (
        <ButtonLink to="/wallet/statement" reloadDocument icon="download" className="mt-4" block>
          {t("wallet.statement")}
        </ButtonLink>
      )}
      <Section
        title={t("account.title")}
        more={{ to: "/wallet/account", label: t(inUse || cooling ? "account.change" : "account.add") }}
      >
        {isPaused ? (
          <div className="mb-3">
            <Notice tone="attend" to="/me/consent">
              {t("account.paused")}
            </Notice>
          </div>
        ) : null}
        <AccountCard inUse={inUse} cooling={cooling} />
      </Section>
    </>
  );
}

function RewardCards({ rewards }: { rewards: RewardData[] }) {
  return (
    <div className="grid gap-3">
      {rewards.map((reward) => (
        <RewardCard key={reward.rewardId} reward={reward} linked />
      ))}
    </div>
  );
}
