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
  tone: "gold" | "ok" | "neutral";
  next: string;
  protectedUntil: { text: string; full: string; iso: string } | null;
  track: Stage[];
  reward: { gross: string; tax: string; net: string; rule: string } | null;
};

/** One friend: the five stages as a track, what is awaited, until when the claim holds, and what it brings. */
export function ReferralCard({ referral, linked }: { referral: ReferralCardData; linked: boolean }) {
  const { t } = useTranslation("referrals");
  const { friendName, phone, project, consultant, protectedUntil, reward } = referral;
  return (
    <Card padded className="grid gap-4">
      <div className="flex items-start gap-3">
        <Avatar name={friendName} />
        <div className="min-w-0 flex-1">
          <p>
            <b>{linked ? <Link to={`/refer/${referral.id}`}>{friendName}</Link> : friendName}</b>{" "}
            <span className="phrase text-ink-2">{phone}</span>
          </p>
          <p className="text-ink-2">{consultant ? t("card.projectAndConsultant", { project, consultant }) : project}</p>
        </div>
        <Badge tone={referral.tone}>{referral.state}</Badge>
      </div>
      <StageTrack label={t("card.track", { friend: friendName })} stages={referral.track} />
      <p>{referral.next}</p>
      {protectedUntil ? (
        <Notice icon="shield-check" tone="ok">
          {t("card.protectedUntil", { at: protectedUntil.full })}
        </Notice>
      ) : null}
      {reward ? (
        <SumList
          lines={[
            { label: t("card.gross"), amount: reward.gross },
            { label: t("card.tax", { rule: reward.rule }), amount: reward.tax },
          ]}
          total={{ label: t("card.net"), amount: reward.net }}
        />
      ) : null}
    </Card>
  );
}
