import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireMember } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { listMyRequests } from "../queries/my-requests.server.ts";
import { historyQuerySchema } from "../schemas.ts";
import { HistoryScreen } from "../screens/history-screen.tsx";
import { describeMyRequest } from "./parts/describe-my-request.server.ts";

export const meta = pageTitle;
export const handle = { i18n: "care", frame: "page" };

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = requireMember(context, request);
  const { home, before } = historyQuerySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const { rows, next } = await listMyRequests(ctx, { homeId: home, before });
  return {
    title: context.texts("care")("home.history"),
    rows: rows.map((row) => ({
      ...describeMyRequest(context, row),
      at: context.format.dayOf(row.createdAt),
      rating: row.rating,
    })),
    older: next === null ? null : `/care?${new URLSearchParams({ ...(home ? { home } : {}), before: next })}`,
  };
}

export default function History() {
  return <HistoryScreen {...useLoaderData<typeof loader>()} />;
}
