import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { newId } from "#app/platform/context.ts";
import { readForm } from "#app/platform/http/form-answer.ts";
import { notFound, readId, requireMember } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { reloadAfterRefusal } from "#app/platform/http/reload-after-refusal.ts";
import { instantFromDate } from "#app/shared/club-time.ts";
import { changeGuests } from "../commands/change-guests.server.ts";
import { readMyRegistration } from "../queries/my-registrations.server.ts";
import { judgeChangeable } from "../rules/judge-change.ts";
import { changeGuestsSchema } from "../schemas.ts";
import { ChangeGuestsScreen } from "../screens/change-guests-screen.tsx";
import { describeFee, describeTotals } from "./parts/describe-fee.server.ts";
import { nameGuests, readFamily } from "./parts/read-family.server.ts";

export const meta = pageTitle;
export const handle = { i18n: "events", frame: "page" };
export const shouldRevalidate = reloadAfterRefusal;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = requireMember(context, request);
  const [registration, family] = await Promise.all([readMyRegistration(ctx, readId(params.id)), readFamily(ctx)]);
  if (registration === null) throw notFound();
  const { event, attendees } = registration;
  const texts = context.texts("events");
  const terms = { state: event.state, registrationClosesAt: instantFromDate(event.registrationClosesAt) };
  const changeable = judgeChangeable({ terms, registration, now: ctx.clock.now() });
  const relations = new Map(family.household.map(({ name, relation }) => [name, texts(`relation.${relation}`)]));
  const isBooked = ({ name }: { name: string }) => attendees.some((attendee) => attendee.name === name);
  const most = Math.min(event.seatsPerMember, attendees.length + event.capacity - event.seatsTaken);
  return {
    title: texts("change.title"),
    id: registration.id,
    event: event.title,
    closes: context.format.time(event.registrationClosesAt),
    fee: describeFee(context, event.feeFen),
    barred: changeable.ok ? null : texts(`errors.${changeable.reason}`),
    requestId: newId(ctx),
    booked: attendees.map(({ id, name, kind }) => ({
      id,
      name,
      note: relations.get(name) ?? texts(`register.${kind}`),
    })),
    family: {
      household: family.household.filter((mate) => !isBooked(mate)),
      companions: family.companions.filter((companion) => !isBooked(companion)),
    },
    totals: describeTotals(context, { feeFen: event.feeFen, most: Math.max(most, attendees.length) }),
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = requireMember(context, request);
  const texts = context.texts("events");
  const registrationId = readId(params.id);
  const form = await readForm(request, changeGuestsSchema, { texts });
  if (!form.ok) return form.response;
  const { requestId, seen, coming } = form.value;
  const join = await nameGuests(ctx, form.value);
  if (join === null) return form.refuse({ "": texts("errors.guest_gone") });
  const changed = await changeGuests(ctx, { requestId, registrationId, seen, stay: coming, join });
  if (!changed.ok) return form.refuse({ "": texts(`errors.${changed.reason}`, { ...changed.details }) });
  return redirect(`/my-events/${registrationId}?changed=1`);
}

export default function ChangeGuests() {
  return <ChangeGuestsScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.result} />;
}
