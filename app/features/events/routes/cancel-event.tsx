import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "#app/platform/http/form-answer.ts";
import { notFound, readId, requireStaff } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { cancelEvent } from "../commands/cancel-event.server.ts";
import { readStaffEvent } from "../queries/staff-event.server.ts";
import { cancelSchema } from "../schemas.ts";
import { CancelEventDialog } from "../screens/cancel-event-dialog.tsx";

export const meta = pageTitle;
export const handle = { i18n: "events" };

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = requireStaff(context, request, "events.manage");
  const event = await readStaffEvent(ctx, readId(params.id));
  if (event === null) throw notFound();
  if (event.state === "cancelled") throw redirect(`/staff/events/${event.id}`);
  return {
    title: context.texts("events")("staff.cancelTitle", { title: event.title }),
    eventId: event.id,
    registrations: event.registrations,
    seats: event.seatsTaken,
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = requireStaff(context, request, "events.manage");
  const texts = context.texts("events");
  const eventId = readId(params.id);
  const form = await readForm(request, cancelSchema, { texts });
  if (!form.ok) return form.response;
  const cancelled = await cancelEvent(ctx, { eventId, reason: form.value.reason });
  if (cancelled.ok) return redirect(`/staff/events/${eventId}`);
  if (cancelled.reason === "unknown_event") throw notFound();
  return form.refuse({ "": texts(`errors.${cancelled.reason}`) });
}

export default function CancelEvent() {
  return <CancelEventDialog {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.result} />;
}
