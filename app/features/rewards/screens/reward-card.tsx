import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Badge } from "#app/ui/badge.tsx";
import { Card } from "#app/ui/card.tsx";
import { SumList } from "#app/ui/fact-list.tsx";
import type { IconName } from "#app/ui/icon.tsx";
import { IconTile } from "#app/ui/list-row.tsx";
import type { Tone } from "#app/ui/tone.ts";
import type { RewardStatus } from "../rules/reward-status.ts";

export type RewardData = {
  rewardId: string;
  title: string;
  status: RewardStatus;
  icon: IconName;
  accrued: { text: string; full: string; iso: string };
  gross: string;
  taxRule: string;
  tax: string;
  net: string;
  /** What was taken from it, null for nothing. */
  taken: string | null;
  /** What happens next, and when. */
  next: string;
};

const STATUS_TONE: Record<RewardStatus, Tone> = {
  waiting: "gold",
  available: "ok",
  in_payout: "gold",
  sent: "gold",
  paid: "neutral",
  taken: "neutral",
};

/** One reward: what it is for, gross, tax by its rule's name, net, and what happens next. */
export function RewardCard({ reward, linked = false }: { reward: RewardData; linked?: boolean }) {
  const { t } = useTranslation("rewards");
  const Heading = linked ? "h3" : "h2";
  const isOver = reward.status === "taken";
  const total = { label: t("amount.yours"), amount: reward.net };
  return (
    <Card padded>
      <article>
        <div className="flex items-center gap-3">
          <IconTile icon={reward.status === "paid" ? "check" : reward.icon} tone={isOver ? "neutral" : "gold"} />
          <div className="min-w-0 flex-1">
            <Heading className="font-semibold">
              {linked ? (
                <Link to={`/wallet/${reward.rewardId}`} className="hover:underline">
                  {reward.title}
                </Link>
              ) : (
                reward.title
              )}
            </Heading>
            <p className="text-ink-2">{t("reward.accrued", { day: reward.accrued.text })}</p>
          </div>
          <Badge tone={STATUS_TONE[reward.status]}>{t(`status.${reward.status}`)}</Badge>
        </div>
        {isOver ? null : (
          <div className="mt-3.5 border-t border-line pt-3">
            <SumList
              ground="none"
              lines={[
                { label: t("amount.gross"), amount: reward.gross },
                { label: reward.taxRule, amount: reward.tax },
              ]}
              total={total}
            />
          </div>
        )}
        {reward.taken ? <p className="mt-2 text-ink-2">{t("reward.taken", { amount: reward.taken })}</p> : null}
        <p className="mt-2.5 text-ink-2">{reward.next}</p>
        {linked ? (
          <Link to={`/wallet/${reward.rewardId}`} className="-mb-2 inline-flex min-h-touch items-center text-pine-ink">
            {t("reward.history")}
          </Link>
        ) : null}
      </article>
    </Card>
  );
}
