import type { RequestContext } from "#app/platform/http/load-context.ts";

/** The portal takes no payment: a fee is paid at the door, and every page that names it says so. */
type Reader = Pick<RequestContext, "format" | "texts">;

/** @returns what a seat costs and where it is paid, in the reader's language; null when nothing is paid. */
export function describeFee({ format, texts }: Reader, feeFen: bigint): { title: string; detail: string } | null {
  if (feeFen === 0n) return null;
  const t = texts("events");
  return { title: t("detail.onSpot", { amount: format.money(feeFen) }), detail: t("detail.onSpotDetail") };
}

/** @returns what a booking of `seats` comes to and where it is paid; null when nothing is paid. */
export function describeTotal(
  { format, texts }: Reader,
  { feeFen, seats }: { feeFen: bigint; seats: number },
): { title: string; detail: string } | null {
  if (feeFen === 0n) return null;
  const t = texts("events");
  return {
    title: t("registration.pay", { total: format.money(feeFen * BigInt(seats)) }),
    detail: t("registration.payDetail", { amount: format.money(feeFen), count: seats }),
  };
}

/** @returns what one guest costs, what two cost, and so on up to `most`. */
export function describeTotals(
  { format, texts }: Reader,
  { feeFen, most }: { feeFen: bigint; most: number },
): string[] {
  const t = texts("events");
  return Array.from({ length: most }, (_, index) =>
    feeFen === 0n ? t("free") : t("register.onSpot", { total: format.money(feeFen * BigInt(index + 1)) }),
  );
}
