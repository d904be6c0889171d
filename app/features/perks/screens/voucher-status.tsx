import { useTranslation } from "react-i18next";
import { Badge } from "#app/ui/badge.tsx";
import type { VoucherStatus } from "../rules/voucher-status.ts";

const TONES = { usable: "ok", used: "neutral", expired: "attend", cancelled: "neutral" } as const;

/** What a voucher is, as dot and word. */
export function VoucherStatusBadge({ status }: { status: VoucherStatus }) {
  const { t } = useTranslation("perks");
  return <Badge tone={TONES[status]}>{t(`status.${status}`)}</Badge>;
}
