import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireStaff } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { uuidOrNull } from "#app/shared/ids.ts";
import { listMerchants } from "../queries/merchants.server.ts";
import { filterAddress } from "../rules/list-address.ts";
import { MerchantsScreen } from "../screens/merchants-screen.tsx";

export const meta = pageTitle;
export const handle = { i18n: "perks" };

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = requireStaff(context, request, "perks.see");
  const query = new URL(request.url).searchParams;
  const text = (query.get("q") ?? "").trim().slice(0, 60);
  const { merchants, next } = await listMerchants(ctx, { text, after: uuidOrNull(query.get("after")) });
  return {
    title: context.texts("perks")("staff.merchants"),
    text,
    merchants,
    canManage: ctx.actor.abilities.has("perks.manage"),
    next: next && `/staff/merchants${filterAddress({ q: text, after: next })}`,
  };
}

export default function Merchants() {
  return <MerchantsScreen {...useLoaderData<typeof loader>()} />;
}
