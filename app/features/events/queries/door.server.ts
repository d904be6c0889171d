import type { Context, StaffActor } from "#app/platform/context.ts";
import { countCame } from "./staff-events.server.ts";

/** @returns what the door shows of an event: its name, its seats, and how many guests are in; null for unknown ids. */
export async function readDoor({ db }: Context<StaffActor>, eventId: string) {
  const [event, came] = await Promise.all([
    db.event.findFirst({
      where: { id: eventId, state: { not: "draft" } },
      select: { id: true, title: true, startsAt: true, seatsTaken: true, feeFen: true },
    }),
    countCame(db, [eventId]),
  ]);
  return event === null ? null : { ...event, came: came.get(eventId) ?? 0 };
}
