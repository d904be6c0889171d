import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData, useLocation } from "@remix-run/react";
import { requireAnyStaff } from "#app/platform/http/guards.ts";
import { listSettingsTabs } from "../rules/list-settings-tabs.ts";
import { SettingsFrame } from "../screens/settings-frame.tsx";

export const handle = { i18n: "identity" };

/** @returns the settings that the person may open; each page guards itself. */
export function loader({ context, request }: LoaderFunctionArgs) {
  const { actor } = requireAnyStaff(context, request);
  return { tabs: listSettingsTabs(actor.abilities) };
}

/** The frame of all settings, those of other features too. */
export default function SettingsLayout() {
  const { tabs } = useLoaderData<typeof loader>();
  return (
    <SettingsFrame tabs={tabs} path={useLocation().pathname}>
      <Outlet />
    </SettingsFrame>
  );
}
