import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Card } from "#app/ui/card.tsx";
import { QrCode } from "#app/ui/qr-code.tsx";
import { Countdown } from "./countdown.tsx";
import type { VoucherDetail } from "./voucher-screen.tsx";
import { VoucherStatusBadge } from "./voucher-status.tsx";

/** The paper voucher: whose and what, the tear line, the code, and one state. */
export function VoucherCard({ voucher, holder }: { voucher: VoucherDetail; holder: string }) {
  const { t } = useTranslation("perks");
  const isUsable = voucher.status === "usable";
  return (
    <Card className="bg-code-paper! text-code-ink">
      <div className="flex items-center gap-3.5 p-4">
        <img
          src={voucher.picture}
          alt=""
          width={76}
          height={76}
          className="size-[76px] flex-none rounded-card object-cover"
        />
        <div className="min-w-0">
          <h2 className="text-18 font-semibold">
            <Link to={`/perks/${voucher.perkId}`}>{voucher.title}</Link>
          </h2>
          <p>{holder}</p>
        </div>
      </div>
      <div className="relative mx-4 border-t border-dashed border-[#8a857b]">
        <span className="absolute -top-2 -left-6 size-4 rounded-full border border-line bg-paper" />
        <span className="absolute -top-2 -right-6 size-4 rounded-full border border-line bg-paper" />
      </div>
      <div className="grid justify-items-center gap-3 px-4 pt-7 pb-5 text-center">
        {isUsable ? (
          <>
            <QrCode svg={voucher.qr} label={t("voucher.qr")} className="w-full max-w-[248px]" />
            <p
              aria-label={t("voucher.code")}
              className="text-30 font-semibold tracking-[0.06em] text-code-ink select-all"
            >
              {voucher.code}
            </p>
          </>
        ) : (
          <p className="text-24 font-semibold tracking-[0.06em] line-through opacity-60">{voucher.code}</p>
        )}
        <VoucherStatusBadge status={voucher.status} />
        {isUsable ? <Countdown untilMs={voucher.validUntil.ms} attend={voucher.soon} /> : null}
        <p className="text-[#4c4a45]">{voucher.story}</p>
        {isUsable && voucher.pay ? <p className="text-18 font-semibold">{voucher.pay}</p> : null}
      </div>
    </Card>
  );
}
