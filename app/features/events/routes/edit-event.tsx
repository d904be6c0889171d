import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "#app/platform/http/form-answer.ts";
import { notFound, readId, requireStaff } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { reloadAfterRefusal } from "#app/platform/http/reload-after-refusal.ts";
import { updateEvent } from "../commands/update-event.server.ts";
import { readStaffEvent } from "../queries/staff-event.server.ts";
import { termsOfForm } from "../rules/terms-of-form.ts";
import { editEventSchema } from "../schemas.ts";
import { EventFormScreen } from "../screens/event-form-screen.tsx";
import { eventFields, eventFormChoices } from "./parts/event-form.server.ts";
import { refuseTerms } from "./parts/refuse-terms.server.ts";

export const meta = pageTitle;
export const handle = { i18n: "events" };
export const shouldRevalidate = reloadAfterRefusal;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = requireStaff(context, request, "events.manage");
  const [event, choices] = await Promise.all([readStaffEvent(ctx, readId(params.id)), eventFormChoices(ctx)]);
  if (event === null) throw notFound();
  if (event.state === "cancelled") throw redirect(`/staff/events/${event.id}`);
  const texts = context.texts("events");
  return {
    title: texts("staff.editEvent", { title: event.title }),
    eventId: event.id,
    version: event.updatedAt.toISOString(),
    told: event.state === "published" ? event.registrations : 0,
    fields: eventFields(ctx, event),
    choices,
  };
}

/** Saves the changes, unless somebody else saved in between. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = requireStaff(context, request, "events.manage");
  const texts = context.texts("events");
  const eventId = readId(params.id);
  const form = await readForm(request, editEventSchema, { texts });
  if (!form.ok) return form.response;
  const { version, ...fields } = form.value;
  const terms = termsOfForm(fields, ctx.zone);
  const saved = await updateEvent(ctx, { eventId, version: new Date(version), terms });
  if (saved.ok) return redirect(`/staff/events/${eventId}?saved=1`);
  if (saved.reason === "unknown_event") throw notFound();
  return form.refuse(refuseTerms(texts, saved));
}

export default function EditEvent() {
  const { eventId, version, ...page } = useLoaderData<typeof loader>();
  return (
    <EventFormScreen
      {...page}
      backTo={`/staff/events/${eventId}`}
      hidden={{ version }}
      lastResult={useActionData<typeof action>()?.result}
    />
  );
}
