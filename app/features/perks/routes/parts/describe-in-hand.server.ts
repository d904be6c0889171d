import type { RequestContext } from "#app/platform/http/load-context.ts";
import { placeOf } from "#app/platform/http/own-words.ts";
import { readVoucherSummary } from "../../queries/voucher-summary.server.ts";

/** @returns the member's vouchers in two phrases, or null when there is none, and for visitors. */
export async function describeInHand({
  ctx,
  format,
  texts,
  nonce,
}: Pick<RequestContext, "ctx" | "format" | "texts" | "nonce">) {
  const { actor } = ctx;
  if (actor.kind === "audience" && actor.hasVouchers) {
    return { count: placeOf(nonce, "inHand"), first: placeOf(nonce, "endsFirst") };
  }
  if (actor.kind !== "member") return null;
  const { usable, first } = await readVoucherSummary({ ...ctx, actor });
  if (first === null) return null;
  const t = texts("perks");
  return {
    count: t("list.inHand", { count: usable }),
    first: t("list.endsFirst", { at: format.dayOf(first.validUntil).text }),
  };
}
