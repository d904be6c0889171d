import { useTranslation } from "react-i18next";
import { Card } from "#app/ui/card.tsx";
import { CopyField } from "#app/ui/copy-field.tsx";
import { FlashMessage } from "#app/ui/flash-message.tsx";
import { OwnerPageShell } from "#app/ui/owner-page-shell.tsx";
import { QrCode } from "#app/ui/qr-code.tsx";
import { ShareLink } from "./share-link.tsx";
import { ReferralCard, type ReferralCardData } from "./referral-card.tsx";

/** One referral; while the friend has not agreed, the link to pass on comes first. */
export function OneScreen({
  title,
  isNew,
  referral,
  invitation,
}: {
  title: string;
  /** Whether it was registered a moment ago. */
  isNew: boolean;
  referral: ReferralCardData;
  invitation: { link: string; qr: string } | null;
}) {
  const { t } = useTranslation("referrals");
  return (
    <OwnerPageShell title={title} backTo="/refer">
      <div className="grid gap-4">
        {isNew ? <FlashMessage>{t("one.registered", { friend: referral.friendName })}</FlashMessage> : null}
        {invitation ? (
          <Card padded className="grid gap-4">
            <div className="flex items-center gap-4">
              <div className="min-w-0 flex-1">
                <h2 className="text-18 font-semibold">{t("one.passOn", { friend: referral.friendName })}</h2>
                <p className="text-ink-2">{t("one.passOnDetail")}</p>
              </div>
              <QrCode svg={invitation.qr} label={t("one.qr")} className="w-28 flex-none" />
            </div>
            <CopyField
              value={invitation.link}
              label={t("one.link")}
              copyLabel={t("one.copy")}
              copiedLabel={t("one.copied")}
            />
            <ShareLink
              text={t("one.shareText", { friend: referral.friendName, project: referral.project })}
              url={invitation.link}
            />
          </Card>
        ) : null}
        <ReferralCard referral={referral} linked={false} />
      </div>
    </OwnerPageShell>
  );
}
