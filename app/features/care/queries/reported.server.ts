import type { Context } from "#app/platform/context.ts";
import { instantFromDate, plainDateFromDate, type Temporal } from "#app/shared/club-time.ts";

export type Reported = {
  requestId: string;
  number: string;
  /** Null where no warranty can be told: words, a part not named, a home without a day of handover. */
  inWarranty: boolean | null;
  warrantyEndsOn: Temporal.PlainDate | null;
  /** Until when the desk answers. */
  promisedAt: Temporal.Instant;
};

/** @returns what a member was told when they reported this; null when they did not. */
export async function findReported(
  { db }: Pick<Context, "db">,
  { requestId, memberId }: { requestId: string; memberId: string },
): Promise<Reported | null> {
  const request = await db.careRequest.findFirst({ where: { id: requestId, memberId } });
  if (request === null) return null;
  const { number, inWarranty, warrantyEndsOn, promisedAt } = request;
  return {
    requestId,
    number,
    inWarranty,
    warrantyEndsOn: warrantyEndsOn && plainDateFromDate(warrantyEndsOn),
    promisedAt: instantFromDate(promisedAt),
  };
}
