import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { z } from "zod";
import { newId, type Context, type MemberActor } from "#app/platform/context.ts";
import { readForm } from "#app/platform/http/form-answer.ts";
import { notFound, requireMember } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { uuidOrNull } from "#app/shared/ids.ts";
import { unreachable } from "#app/shared/invariant.ts";
import { ok, type Outcome } from "#app/shared/outcome.ts";
import { cancelInvitation } from "../commands/cancel-invitation.server.ts";
import { invitationToken, inviteToHousehold } from "../commands/invite-to-household.server.ts";
import { takeOut } from "../commands/take-out.server.ts";
import { readHouseholdPage } from "../queries/household-page.server.ts";
import type { Relation } from "../rules/household-rights.ts";
import { householdSchema } from "../schemas.ts";
import { HouseholdScreen } from "../screens/household-screen.tsx";

export const meta = pageTitle;
export const handle = { i18n: "membership", frame: "page" };

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = requireMember(context, request);
  const query = new URL(request.url).searchParams;
  const wish = query.get("home");
  const page = await readHouseholdPage(ctx, uuidOrNull(wish));
  const title = context.texts("membership")("household.title");
  if (page === null && wish !== null) throw notFound();
  if (page === null) return { title, household: null };
  const { home, homes, mates, invitations, ...rest } = page;
  return {
    title,
    household: {
      ...rest,
      requestId: newId(ctx),
      home: { homeId: home.homeId, label: home.label, relation: home.relation },
      homes: homes.map(({ homeId, label }) => ({ homeId, label })),
      mates: mates.map(({ sinceAt, ...mate }) => ({
        ...mate,
        since: isInvitedIn(mate.relation) ? context.format.dayOf(sinceAt) : null,
      })),
      invitations: invitations.map(({ expiresAt, ...invitation }) => ({
        ...invitation,
        until: context.format.dayOf(expiresAt),
        link: `${context.env.clubUrl}/join/${invitationToken(ctx.vault, invitation.invitationId)}`,
      })),
    },
  };
}

/** Owners are in the register; the day on which it was read says nothing about them. */
function isInvitedIn(relation: Relation): boolean {
  return relation === "family" || relation === "tenant";
}

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = requireMember(context, request);
  const texts = context.texts("membership");
  const form = await readForm(request, householdSchema, { texts });
  if (!form.ok) return form.response;
  const done = await change(ctx, form.value);
  if (done.ok) return redirect(`/me/household?home=${form.value.homeId}`);
  const field = { invalid_phone: "phone", missing_name: "name" }[done.reason] ?? "";
  return form.refuse({ [field]: texts(`errors.${done.reason}`, { ...done.details }) });
}

export default function Household() {
  return <HouseholdScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.result} />;
}

async function change(ctx: Context<MemberActor>, input: z.output<typeof householdSchema>): Promise<Outcome> {
  switch (input.intent) {
    case "invite": {
      const invited = await inviteToHousehold(ctx, input);
      return invited.ok ? ok() : invited;
    }
    case "cancel": {
      // Somebody else took it back or it was accepted: the page shows how things stand.
      await cancelInvitation(ctx, input);
      return ok();
    }
    case "take_out":
      return takeOut(ctx, input);
    default:
      return unreachable(input);
  }
}
