import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { badRequest, requireMember } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { readFields } from "#app/platform/http/read-fields.ts";
import { MySessionsScreen } from "../screens/my-sessions-screen.tsx";
import { endDevices, readDevices } from "./parts/device-list.server.ts";

export const meta = pageTitle;
export const handle = { i18n: "identity", frame: "page" };

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = requireMember(context, request);
  return { title: context.texts("identity")("devices.title"), devices: await readDevices(context, ctx) };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = requireMember(context, request);
  if (!(await endDevices(context, ctx, await readFields(request)))) throw badRequest();
  return redirect("/me/sessions");
}

export default function MySessions() {
  return <MySessionsScreen {...useLoaderData<typeof loader>()} />;
}
