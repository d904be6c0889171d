import type { RequestContext } from "#app/platform/http/load-context.ts";
import { instantFromDate } from "#app/shared/club-time.ts";
import { endsSoon, voucherStatus, type VoucherState } from "../../rules/voucher-status.ts";

type Voucher = {
  state: VoucherState;
  validUntil: Date;
  usedAt: Date | null;
  cancelledAt: Date | null;
  usedAtBranch: { name: string } | null;
};

/** @returns what a voucher is now and the line that tells its story, in the reader's language. */
export function describeStory(
  { ctx, format, texts }: Pick<RequestContext, "ctx" | "format" | "texts">,
  voucher: Voucher,
) {
  const t = texts("perks");
  const now = ctx.clock.now();
  const validUntil = instantFromDate(voucher.validUntil);
  const status = voucherStatus({ state: voucher.state, validUntil }, now);
  const at = format.time(voucher.usedAt ?? voucher.cancelledAt ?? voucher.validUntil).text;
  return {
    status,
    soon: status === "usable" && endsSoon(validUntil, now),
    story: t(`story.${status}`, { at, branch: voucher.usedAtBranch?.name }),
  };
}
