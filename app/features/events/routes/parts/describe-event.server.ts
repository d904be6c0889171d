import type { RequestContext } from "#app/platform/http/load-context.ts";
import type { EventListRow } from "../../queries/event-list.server.ts";
import { judgeAudience } from "../../rules/judge-registration.ts";

/** What of a list concerns the reader alone. */
export type ListReader = {
  /** How many would come; null for visitors. */
  party: number | null;
  /** The reader's seats by event. */
  seats: ReadonlyMap<string, number>;
  /** What entitles the reader; null for visitors, who may be anybody. */
  standing: Parameters<typeof judgeAudience>[1] | null;
  /** The tiers' names by rank, as far as a tier keeps an event of the list from the reader. */
  tierNames: ReadonlyMap<number, string>;
};

/** @returns an event as lists show it, in the reader's language. */
export function describeEvent({ format, texts }: RequestContext, event: EventListRow, reader: ListReader) {
  const t = texts("events");
  const mine = reader.seats.get(event.id);
  const isBarred = barrierOf(event, reader) !== null;
  const fee = event.feeFen === 0n ? t("free") : t("fee", { amount: format.money(event.feeFen) });
  return {
    id: event.id,
    title: event.title,
    picture: pictureOf(event.pictureKey),
    day: format.longDay(event.startsAt),
    dayIso: format.dayOf(event.startsAt).iso,
    detail: t("list.detail", { at: format.clock(event.startsAt), place: event.place }),
    fee:
      event.community === null || isBarred
        ? fee
        : [fee, t("detail.onlyFor", { community: event.community })].join(" · "),
    note: noteOf({ format, texts }, event, reader),
    attend: event.status === "cancelled" || (!isBarred && isTight(event, reader.party)),
    mine: mine === undefined ? null : t("list.mine", { count: mine }),
  };
}

export type EventCard = ReturnType<typeof describeEvent>;

/** @returns why the event is not for this reader, as long as others may book it; null when it is for them. */
function barrierOf(event: EventListRow, { standing }: ListReader) {
  if (standing === null || event.status === "cancelled" || event.status === "closed") return null;
  const audience = judgeAudience(event, standing);
  return audience.ok ? null : audience.reason;
}

/**
 * Says for whom the event is when it is not for the reader; otherwise how many seats are left and whether they are enough
 * for those who would come.
 */
function noteOf(
  { format, texts }: Pick<RequestContext, "format" | "texts">,
  event: EventListRow,
  reader: ListReader,
): string {
  const t = texts("events");
  const { party } = reader;
  const barrier = barrierOf(event, reader);
  if (barrier === "other_community") return t("detail.onlyFor", { community: event.community });
  if (barrier === "tier_too_low") return t("list.onlyTier", { name: reader.tierNames.get(event.minTierRank) });
  const { freeSeats: free, status } = event;
  if (party !== null && (status === "open" || status === "few_seats")) {
    return t(free >= party ? "list.enough" : "list.notEnough", { free, count: party });
  }
  return t(`status.${status}`, { free, opens: format.time(event.registrationOpensAt).text });
}

function isTight({ status, freeSeats }: EventListRow, party: number | null): boolean {
  if (party === null) return status === "few_seats";
  return (status === "few_seats" || status === "open") && freeSeats < party;
}

/** @returns the address of an event's picture, or of the one that stands in for it. */
export function pictureOf(pictureKey: string | null): string {
  return pictureKey === null ? "/scenes/community.svg" : `/pictures/${pictureKey}.svg`;
}
