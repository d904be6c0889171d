import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { OwnerPageShell } from "#app/ui/owner-page-shell.tsx";
import { DeviceList, type DeviceRow } from "./device-list.tsx";

/** Where a member is signed in, and the way out everywhere. */
export function MySessionsScreen({ title, devices }: { title: string; devices: DeviceRow[] }) {
  const { t } = useTranslation("identity");
  return (
    <OwnerPageShell title={title} backTo="/me">
      <p className="mb-4 text-ink-2">{t("devices.detail")}</p>
      <DeviceList devices={devices} />
      <Form method="post" action="/sign-out" reloadDocument className="mt-8">
        <Button block icon="sign-out">
          {t("devices.signOutHere")}
        </Button>
      </Form>
    </OwnerPageShell>
  );
}
