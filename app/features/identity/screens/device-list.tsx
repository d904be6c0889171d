import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { DateLabel } from "#app/ui/date-label.tsx";
import { List, ListRow } from "#app/ui/list-row.tsx";

type TimeText = { iso: string; text: string; full: string };

/** A device on which somebody is signed in. */
export type DeviceRow = {
  id: string;
  isCurrent: boolean;
  /** Keys below `device` and `browser` in the texts. */
  device: string;
  browser: string;
  signedInAt: TimeText;
  lastSeenAt: TimeText;
};

/** The devices, each with its way out, and one button for all others. */
export function DeviceList({
  devices,
  action,
}: {
  devices: DeviceRow[];
  /** Where the buttons send to; the page itself when left out. */
  action?: string;
}) {
  const { t } = useTranslation("identity");
  return (
    <div className="grid gap-4">
      <Card>
        <List>
          {devices.map((device) => (
            <ListRow
              key={device.id}
              icon={device.device === "iphone" || device.device === "android" ? "phone" : "window"}
              title={t("devices.name", {
                device: t(`device.${device.device}`),
                browser: t(`browser.${device.browser}`),
              })}
              detail={
                <>
                  {t("devices.lastSeen")} <DateLabel {...device.lastSeenAt} />
                  {t("devices.comma")}
                  {t("devices.signedIn")} <DateLabel {...device.signedInAt} />
                </>
              }
              end={
                device.isCurrent ? (
                  <Badge tone="ok">{t("devices.current")}</Badge>
                ) : (
                  <EndOne sessionId={device.id} action={action} />
                )
              }
            />
          ))}
        </List>
      </Card>
      {devices.length > 1 ? (
        <Form method="post" action={action}>
          <input type="hidden" name="intent" value="others" />
          <Button variant="danger" block>
            {t("devices.endOthers")}
          </Button>
        </Form>
      ) : null}
    </div>
  );
}

function EndOne({ sessionId, action }: { sessionId: string; action?: string }) {
  const { t } = useTranslation("identity");
  return (
    <Form method="post" action={action}>
      <input type="hidden" name="intent" value="one" />
      <input type="hidden" name="sessionId" value={sessionId} />
      <Button size="small">{t("devices.end")}</Button>
    </Form>
  );
}
