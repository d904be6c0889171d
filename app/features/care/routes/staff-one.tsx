import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { revealPhone, staffNames } from "#app/features/identity/public.server.ts";
import { homeCard, memberCard } from "#app/features/membership/public.server.ts";
import { newId } from "#app/platform/context.ts";
import { readForm } from "#app/platform/http/form-answer.ts";
import { forbidden, notFound, readId, requireStaff } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { reloadAfterRefusal } from "#app/platform/http/reload-after-refusal.ts";
import { todayIn } from "#app/shared/club-time.ts";
import { groupPhone } from "#app/shared/phone.ts";
import { actorNames } from "../queries/actor-names.server.ts";
import { listDesk } from "../queries/desk.server.ts";
import { listVisitorNames } from "../queries/visits.server.ts";
import { readRequest } from "../queries/work-list.server.ts";
import { deskMoveSchema } from "../schemas.ts";
import { StaffOneScreen } from "../screens/staff-one-screen.tsx";
import { describeDeskRequest } from "./parts/describe-desk-request.server.ts";
import { describeSteps } from "./parts/describe-steps.server.ts";
import { makeDeskMove } from "./parts/make-desk-move.server.ts";

export const meta = pageTitle;
export const shouldRevalidate = reloadAfterRefusal;
export const handle = { i18n: "care" };

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = requireStaff(context, request, "care.see");
  const { abilities, staffId } = ctx.actor;
  const found = await readRequest(ctx, readId(params.id));
  if (found === null) throw notFound();
  const mayManage = abilities.has("care.manage");
  const [owner, home, names, colleagues, desk, visitors] = await Promise.all([
    memberCard(ctx, found.memberId),
    found.homeId === null ? null : homeCard(ctx.db, found.homeId),
    actorNames(ctx.db, found.steps),
    staffNames(ctx.db, [found.staffId]),
    mayManage ? listDesk(ctx.db) : [],
    mayManage ? listVisitorNames(ctx) : [],
  ]);
  const described = describeDeskRequest(context, found, { mayManage });
  return {
    ...described,
    hasMoved: new URL(request.url).searchParams.has("moved"),
    stepId: newId(ctx),
    today: todayIn(ctx.clock.now(), ctx.zone).toString(),
    me: staffId,
    owner: owner && {
      id: owner.memberId,
      name: owner.name,
      salutation: owner.salutation,
      tier: owner.tierName,
      phone: owner.maskedPhone,
      mayReveal: mayManage && abilities.has("members.see_full_phone"),
    },
    home: home && {
      label: home.label,
      handover: home.handoverOn === null ? null : context.format.day(home.handoverOn).text,
    },
    steps: describeSteps(context, found.steps, names, { about: found.kind, reader: "desk" }),
    staff: { id: found.staffId, name: colleagues.get(found.staffId ?? "") ?? null },
    desk,
    visitors,
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = requireStaff(context, request, "care.manage");
  const requestId = readId(params.id);
  const texts = context.texts("care");
  const form = await readForm(request, deskMoveSchema, { texts });
  if (!form.ok) return form.response;
  if (form.value.intent === "reveal") {
    if (!ctx.actor.abilities.has("members.see_full_phone")) throw forbidden();
    const found = await readRequest(ctx, requestId);
    const seen = found && (await revealPhone(ctx, { memberId: found.memberId }));
    if (!seen?.ok) throw notFound();
    return { phone: groupPhone(seen.value.phone) };
  }
  const moved = await makeDeskMove(ctx, requestId, form.value);
  if (moved.ok) return redirect(`/staff/care/${requestId}?moved=1`);
  return form.refuse({ "": texts(`errors.${moved.reason}`, { ...moved.details, context: byWhom(moved.details) }) });
}

export default function StaffOne() {
  const answer = useActionData<typeof action>();
  return (
    <StaffOneScreen
      {...useLoaderData<typeof loader>()}
      lastResult={answer && "result" in answer ? answer.result : undefined}
      fullPhone={answer && "phone" in answer ? answer.phone : undefined}
    />
  );
}

/** A request that changed meanwhile was changed by a colleague or by the owner. */
function byWhom(details: Readonly<Record<string, string | number>> | undefined): string | undefined {
  return details?.["by"] === "" ? "owner" : undefined;
}
