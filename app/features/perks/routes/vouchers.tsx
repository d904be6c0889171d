import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireMember } from "#app/platform/http/guards.ts";
import type { RequestContext } from "#app/platform/http/load-context.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { listPastVouchers, listUsableVouchers, type VoucherRow } from "../queries/vouchers.server.ts";
import { VouchersScreen } from "../screens/vouchers-screen.tsx";
import { pictureOf } from "./parts/describe-perk.server.ts";
import { describeStory } from "./parts/describe-voucher.server.ts";

export const meta = pageTitle;
export const handle = { i18n: "perks", frame: "page" };

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = requireMember(context, request);
  const after = new URL(request.url).searchParams.get("after");
  const [usable, past] = await Promise.all([
    after === null ? listUsableVouchers(ctx) : [],
    listPastVouchers(ctx, { after }),
  ]);
  return {
    title: context.texts("perks")("vouchers.title"),
    usable: usable.map((voucher) => describe(context, voucher)),
    past: past.vouchers.map((voucher) => describe(context, voucher)),
    next: past.next,
    isFirstPage: after === null,
  };
}

export default function Vouchers() {
  return <VouchersScreen {...useLoaderData<typeof loader>()} />;
}

function describe(context: RequestContext, voucher: VoucherRow) {
  return {
    id: voucher.id,
    title: voucher.perk.title,
    merchant: voucher.perk.merchant.name,
    picture: pictureOf(voucher.perk.pictureKey),
    ...describeStory(context, voucher),
  };
}
