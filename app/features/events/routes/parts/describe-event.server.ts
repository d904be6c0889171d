import type { RequestContext } from "#app/platform/http/load-context.ts";
import type { EventListRow } from "../../queries/event-list.server.ts";

/** What of a list concerns the reader alone. */
export type ListReader = {
  /** How many would come; null for visitors. */
  party: number | null;
  /** The reader's seats by event. */
  seats: ReadonlyMap<string, number>;
};

/** @returns an event as lists show it, in the reader's language. */
export function describeEvent({ format, texts }: RequestContext, event: EventListRow, reader: ListReader) {
  const t = texts("events");
  const mine = reader.seats.get(event.id);
  const fee = event.feeFen === 0n ? t("free") : t("fee", { amount: format.money(event.feeFen) });
  return {
    id: event.id,
    title: event.title,
    picture: pictureOf(event.pictureKey),
    day: format.longDay(event.startsAt),
    dayIso: format.dayOf(event.startsAt).iso,
    detail: t("list.detail", { at: format.clock(event.startsAt), place: event.place }),
    fee: event.community === null ? fee : [fee, t("detail.onlyFor", { community: event.community })].join(" · "),
    note: noteOf({ format, texts }, event, reader.party),
    attend: event.status === "cancelled" || isTight(event, reader.party),
    mine: mine === undefined ? null : t("list.mine", { count: mine }),
  };
}

export type EventCard = ReturnType<typeof describeEvent>;

/** Says how many seats are left and whether they are enough for those who would come. */
function noteOf(
  { format, texts }: Pick<RequestContext, "format" | "texts">,
  event: EventListRow,
  party: number | null,
): string {
  const t = texts("events");
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
