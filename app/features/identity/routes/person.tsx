import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { z } from "zod";
import type { Context, StaffActor } from "#app/platform/context.ts";
import { readForm } from "#app/platform/http/form-answer.ts";
import { notFound, readId, requireStaff } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { ROLES } from "#app/shared/abilities.ts";
import { refuse } from "#app/shared/outcome.ts";
import { maskPhone } from "#app/shared/phone.ts";
import { changeRoles, reinstateStaff, suspendStaff } from "../commands/change-staff.server.ts";
import { issuePasswordLink } from "../commands/issue-password-link.server.ts";
import { linkStaffToMember } from "../commands/link-staff-to-member.server.ts";
import { requireRecentAuthentication } from "../commands/require-recent-authentication.server.ts";
import { resetTotp } from "../commands/reset-totp.server.ts";
import { findMemberByPhone } from "../queries/member-by-phone.server.ts";
import { readPerson } from "../queries/people.server.ts";
import { personSchema } from "../schemas.ts";
import { PersonScreen } from "../screens/person-screen.tsx";
import { refusalText } from "./parts/refusal-text.server.ts";

export const meta = pageTitle;
export const handle = { i18n: "identity" };

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = requireStaff(context, request, "staff.manage");
  const person = await readPerson(ctx, readId(params.staffId));
  if (person === null) throw notFound();
  const { createdAt, member, ...rest } = person;
  return {
    title: person.name,
    person: { ...rest, since: context.format.dayOf(createdAt) },
    member: member && { name: member.name, phone: maskPhone(member.phone) },
    isOneself: person.id === ctx.actor.staffId,
    roles: ROLES,
    saved: new URL(request.url).searchParams.has("saved"),
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = requireStaff(context, request, "staff.manage");
  await requireRecentAuthentication(context, request);
  const texts = context.texts("identity");
  const staffId = readId(params.staffId);
  const form = await readForm(request, personSchema, { texts });
  if (!form.ok) return form.response;
  if (form.value.intent === "password_link") {
    const issued = await issuePasswordLink(ctx, { staffId });
    if (!issued.ok) throw notFound();
    return data({ link: `${context.env.clubUrl}/staff/password/${issued.value.token}` });
  }
  const changed = await changePerson(ctx, staffId, form.value);
  if (!changed.ok) return form.refuse({ [form.value.intent]: refusalText(texts, changed) });
  return redirect(`/staff/settings/people/${staffId}?saved`);
}

type Wish = Exclude<z.output<typeof personSchema>, { intent: "password_link" }>;

async function changePerson(ctx: Context<StaffActor>, staffId: string, wish: Wish) {
  switch (wish.intent) {
    case "roles":
      return changeRoles(ctx, { staffId, roles: wish.roles });
    case "suspend":
      return suspendStaff(ctx, { staffId });
    case "reinstate":
      return reinstateStaff(ctx, { staffId });
    case "reset_totp":
      return resetTotp(ctx, { staffId });
    case "unlink_member":
      return linkStaffToMember(ctx, { staffId, memberId: null });
    case "link_member": {
      const memberId = await findMemberByPhone(ctx, wish.phone);
      return memberId === null ? refuse("no_such_member") : linkStaffToMember(ctx, { staffId, memberId });
    }
  }
}

export default function Person() {
  const answer = useActionData<typeof action>();
  const outcome = answer && "link" in answer ? { link: answer.link } : { lastResult: answer?.result };
  return <PersonScreen {...useLoaderData<typeof loader>()} {...outcome} />;
}
