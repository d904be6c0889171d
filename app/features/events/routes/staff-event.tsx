import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useActionData, useLoaderData } from "@remix-run/react";
import { nowDate } from "#app/platform/context.ts";
import { notFound, readId, requireStaff } from "#app/platform/http/guards.ts";
import type { RequestContext } from "#app/platform/http/load-context.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { groupCode } from "#app/shared/codes.ts";
import { publishEvent } from "../commands/publish-event.server.ts";
import { listGuests, type GuestRow } from "../queries/guests.server.ts";
import { readStaffEvent } from "../queries/staff-event.server.ts";
import { guestListSchema } from "../schemas.ts";
import { StaffEventScreen } from "../screens/staff-event-screen.tsx";
import { pictureOf } from "./parts/describe-event.server.ts";
import { eventState } from "./parts/event-state.server.ts";

export const meta = pageTitle;
export const handle = { i18n: "events" };

const GUEST_ROWS = 50;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = requireStaff(context, request, "events.see");
  const { format, texts } = context;
  const query = new URL(request.url).searchParams;
  const filter = guestListSchema.parse({ q: query.get("q") ?? "", after: query.get("after") });
  const eventId = readId(params.id);
  const [event, { rows, next }] = await Promise.all([
    readStaffEvent(ctx, eventId),
    listGuests(ctx, eventId, { ...filter, rows: GUEST_ROWS }),
  ]);
  if (event === null) throw notFound();
  const now = nowDate(ctx);
  const { abilities } = ctx.actor;
  const isOver = event.endsAt <= now;
  return {
    title: event.title,
    event: {
      id: event.id,
      summary: event.summary,
      picture: pictureOf(event.pictureKey),
      state: eventState(context, event, now),
      starts: format.longDay(event.startsAt),
      hours: `${format.clock(event.startsAt)}–${format.clock(event.endsAt)}`,
      place: [event.place, event.address].filter(Boolean).join(" · "),
      opens: format.time(event.registrationOpensAt),
      closes: format.time(event.registrationClosesAt),
      for: event.community?.name ?? texts("events")("staff.everybody"),
      fee: event.feeFen === 0n ? texts("events")("free") : format.money(event.feeFen),
      capacity: event.capacity,
      seatsPerMember: event.seatsPerMember,
      seatsTaken: event.seatsTaken,
      registrations: event.registrations,
      came: event.came,
      cancelledReason: event.cancelledReason,
    },
    may: {
      edit: abilities.has("events.manage") && event.state !== "cancelled" && !isOver,
      publish: abilities.has("events.manage") && event.state === "draft" && !isOver,
      export: abilities.has("events.manage"),
      checkIn: abilities.has("events.check_in") && event.state === "published" && !isOver,
      seeMembers: abilities.has("members.see"),
    },
    saved: query.has("saved"),
    q: filter.q,
    guests: rows.map((row) => describeGuest(context, row)),
    nextTo: next && `?${new URLSearchParams({ ...(filter.q ? { q: filter.q } : {}), after: next })}`,
  };
}

/** Publishes the draft. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = requireStaff(context, request, "events.manage");
  const eventId = readId(params.id);
  const published = await publishEvent(ctx, { eventId });
  if (published.ok) return redirect(`/staff/events/${eventId}`);
  if (published.reason === "unknown_event") throw notFound();
  return { refusal: context.texts("events")(`errors.${published.reason}`) };
}

export default function StaffEvent() {
  return (
    <>
      <StaffEventScreen {...useLoaderData<typeof loader>()} refusal={useActionData<typeof action>()?.refusal} />
      <Outlet />
    </>
  );
}

function describeGuest({ format }: RequestContext, { code, bookedAt, guests, ...row }: GuestRow) {
  return {
    ...row,
    code: groupCode(code),
    booked: format.time(bookedAt),
    guests: guests.map(({ id, name, kind, checkedInAt }) => ({
      id,
      name,
      kind,
      came: checkedInAt === null ? null : format.clock(checkedInAt),
    })),
  };
}
