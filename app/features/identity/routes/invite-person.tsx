import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { newId } from "#app/platform/context.ts";
import { readForm } from "#app/platform/http/form-answer.ts";
import { requireStaff } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { ROLES } from "#app/shared/abilities.ts";
import { inviteStaff } from "../commands/invite-staff.server.ts";
import { requireRecentAuthentication } from "../commands/require-recent-authentication.server.ts";
import { inviteStaffSchema } from "../schemas.ts";
import { InvitePersonScreen } from "../screens/invite-person-screen.tsx";
import { refusalText } from "./parts/refusal-text.server.ts";

export const meta = pageTitle;
export const handle = { i18n: "identity" };

export function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = requireStaff(context, request, "staff.manage");
  return { title: context.texts("identity")("invite.title"), requestId: newId(ctx), roles: ROLES };
}

/** Answers with the link itself: it is shown once and is in no address. */
export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = requireStaff(context, request, "staff.manage");
  await requireRecentAuthentication(context, request);
  const texts = context.texts("identity");
  const form = await readForm(request, inviteStaffSchema, { texts });
  if (!form.ok) return form.response;
  const invited = await inviteStaff(ctx, form.value);
  if (!invited.ok) return form.refuse({ email: refusalText(texts, invited) });
  const link = `${context.env.clubUrl}/staff/password/${invited.value.token}`;
  return data({ invited: { name: form.value.name, link } });
}

export default function InvitePerson() {
  const answer = useActionData<typeof action>();
  const outcome = answer && "invited" in answer ? { invited: answer.invited } : { lastResult: answer?.result };
  return <InvitePersonScreen {...useLoaderData<typeof loader>()} {...outcome} />;
}
