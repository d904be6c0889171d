import type { Context, StaffActor } from "#app/platform/context.ts";
import type { RequestContext } from "#app/platform/http/load-context.ts";
import { groupCode } from "#app/shared/codes.ts";
import { uuidOrNull } from "#app/shared/ids.ts";
import { findRegistration, type GuestRow } from "../../queries/guests.server.ts";

/** @returns a registration as the door shows it: who booked, and each guest with the time at which they came. */
export function describeRegistration({ format }: RequestContext, row: GuestRow) {
  return {
    registrationId: row.registrationId,
    name: row.memberName,
    phone: row.maskedPhone,
    home: row.home,
    code: groupCode(row.code),
    guests: row.guests.map(({ id, name, kind, checkedInAt }) => ({
      id,
      name,
      kind,
      came: checkedInAt === null ? null : format.clock(checkedInAt),
    })),
  };
}

export type DoorAnswer = {
  tone: "green" | "amber" | "red";
  title: string;
  detail: string;
  facts: { term: string; value: string }[];
  /** Whether there is a fee to collect, so that it is not to pass by. */
  isPaid: boolean;
};

/** @returns what to collect from those of a registration who have not come yet; null when nothing is. */
export function describeCollecting(
  { format, texts }: Pick<RequestContext, "format" | "texts">,
  { feeFen }: { feeFen: bigint },
  guests: readonly { checkedInAt: Date | null }[],
): string | null {
  const count = guests.filter(({ checkedInAt }) => checkedInAt === null).length;
  if (feeFen === 0n || count === 0) return null;
  const total = format.money(feeFen * BigInt(count));
  return texts("events")("door.collectEach", { amount: format.money(feeFen), total, count });
}

/** Refusals that are about the hour, not about the guest. */
const NOT_NOW = ["too_early"];
const REFUSALS = ["event_cancelled", "registration_cancelled", "too_early", "event_over", "unknown_registration"];

/** @returns what the whole screen says after a registration was let in or refused; null when the address tells of none. */
export async function describeAnswer(
  context: RequestContext,
  ctx: Context<StaffActor>,
  event: { id: string; feeFen: bigint },
  query: URLSearchParams,
): Promise<DoorAnswer | null> {
  const t = context.texts("events");
  const unknown = query.get("unknown");
  if (unknown !== null) {
    const code = { term: t("door.code"), value: unknown.slice(0, 20) };
    return { tone: "red", title: t("door.unknown"), detail: t("door.unknownDetail"), facts: [code], isPaid: false };
  }
  const seen = uuidOrNull(query.get("seen"));
  const registration = seen === null ? null : await findRegistration(ctx, event.id, { id: seen });
  if (registration === null) return null;
  const { name, code, guests } = describeRegistration(context, registration);
  const facts = [
    ...guests.map((guest) => ({ term: guest.name, value: guest.came ?? t("door.notYet") })),
    { term: t("door.code"), value: code },
  ];
  const refused = REFUSALS.find((reason) => reason === query.get("refused"));
  if (refused !== undefined) {
    const tone = NOT_NOW.includes(refused) ? "amber" : "red";
    return { tone, title: t(`door.refused.${refused}`), detail: name, facts, isPaid: false };
  }
  const now = Number(query.get("now"));
  if (now > 0) {
    const isPaid = event.feeFen > 0n;
    const fee = isPaid ? [t("door.collect", { total: context.format.money(event.feeFen * BigInt(now)) })] : [];
    const detail = [t("door.in", { count: now }), ...fee].join(" · ");
    return { tone: "green", title: t("door.welcome", { name }), detail, facts, isPaid };
  }
  return { tone: "amber", title: t("door.before"), detail: name, facts, isPaid: false };
}
