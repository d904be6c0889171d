import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { newId } from "#app/platform/context.ts";
import { readForm } from "#app/platform/http/form-answer.ts";
import { requireStaff } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { createEvent } from "../commands/create-event.server.ts";
import { termsOfForm } from "../rules/terms-of-form.ts";
import { newEventSchema } from "../schemas.ts";
import { EventFormScreen } from "../screens/event-form-screen.tsx";
import { eventFormChoices, newEventFields } from "./parts/event-form.server.ts";
import { refuseTerms } from "./parts/refuse-terms.server.ts";

export const meta = pageTitle;
export const handle = { i18n: "events" };

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = requireStaff(context, request, "events.manage");
  return {
    title: context.texts("events")("staff.newEvent"),
    requestId: newId(ctx),
    fields: newEventFields(ctx),
    choices: await eventFormChoices(ctx),
  };
}

/** Writes the draft and goes on to it, where it is published. */
export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = requireStaff(context, request, "events.manage");
  const texts = context.texts("events");
  const form = await readForm(request, newEventSchema, { texts });
  if (!form.ok) return form.response;
  const { requestId, ...fields } = form.value;
  const created = await createEvent(ctx, { requestId, terms: termsOfForm(fields, ctx.zone) });
  if (!created.ok) return form.refuse(refuseTerms(texts, created));
  return redirect(`/staff/events/${created.value.eventId}`);
}

export default function NewEvent() {
  const { requestId, ...page } = useLoaderData<typeof loader>();
  return (
    <EventFormScreen
      {...page}
      backTo="/staff/events"
      hidden={{ requestId }}
      lastResult={useActionData<typeof action>()?.result}
    />
  );
}
