import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { listEvents } from "../queries/event-list.server.ts";
import { listSchema } from "../schemas.ts";
import { ListScreen } from "../screens/list-screen.tsx";
import { describeEvent } from "./parts/describe-event.server.ts";

export const meta = pageTitle;
export const handle = { i18n: "events" };

/** The same for everybody, so that it can be served from memory to visitors. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const filter = listSchema.parse({ category: query.get("category"), after: query.get("after") });
  const { rows, next } = await listEvents(context.ctx, { ...filter, communityId: null });
  return {
    title: context.texts("events")("list.title"),
    category: filter.category,
    events: rows.map((event) => describeEvent(context, event)),
    next,
  };
}

export default function Events() {
  return <ListScreen {...useLoaderData<typeof loader>()} />;
}
