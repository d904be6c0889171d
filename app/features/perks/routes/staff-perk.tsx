import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "#app/platform/http/form-answer.ts";
import { notFound, readId, requireStaff } from "#app/platform/http/guards.ts";
import type { RequestContext } from "#app/platform/http/load-context.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { reloadAfterRefusal } from "#app/platform/http/reload-after-refusal.ts";
import { updatePerk } from "../commands/update-perk.server.ts";
import { readPerkUse, readPerkWeeks, readStaffPerk, type PerkWeek } from "../queries/staff-perk.server.ts";
import { termsOfForm } from "../rules/terms-of-form.ts";
import { editPerkSchema } from "../schemas.ts";
import { StaffPerkScreen } from "../screens/staff-perk-screen.tsx";
import { perkFields, perkFormChoices } from "./parts/perk-form.server.ts";

export const meta = pageTitle;
export const handle = { i18n: "perks" };
export const shouldRevalidate = reloadAfterRefusal;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = requireStaff(context, request, "perks.see");
  const perkId = readId(params.id);
  const [perk, use, weeks, choices] = await Promise.all([
    readStaffPerk(ctx, perkId),
    readPerkUse(ctx, perkId),
    readPerkWeeks(ctx, perkId),
    perkFormChoices(ctx),
  ]);
  if (perk === null) throw notFound();
  const query = new URL(request.url).searchParams;
  return {
    title: perk.title,
    perk: {
      id: perk.id,
      state: perk.state,
      version: perk.updatedAt.toISOString(),
      merchant: { id: perk.merchantId, name: perk.merchant.name },
      changed: context.format.ago(perk.updatedAt),
      stock: perk.stock,
    },
    use,
    weeks: weeks.map((week) => describeWeek(context, week)),
    fields: perkFields(ctx, perk),
    choices,
    canManage: ctx.actor.abilities.has("perks.manage"),
    saved: query.has("saved"),
    refusal: refusalOf(context, query.get("refused")),
  };
}

/** Saves the changes, unless somebody else saved in between. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = requireStaff(context, request, "perks.manage");
  const texts = context.texts("perks");
  const form = await readForm(request, editPerkSchema, { texts });
  if (!form.ok) return form.response;
  const { version, ...fields } = form.value;
  const perkId = readId(params.id);
  const terms = termsOfForm(fields, ctx.zone);
  const saved = await updatePerk(ctx, { perkId, version: new Date(version), terms });
  if (saved.ok) return redirect(`/staff/perks/${perkId}?saved=1`);
  if (saved.reason === "unknown_perk") throw notFound();
  const sentence = texts(`errors.${saved.reason}`, { ...saved.details });
  return form.refuse(saved.reason === "stock_below_claimed" ? { stock: sentence } : { "": sentence });
}

export default function StaffPerk() {
  return <StaffPerkScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.result} />;
}

function describeWeek({ format }: RequestContext, { monday, claimed, used }: PerkWeek) {
  return { week: format.day(monday), claimed, used };
}

const REFUSALS = ["perk_ended", "claim_over", "no_branch"] as const;

/** @returns why publishing was refused, when the address says so. */
function refusalOf({ texts }: RequestContext, text: string | null): string | null {
  const reason = REFUSALS.find((each) => each === text);
  return reason === undefined ? null : texts("perks")(`errors.${reason}`);
}
