import { useTranslation } from "react-i18next";
import { Card } from "#app/ui/card.tsx";
import { FlashMessage } from "#app/ui/flash-message.tsx";
import { List, ListRow } from "#app/ui/list-row.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { OwnerPageShell } from "#app/ui/owner-page-shell.tsx";
import { Section } from "#app/ui/section.tsx";
import type { VoucherStatus } from "../rules/voucher-status.ts";
import { BranchActions, BranchList, type BranchCard } from "./branch-list.tsx";
import { KeepOffline } from "./keep-offline.tsx";
import { OfflineMark } from "./offline-mark.tsx";
import { ReturnVoucher } from "./return-voucher.tsx";
import { VoucherCard } from "./voucher-card.tsx";

export type VoucherDetail = {
  id: string;
  perkId: string;
  title: string;
  picture: string;
  /** In groups of four. */
  code: string;
  /** SVG. */
  qr: string;
  status: VoucherStatus;
  soon: boolean;
  /** When and where it was used, until when it is valid, when it was returned. */
  story: string;
  validUntil: { text: string; full: string; iso: string; ms: number };
  /** What is paid at the till; null for nothing. */
  pay: string | null;
  rules: string[];
  branches: BranchCard[];
};

/** The voucher as it is held out to the clerk: the code above all, then how and where it is used. */
export function VoucherScreen({
  title,
  isNew,
  holder,
  voucher,
  refusal,
}: {
  title: string;
  /** Whether it was claimed a moment ago. */
  isNew: boolean;
  /** Whose it is. */
  holder: string;
  voucher: VoucherDetail;
  refusal?: string;
}) {
  const { t } = useTranslation("perks");
  const isUsable = voucher.status === "usable";
  const [branch, ...others] = voucher.branches;
  return (
    <OwnerPageShell
      title={isUsable ? title : t("voucher.titleOver")}
      backTo="/vouchers"
      end={isUsable ? <OfflineMark path={`/vouchers/${voucher.id}`} /> : undefined}
    >
      <KeepOffline paths={["/vouchers", `/vouchers/${voucher.id}`]} />
      {isNew && isUsable ? (
        <div className="mb-4">
          <FlashMessage>{t("voucher.claimed")}</FlashMessage>
        </div>
      ) : null}
      {refusal ? (
        <div className="mb-4">
          <Notice tone="bad">{refusal}</Notice>
        </div>
      ) : null}
      <VoucherCard voucher={voucher} holder={holder} />
      {isUsable && branch && others.length === 0 ? <BranchActions branch={branch} /> : null}
      <Section title={t("detail.howTo")}>
        <Card>
          <List>
            {voucher.rules.map((rule) => (
              <ListRow key={rule} icon="check" title={<span className="font-normal">{rule}</span>} />
            ))}
          </List>
        </Card>
      </Section>
      <Section title={t("voucher.where")}>
        <BranchList branches={voucher.branches} />
      </Section>
      {isUsable ? <ReturnVoucher /> : null}
    </OwnerPageShell>
  );
}
