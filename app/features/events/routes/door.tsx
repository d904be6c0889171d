import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { Context, StaffActor } from "#app/platform/context.ts";
import { readForm } from "#app/platform/http/form-answer.ts";
import { notFound, readId, requireStaff } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { groupCode, isValidCode, normalizeCode } from "#app/shared/codes.ts";
import { uuidOrNull } from "#app/shared/ids.ts";
import { checkIn } from "../commands/check-in.server.ts";
import { readDoor } from "../queries/door.server.ts";
import { findGuests, findRegistration } from "../queries/guests.server.ts";
import { doorSchema } from "../schemas.ts";
import { DoorScreen } from "../screens/door-screen.tsx";
import { describeAnswer, describeCollecting, describeRegistration } from "./parts/describe-door.server.ts";

export const meta = pageTitle;
export const handle = { i18n: "events" };

/**
 * The door on a helper's phone: `?registration=` shows one registration's guests to tick, `?q=` those whose name was
 * typed, and `?seen=` what came of a registration, so that nothing needs JavaScript.
 */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = requireStaff(context, request, "events.check_in");
  const eventId = readId(params.id);
  const query = new URL(request.url).searchParams;
  const q = query.get("q")?.slice(0, 60) ?? "";
  const registrationId = uuidOrNull(query.get("registration"));
  const [event, registration, found] = await Promise.all([
    readDoor(ctx, eventId),
    registrationId === null ? null : findRegistration(ctx, eventId, { id: registrationId }),
    q === "" ? [] : findGuests(ctx, eventId, q),
  ]);
  if (event === null) throw notFound();
  return {
    title: context.texts("events")("door.title", { title: event.title }),
    event: { id: event.id, name: event.title, came: event.came, seats: event.seatsTaken },
    registration: registration && describeRegistration(context, registration),
    collect: registration && describeCollecting(context, event, registration.guests),
    q,
    found: found.map((row) => describeRegistration(context, row)),
    answer: await describeAnswer(context, ctx, event, query),
  };
}

/** Finds a registration by its code or a name; that of one guest is let in at once. Then lets the ticked guests in. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = requireStaff(context, request, "events.check_in");
  const eventId = readId(params.id);
  const form = await readForm(request, doorSchema, { texts: context.texts("events") });
  if (!form.ok) return form.response;
  const { value } = form;
  return value.intent === "find" ? find(ctx, eventId, value.q) : admit(ctx, eventId, value);
}

async function find(ctx: Context<StaffActor>, eventId: string, typed: string) {
  const door = `/staff/events/${eventId}/door`;
  const code = normalizeCode(typed);
  if (!isValidCode(code)) return redirect(`${door}?${new URLSearchParams({ q: typed })}`);
  const registration = await findRegistration(ctx, eventId, { code });
  if (registration === null) return redirect(`${door}?${new URLSearchParams({ unknown: groupCode(code) })}`);
  const { registrationId, guests } = registration;
  if (guests.length === 1) return admit(ctx, eventId, { registrationId, attendeeIds: guests.map(({ id }) => id) });
  return redirect(`${door}?registration=${registrationId}`);
}

async function admit(
  ctx: Context<StaffActor>,
  eventId: string,
  { registrationId, attendeeIds }: { registrationId: string; attendeeIds: string[] },
) {
  const door = `/staff/events/${eventId}/door`;
  const admitted = await checkIn(ctx, { eventId, registrationId, attendeeIds });
  const said = admitted.ok ? ["now", String(admitted.value.now)] : ["refused", admitted.reason];
  return redirect(`${door}?${new URLSearchParams([["seen", registrationId], said])}`);
}

export default function Door() {
  const fault = useActionData<typeof action>()?.result.error;
  return <DoorScreen {...useLoaderData<typeof loader>()} fault={fault?.["q"]?.[0] ?? fault?.["attendeeIds"]?.[0]} />;
}
