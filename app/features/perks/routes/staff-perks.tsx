import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireStaff } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { listMerchantNames } from "../queries/merchants.server.ts";
import { listStaffPerks } from "../queries/staff-perks.server.ts";
import { filterAddress } from "../rules/list-address.ts";
import { staffPerksSchema } from "../schemas.ts";
import { StaffPerksScreen } from "../screens/staff-perks-screen.tsx";

export const meta = pageTitle;
export const handle = { i18n: "perks" };

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = requireStaff(context, request, "perks.see");
  const { searchParams } = new URL(request.url);
  const fields = ["q", "state", "category", "merchant", "sort", "after"] as const;
  const query = staffPerksSchema.parse(
    Object.fromEntries(fields.map((name) => [name, searchParams.get(name) || null])),
  );
  const { q, merchant, ...rest } = query;
  const [{ rows, next }, merchants] = await Promise.all([
    listStaffPerks(ctx, { ...rest, text: q, merchantId: merchant }),
    listMerchantNames(ctx),
  ]);
  return {
    title: context.texts("perks")("list.title"),
    query,
    merchants,
    canManage: ctx.actor.abilities.has("perks.manage"),
    perks: rows.map((perk) => ({
      ...perk,
      claimFrom: context.format.dayOf(perk.claimFrom),
      claimUntil: context.format.dayOf(perk.claimUntil),
    })),
    next: next && `/staff/perks${filterAddress({ ...query, after: next })}`,
  };
}

export default function StaffPerks() {
  return <StaffPerksScreen {...useLoaderData<typeof loader>()} />;
}
