import type { LoaderFunctionArgs } from "@remix-run/node";
import ical, { ICalCalendarMethod } from "ical-generator";
import { notFound, readId, requireMember } from "#app/platform/http/guards.ts";
import { readMyRegistration } from "../queries/my-registrations.server.ts";

/** The event of one of the member's registrations as a calendar file; an event called off removes itself. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = requireMember(context, request);
  const registration = await readMyRegistration(ctx, readId(params.id));
  if (registration === null) throw notFound();
  const { event } = registration;
  const off = event.state === "cancelled" || registration.state === "cancelled";
  const calendar = ical({
    name: context.club?.name ?? "",
    method: off ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
    events: [
      {
        id: event.id,
        start: event.startsAt,
        end: event.endsAt,
        stamp: event.updatedAt,
        summary: event.title,
        description: event.summary,
        location: [event.place, event.address].filter(Boolean).join(", "),
        url: `${context.env.clubUrl}/my-events/${registration.id}`,
      },
    ],
  });
  return new Response(calendar.toString(), {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'attachment; filename="event.ics"',
      "Cache-Control": "no-store",
    },
  });
}
