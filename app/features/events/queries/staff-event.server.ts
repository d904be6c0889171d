import type { Context, StaffActor } from "#app/platform/context.ts";
import { countCame } from "./staff-events.server.ts";

/** @returns an event in any state, how many members have booked and how many guests have come; null for unknown ids. */
export async function readStaffEvent({ db }: Context<StaffActor>, eventId: string) {
  const [event, came] = await Promise.all([
    db.event.findUnique({
      where: { id: eventId },
      include: {
        community: { select: { name: true } },
        _count: { select: { registrations: { where: { state: "registered" } } } },
      },
    }),
    countCame(db, [eventId]),
  ]);
  if (event === null) return null;
  const { _count, ...columns } = event;
  return { ...columns, registrations: _count.registrations, came: came.get(eventId) ?? 0 };
}

export type StaffEvent = NonNullable<Awaited<ReturnType<typeof readStaffEvent>>>;
