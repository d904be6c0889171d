import type { RequestContext } from "#app/platform/http/load-context.ts";
import type { EventListRow } from "../../queries/event-list.server.ts";

/** @returns an event as lists show it, in the reader's language. */
export function describeEvent({ format, texts }: RequestContext, event: EventListRow) {
  const t = texts("events");
  return {
    id: event.id,
    title: event.title,
    picture: pictureOf(event.pictureKey),
    day: format.dayOf(event.startsAt),
    detail: t("list.detail", { at: format.clock(event.startsAt), place: event.place }),
    fee: event.feeFen === 0n ? t("free") : t("fee", { amount: format.money(event.feeFen) }),
    note: t(`status.${event.status}`, {
      free: event.freeSeats,
      opens: format.time(event.registrationOpensAt).text,
    }),
    attend: event.status === "few_seats" || event.status === "cancelled",
  };
}

export type EventCard = ReturnType<typeof describeEvent>;

/** @returns the address of an event's picture, or of the one that stands in for it. */
export function pictureOf(pictureKey: string | null): string {
  return pictureKey === null ? "/scenes/community.svg" : `/pictures/${pictureKey}.svg`;
}
