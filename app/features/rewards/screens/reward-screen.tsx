import { useTranslation } from "react-i18next";
import { ButtonLink } from "#app/ui/button.tsx";
import { OwnerPageShell } from "#app/ui/owner-page-shell.tsx";
import { Section } from "#app/ui/section.tsx";
import { MovementList, type MovementText } from "./movement-list.tsx";
import { RewardCard, type RewardData } from "./reward-card.tsx";

/** One reward of the owner with every step it took, the newest first. */
export function RewardScreen({
  title,
  reward,
  referralTo,
  movements,
}: {
  title: string;
  reward: RewardData;
  referralTo: string | null;
  movements: MovementText[];
}) {
  const { t } = useTranslation("rewards");
  return (
    <OwnerPageShell title={title} backTo="/wallet">
      <RewardCard reward={reward} />
      <Section title={t("reward.steps")}>
        <MovementList movements={movements} />
        <p className="mt-3 text-ink-2">{t("reward.stepsGross")}</p>
      </Section>
      {referralTo ? (
        <ButtonLink to={referralTo} icon="person-add" className="mt-6" block>
          {t("reward.referral")}
        </ButtonLink>
      ) : null}
    </OwnerPageShell>
  );
}
