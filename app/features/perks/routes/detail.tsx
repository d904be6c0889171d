import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { newId } from "#app/platform/context.ts";
import { readForm } from "#app/platform/http/form-answer.ts";
import { notFound, readId, requireMember } from "#app/platform/http/guards.ts";
import type { RequestContext } from "#app/platform/http/load-context.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { reloadAfterRefusal } from "#app/platform/http/reload-after-refusal.ts";
import { dateFromInstant, instantFromDate } from "#app/shared/club-time.ts";
import { claimVoucher } from "../commands/claim-voucher.server.ts";
import { readClaimCase } from "../queries/claim-case.server.ts";
import { readHeldVoucher } from "../queries/held-voucher.server.ts";
import { readPublicPerk, type PublicPerk } from "../queries/perk-detail.server.ts";
import { judgeClaim, voucherValidUntil } from "../rules/judge-claim.ts";
import { claimSchema } from "../schemas.ts";
import { DetailScreen } from "../screens/detail-screen.tsx";
import { describeBranch } from "./parts/describe-branch.server.ts";
import { describeNote, describePrice, pictureOf } from "./parts/describe-perk.server.ts";

export const meta = pageTitle;
export const handle = { i18n: "perks", frame: "page" };
export const shouldRevalidate = reloadAfterRefusal;

export async function loader({ context, params }: LoaderFunctionArgs) {
  const perk = await readPublicPerk(context.ctx.db, readId(params.id));
  if (perk === null) throw notFound();
  return {
    title: perk.title,
    description: perk.summary,
    perk: describe(context, perk),
    reader: await describeReader(context, perk.id),
  };
}

/** Claims a voucher and shows it; a visitor signs in first and comes back. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = requireMember(context, request);
  const texts = context.texts("perks");
  const form = await readForm(request, claimSchema, { texts });
  if (!form.ok) return form.response;
  const claimed = await claimVoucher(ctx, { ...form.value, perkId: readId(params.id) });
  if (claimed.ok) return redirect(`/vouchers/${claimed.value.voucherId}?new=1`);
  return form.refuse({ "": texts(`claim.${claimed.reason}`, { ...claimed.details }) });
}

export default function Detail() {
  const refusal = useActionData<typeof action>()?.result.error?.[""]?.[0];
  return <DetailScreen {...useLoaderData<typeof loader>()} refusal={refusal} />;
}

function describe(context: RequestContext, perk: PublicPerk) {
  const { ctx, format, texts } = context;
  const t = texts("perks");
  const now = ctx.clock.now();
  const useUntil = instantFromDate(perk.useUntil);
  const validUntil = dateFromInstant(voucherValidUntil({ now, usableDays: perk.usableDays, useUntil, zone: ctx.zone }));
  return {
    id: perk.id,
    summary: perk.summary,
    rules: perk.body.split("\n").filter(Boolean),
    picture: pictureOf(perk.pictureKey),
    tag: t(perk.minTierRank > 1 ? "tag.tier" : `tag.${perk.kind}`),
    merchant: { name: perk.merchant.name, summary: perk.merchant.summary },
    branches: perk.merchant.branches.map((branch) => describeBranch(context, branch)),
    communities: perk.communities.map(({ name }) => name).join(t("listComma")),
    claimTime: t("detail.claimTime", {
      from: format.time(perk.claimFrom).text,
      until: format.time(perk.claimUntil).text,
    }),
    validity:
      perk.usableDays === null
        ? t("detail.validUntil", { at: format.time(perk.useUntil).text })
        : t("detail.validDays", { count: perk.usableDays, at: format.dayOf(validUntil).text }),
    limit: t("detail.limit", { count: perk.perMemberLimit }),
    ...describePrice(context, perk),
    ...describeNote(context, perk),
  };
}

/** @returns what stands between this reader and a voucher, in words. */
async function describeReader({ ctx, texts }: RequestContext, perkId: string) {
  const { actor } = ctx;
  if (actor.kind !== "member") return { kind: "visitor" as const };
  const own = { ...ctx, actor };
  const [claimCase, voucherId] = await Promise.all([readClaimCase(own, perkId), readHeldVoucher(own, perkId)]);
  const verdict = judgeClaim({ ...claimCase, now: ctx.clock.now() });
  const why = verdict.ok ? null : texts("perks")(`claim.${verdict.reason}`, { ...verdict.details });
  return { kind: "member" as const, requestId: newId(ctx), why, voucherId };
}
