import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { uuidOrNull } from "#app/shared/ids.ts";
import { requireStaff } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { listPeople } from "../queries/people.server.ts";
import { PeopleScreen } from "../screens/people-screen.tsx";

export const meta = pageTitle;
export const handle = { i18n: "identity" };

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = requireStaff(context, request, "staff.manage");
  const query = new URL(request.url).searchParams;
  const text = (query.get("q") ?? "").trim().slice(0, 100);
  const { people, next } = await listPeople(ctx, { text, after: uuidOrNull(query.get("after")) });
  return {
    title: context.texts("identity")("settings.tab.people"),
    text,
    people: people.map(({ lastSeenAt, ...person }) => ({
      ...person,
      lastSeen: lastSeenAt && context.format.ago(lastSeenAt),
    })),
    nextTo: next && `?${new URLSearchParams({ ...(text === "" ? {} : { q: text }), after: next })}`,
  };
}

export default function People() {
  return <PeopleScreen {...useLoaderData<typeof loader>()} />;
}
