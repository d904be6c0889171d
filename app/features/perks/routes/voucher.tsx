import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { memberCard } from "#app/features/membership/public.server.ts";
import { notFound, readId, requireMember } from "#app/platform/http/guards.ts";
import type { RequestContext } from "#app/platform/http/load-context.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { reloadAfterRefusal } from "#app/platform/http/reload-after-refusal.ts";
import { drawQrCode } from "#app/platform/qr-code.ts";
import { groupCode } from "#app/shared/codes.ts";
import { cancelVoucher } from "../commands/cancel-voucher.server.ts";
import { readVoucher, type OwnVoucher } from "../queries/voucher.server.ts";
import { VoucherScreen } from "../screens/voucher-screen.tsx";
import { describeBranch } from "./parts/describe-branch.server.ts";
import { describePrice, pictureOf } from "./parts/describe-perk.server.ts";
import { describeStory } from "./parts/describe-voucher.server.ts";

export const meta = pageTitle;
export const handle = { i18n: "perks", frame: "page" };
export const shouldRevalidate = reloadAfterRefusal;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = requireMember(context, request);
  const [voucher, member] = await Promise.all([
    readVoucher(ctx, readId(params.id)),
    memberCard(ctx, ctx.actor.memberId),
  ]);
  if (voucher === null) throw notFound();
  return {
    title: context.texts("perks")("voucher.title"),
    isNew: new URL(request.url).searchParams.has("new"),
    holder: [member?.name, member?.homes[0]?.community].filter(Boolean).join(" · "),
    voucher: await describe(context, voucher),
  };
}

/** Returns the voucher. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = requireMember(context, request);
  const voucherId = readId(params.id);
  const returned = await cancelVoucher(ctx, { voucherId });
  if (returned.ok) return redirect(`/vouchers/${voucherId}`);
  if (returned.reason === "unknown_voucher") throw notFound();
  return { refusal: context.texts("perks")(`return.${returned.reason}`) };
}

export default function Voucher() {
  return <VoucherScreen {...useLoaderData<typeof loader>()} refusal={useActionData<typeof action>()?.refusal} />;
}

async function describe(context: RequestContext, voucher: OwnVoucher) {
  const { format, texts } = context;
  const t = texts("perks");
  const { perk } = voucher;
  const { price, isFree } = describePrice(context, { ...perk, listPriceFen: null });
  return {
    id: voucher.id,
    perkId: perk.id,
    title: perk.title,
    picture: pictureOf(perk.pictureKey),
    code: groupCode(voucher.code).replace("-", " "),
    qr: await drawQrCode(voucher.code),
    validUntil: { ...format.time(voucher.validUntil), ms: voucher.validUntil.getTime() },
    pay: isFree ? null : t("voucher.pay", { amount: price }),
    rules: perk.body.split("\n").filter(Boolean),
    branches: voucher.branches.map((branch) => describeBranch(context, branch)),
    ...describeStory(context, voucher),
  };
}
