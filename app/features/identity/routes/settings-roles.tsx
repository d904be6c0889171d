import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { badRequest, requireStaff } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { readFields } from "#app/platform/http/read-fields.ts";
import { requireRecentAuthentication } from "../commands/require-recent-authentication.server.ts";
import { setRolePolicy } from "../commands/set-role-policy.server.ts";
import { readRoleOverview } from "../queries/role-overview.server.ts";
import { rolePolicySchema } from "../schemas.ts";
import { RolesScreen } from "../screens/roles-screen.tsx";

export const meta = pageTitle;
export const handle = { i18n: "identity" };

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = requireStaff(context, request, "staff.manage");
  return {
    title: context.texts("identity")("settings.tab.roles"),
    ...(await readRoleOverview(ctx)),
    saved: new URL(request.url).searchParams.has("saved"),
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = requireStaff(context, request, "staff.manage");
  await requireRecentAuthentication(context, request);
  const fields = await readFields(request);
  const form = rolePolicySchema.safeParse({ requiresTotp: fields.getAll("requiresTotp") });
  if (!form.success) throw badRequest();
  await setRolePolicy(ctx, form.data.requiresTotp);
  return redirect("/staff/settings/roles?saved");
}

export default function SettingsRoles() {
  return <RolesScreen {...useLoaderData<typeof loader>()} />;
}
