import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Section } from "#app/ui/section.tsx";
import { ReferralCard, type ReferralCardData } from "./referral-card.tsx";

/** The member's friends, each on the way to a home, and what has come of it. */
export function MineScreen({
  running,
  waiting,
  paid,
  projects,
  referrals,
  next,
}: {
  running: number;
  waiting: string;
  paid: string;
  /** What can be recommended today, and what it brings. */
  projects: { projectId: string; name: string; city: string; reward: string }[];
  referrals: ReferralCardData[];
  next: string | null;
}) {
  const { t } = useTranslation("referrals");
  return (
    <>
      <Card padded className="grid gap-3">
        <h2 className="text-18 font-semibold">{t("mine.invite")}</h2>
        <p className="text-ink-2">{t(projects.length > 0 ? "mine.inviteDetail" : "mine.closed")}</p>
        {projects.length > 0 ? (
          <ButtonLink to="/refer/new" variant="primary" icon="person-add" block>
            {t("mine.register")}
          </ButtonLink>
        ) : null}
        {projects.length > 0 ? <Rewards projects={projects} /> : null}
      </Card>
      <dl className="my-5 grid grid-cols-3 divide-x divide-line">
        <Figure term={t("mine.running")} value={t("mine.people", { count: running })} />
        <Figure term={t("mine.waiting")} value={waiting} gold to="/wallet" />
        <Figure term={t("mine.paid")} value={paid} to="/wallet" />
      </dl>
      <Section title={t("mine.friends")}>
        {referrals.length === 0 ? (
          <EmptyState
            picture={<img src="/pictures/empty-referrals.svg" alt="" width={250} height={156} />}
            title={t("mine.none")}
            detail={t("mine.noneDetail")}
          />
        ) : (
          <div className="grid gap-4 wide:grid-cols-2">
            {referrals.map((referral) => (
              <ReferralCard key={referral.id} referral={referral} linked />
            ))}
          </div>
        )}
      </Section>
      {next ? (
        <ButtonLink to={`?after=${next}`} block className="mt-4">
          {t("mine.older")}
        </ButtonLink>
      ) : null}
    </>
  );
}

function Rewards({ projects }: { projects: { projectId: string; name: string; city: string; reward: string }[] }) {
  const { t } = useTranslation("referrals");
  return (
    <details>
      <summary className="min-h-touch cursor-pointer py-2.5 text-pine-ink">{t("mine.rewards")}</summary>
      <ul className="grid gap-2">
        {projects.map(({ projectId, name, city, reward }) => (
          <li key={projectId}>
            <b>{name}</b> <span className="text-ink-2">{city}</span>
            <span className="block text-gold-ink">{reward}</span>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-ink-2">{t("mine.rewardsDetail")}</p>
    </details>
  );
}

function Figure({ term, value, gold, to }: { term: string; value: string; gold?: boolean; to?: string }) {
  const shown = <span className={gold ? "font-semibold text-gold-ink" : "font-semibold"}>{value}</span>;
  return (
    <div className="px-3 first:pl-0 last:pr-0">
      <dt className="text-ink-2">{term}</dt>
      <dd>{to ? <Link to={to}>{shown}</Link> : shown}</dd>
    </div>
  );
}
