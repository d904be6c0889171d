import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Avatar } from "#app/ui/avatar.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { Card } from "#app/ui/card.tsx";
import { SumList } from "#app/ui/fact-list.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { StageTrack, type Stage } from "#app/ui/stage-track.tsx";

export type ReferralCardData = {
  id: string;
  friendName: string;
  phone: string;
  project: string;
  consultant: string | null;
  state: string;
  tone: "gold" | "ok" | "neutral" | "attend";
  next: string;
  protection: { text: string; full: string; tone: "ok" | "attend" } | null;
  track: Stage[];
  /** A promise in one line before the friend has bought, the sum after, and once it is earned where it is. */
  reward: {
    gross: string;
    tax: string;
    net: string;
    promise: string | null;
    rule: string | null;
    entry: { text: string; to: string; isTaken: boolean } | null;
  } | null;
};

/** One friend: the five stages as a track, what is awaited, until when the claim holds, and what it brings. */
export function ReferralCard({ referral, linked }: { referral: ReferralCardData; linked: boolean }) {
  const { t } = useTranslation("referrals");
  const { friendName, phone, project, consultant, protection, reward } = referral;
  return (
    <Card padded className="relative grid content-start gap-4">
      <div className="flex flex-wrap items-start gap-x-3 gap-y-2">
        <Avatar name={friendName} />
        <div className="min-w-0 flex-[1_1_9em]">
          <p>
            {linked ? (
              <Link to={`/refer/${referral.id}`} className="font-semibold after:absolute after:inset-0">
                {friendName}
              </Link>
            ) : (
              <b>{friendName}</b>
            )}{" "}
            <span className="phrase text-ink-2">{phone}</span>
          </p>
          <p className="text-ink-2">{consultant ? t("card.projectAndConsultant", { project, consultant }) : project}</p>
        </div>
        <Badge tone={referral.tone}>{referral.state}</Badge>
      </div>
      <StageTrack label={t("card.track", { friend: friendName })} stages={referral.track} />
      <p className="text-ink-2">{referral.next}</p>
      {protection ? (
        <Notice icon="shield-check" tone={protection.tone}>
          <span title={protection.full}>{protection.text}</span>
        </Notice>
      ) : null}
      {reward ? <Reward reward={reward} /> : null}
    </Card>
  );
}

function Reward({ reward }: { reward: NonNullable<ReferralCardData["reward"]> }) {
  const { t } = useTranslation("referrals");
  const { promise, entry } = reward;
  if (promise !== null) return <p className="text-gold-ink">{promise}</p>;
  return (
    <div>
      {entry?.isTaken ? null : (
        <SumList
          lines={[
            { label: t("card.gross"), amount: reward.gross },
            { label: t("card.tax", { rule: reward.rule }), amount: reward.tax },
          ]}
          total={{ label: t(entry ? "card.net" : "card.netExpected"), amount: reward.net }}
        />
      )}
      {entry ? (
        <p className="mt-3 flex flex-wrap items-center justify-between gap-x-3">
          <b>{entry.text}</b>
          <Link
            to={entry.to}
            className="relative z-10 -my-2 inline-flex min-h-touch items-center text-pine-ink underline underline-offset-4"
          >
            {t("card.wallet")}
          </Link>
        </p>
      ) : null}
    </div>
  );
}
