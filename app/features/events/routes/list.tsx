import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { householdMatesOf, listTiers, readStanding } from "#app/features/membership/public.server.ts";
import type { Context } from "#app/platform/context.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { dateFromInstant, type Temporal } from "#app/shared/club-time.ts";
import { listEventStarts, listMySeats } from "../queries/event-days.server.ts";
import { listEvents, type EventListRow } from "../queries/event-list.server.ts";
import { listSchema } from "../schemas.ts";
import { ListScreen } from "../screens/list-screen.tsx";
import { describeCalendar } from "./parts/describe-calendar.server.ts";
import { describeEvent } from "./parts/describe-event.server.ts";

export const meta = pageTitle;
export const handle = { i18n: "events" };

/** The same for all visitors, so that it can be served to them from memory; members see what is theirs in it. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const { ctx } = context;
  const query = new URL(request.url).searchParams;
  const fields = ["category", "month", "party", "after"] as const;
  const { party, month, ...filter } = listSchema.parse(
    Object.fromEntries(fields.map((name) => [name, query.get(name)])),
  );
  const between = month === null ? undefined : timeOf(month, ctx.zone);
  const [{ rows, next }, starts, reader] = await Promise.all([
    listEvents(ctx, { ...filter, between }),
    listEventStarts(ctx),
    readReader(ctx, party),
  ]);
  const listReader = { ...reader, tierNames: await readTierNames(ctx, rows, reader.standing) };
  const address = {
    ...(filter.category && { category: filter.category }),
    ...(month && { month: month.toString() }),
    ...(party && { party: String(party) }),
  };
  return {
    title: context.texts("events")("list.title"),
    description: context.texts("events")("list.description"),
    address,
    party: reader.party,
    ...describeCalendar(context, { starts, mine: reader.mine, month }),
    events: rows.map((event) => describeEvent(context, event, listReader)),
    next,
  };
}

export default function Events() {
  return <ListScreen {...useLoaderData<typeof loader>()} />;
}

function timeOf(month: Temporal.PlainYearMonth, zone: string): { from: Date; until: Date } {
  const first = month.toPlainDate({ day: 1 });
  const startOf = (day: Temporal.PlainDate) => dateFromInstant(day.toZonedDateTime(zone).toInstant());
  return { from: startOf(first), until: startOf(first.add({ months: 1 })) };
}

/**
 * @returns who would come with the reader, all of the household unless they say otherwise, the seats they hold, and what
 *   entitles them.
 */
async function readReader(ctx: Context, party: number | null) {
  const { actor } = ctx;
  if (actor.kind !== "member") return { party: null, seats: new Map<string, number>(), mine: [], standing: null };
  const [mates, seats, standing] = await Promise.all([
    householdMatesOf(ctx.db, actor.memberId),
    listMySeats({ ...ctx, actor }),
    readStanding(ctx.db, actor.memberId),
  ]);
  return {
    party: party ?? mates.length + 1,
    seats: new Map(seats.map((each) => [each.eventId, each.seats])),
    mine: seats.map(({ startsAt }) => startsAt),
    standing,
  };
}

/** @returns the tiers' names by rank; none while no event asks for a higher tier than the reader's. */
async function readTierNames({ db }: Context, events: EventListRow[], standing: { tierRank: number } | null) {
  const isAnyTooHigh = standing !== null && events.some(({ minTierRank }) => minTierRank > standing.tierRank);
  return new Map(isAnyTooHigh ? (await listTiers(db)).map(({ rank, name }) => [rank, name]) : []);
}
