import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { nowDate } from "#app/platform/context.ts";
import { requireMember } from "#app/platform/http/guards.ts";
import type { RequestContext } from "#app/platform/http/load-context.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { listMyRegistrations } from "../queries/my-registrations.server.ts";
import { MineScreen } from "../screens/mine-screen.tsx";
import { pictureOf } from "./parts/describe-event.server.ts";

export const meta = pageTitle;
export const handle = { i18n: "events" };

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { coming, past } = await listMyRegistrations(requireMember(context, request));
  return {
    title: context.texts("events")("mine.title"),
    isCancelled: new URL(request.url).searchParams.has("cancelled"),
    coming: coming.map((registration) => describe(context, registration)),
    past: past.map((registration) => describe(context, registration)),
  };
}

type Registration = Awaited<ReturnType<typeof listMyRegistrations>>["coming"][number];

function describe({ ctx, format, texts }: RequestContext, { id, seats, event }: Registration) {
  return {
    id,
    title: event.title,
    picture: pictureOf(event.pictureKey),
    at: format.time(event.startsAt),
    place: event.place,
    note: texts("events")(noteOf(event, nowDate(ctx)), { count: seats }),
    attend: event.state === "cancelled",
  };
}

/** @returns the key of what a registration's row says: who has seats at what is under way may still come. */
function noteOf({ state, startsAt, endsAt }: Registration["event"], now: Date) {
  if (state === "cancelled") return "status.cancelled";
  return startsAt <= now && now < endsAt ? "mine.underway" : "mine.seats";
}

export default function Mine() {
  return <MineScreen {...useLoaderData<typeof loader>()} />;
}
