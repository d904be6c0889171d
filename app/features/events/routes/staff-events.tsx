import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { nowDate } from "#app/platform/context.ts";
import { requireStaff } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { listStaffEvents, readEventFigures } from "../queries/staff-events.server.ts";
import { staffListSchema } from "../schemas.ts";
import { StaffEventsScreen } from "../screens/staff-events-screen.tsx";
import { eventState } from "./parts/event-state.server.ts";

export const meta = pageTitle;
export const handle = { i18n: "events" };

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = requireStaff(context, request, "events.see");
  const query = new URL(request.url).searchParams;
  const filter = staffListSchema.parse({ view: query.get("view"), q: query.get("q") ?? "", after: query.get("after") });
  const [{ rows, next }, figures] = await Promise.all([listStaffEvents(ctx, filter), readEventFigures(ctx)]);
  const { format, texts } = context;
  const keep = { view: filter.view, ...(filter.q ? { q: filter.q } : {}) };
  return {
    title: texts("events")("staff.title"),
    filter: { view: filter.view, q: filter.q },
    canManage: ctx.actor.abilities.has("events.manage"),
    figures,
    events: rows.map((event) => ({
      id: event.id,
      title: event.title,
      place: event.place,
      at: format.time(event.startsAt),
      community: event.community?.name ?? null,
      capacity: event.capacity,
      seatsTaken: event.seatsTaken,
      came: event.came,
      state: eventState(context, event, nowDate(ctx)),
    })),
    nextTo: next && `?${new URLSearchParams({ ...keep, after: next })}`,
  };
}

export default function StaffEvents() {
  return <StaffEventsScreen {...useLoaderData<typeof loader>()} />;
}
