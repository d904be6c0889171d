import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { IconTile } from "#app/ui/list-row.tsx";
import { ProgressBar } from "#app/ui/progress-bar.tsx";

export type AccountText = {
  accountId: string;
  /** 建设银行 尾号 6620 */
  name: string;
  holder: string;
  added: { text: string; full: string };
  usable: { text: string; full: string };
};

/** Where the owner is paid: the account in use, and the new one that waits for its first use. */
export function AccountCard({
  inUse,
  cooling,
}: {
  inUse: AccountText | null;
  cooling: (AccountText & { elapsed: number }) | null;
}) {
  const { t } = useTranslation("rewards");
  return (
    <Card>
      {inUse ? (
        <div className="p-4">
          <div className="flex items-center gap-3">
            <IconTile icon="bank" tone="ok" />
            <div className="min-w-0 flex-1">
              <p className="font-semibold">{inUse.name}</p>
              <p className="text-ink-2">{t("account.holder", { name: inUse.holder })}</p>
            </div>
            <Badge tone="ok">{t("account.inUse")}</Badge>
          </div>
          {cooling ? null : <Stop accountId={inUse.accountId} />}
        </div>
      ) : null}
      {cooling ? <Cooling cooling={cooling} inUse={inUse} /> : null}
      {inUse || cooling ? null : <p className="p-4 text-ink-2">{t("account.none")}</p>}
    </Card>
  );
}

function Cooling({ cooling, inUse }: { cooling: AccountText & { elapsed: number }; inUse: AccountText | null }) {
  const { t } = useTranslation("rewards");
  return (
    <div className="grid gap-2.5 bg-persimmon-wash p-4 text-persimmon-ink">
      <div className="flex items-start gap-3">
        <Icon name="clock" className="mt-[0.15em]" />
        <div>
          <p className="font-semibold">{t("account.new", { name: cooling.name })}</p>
          <p>{t("account.cooling", { at: cooling.added.text })}</p>
        </div>
      </div>
      <ProgressBar value={cooling.elapsed} max={1} label={t("account.coolingProgress")} tone="attend" />
      <p title={cooling.usable.full}>
        {inUse
          ? t("account.usableThen", { at: cooling.usable.text, name: inUse.name })
          : t("account.usable", { at: cooling.usable.text })}
      </p>
      <Freeze accountId={cooling.accountId} label={t("account.notMine")} />
    </div>
  );
}

/** What follows from stopping the account in use stands before the button that does it. */
function Stop({ accountId }: { accountId: string }) {
  const { t } = useTranslation("rewards");
  return (
    <details className="mt-2">
      <summary className="inline-flex min-h-touch cursor-pointer items-center gap-2 font-semibold text-pine-ink">
        <Icon name="lock" />
        {t("account.stop")}
      </summary>
      <div className="grid gap-3 pt-2">
        <p className="text-ink-2">{t("account.stopDetail")}</p>
        <Freeze accountId={accountId} label={t("account.stopNow")} />
      </div>
    </details>
  );
}

/** No question before it: whoever finds a strange account has no time. */
function Freeze({ accountId, label }: { accountId: string; label: string }) {
  return (
    <Form method="post" action="/wallet/account/freeze">
      <input type="hidden" name="accountId" value={accountId} />
      <Button variant="danger" icon="lock" block>
        {label}
      </Button>
    </Form>
  );
}
