import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { badRequest, requireAnyStaff } from "#app/platform/http/guards.ts";
import { readFields } from "#app/platform/http/read-fields.ts";
import { endDevices } from "./parts/device-list.server.ts";

/** The list stands on the account page. */
export function loader() {
  return redirect("/staff/me");
}

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = requireAnyStaff(context, request);
  if (!(await endDevices(context, ctx, await readFields(request)))) throw badRequest();
  return redirect("/staff/me");
}
