import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Badge } from "#app/ui/badge.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { List, ListRow } from "#app/ui/list-row.tsx";

export type StaffBranch = {
  id: string;
  name: string;
  address: string;
  phone: string;
  opening: string;
  hours: string[];
  /** The community from which one walks there. */
  near: string | null;
  tills: { id: string; name: string; state: "active" | "suspended"; seen: { text: string; full: string } | null }[];
};

/** A branch with its tills: each can be shut at once. */
export function MerchantBranch({
  merchantId,
  branch,
  canManage,
}: {
  merchantId: string;
  branch: StaffBranch;
  canManage: boolean;
}) {
  const { t } = useTranslation("perks");
  return (
    <Card>
      <div className="flex flex-wrap items-start justify-between gap-3 p-4">
        <div className="min-w-0">
          <h3 className="font-semibold">{branch.name}</h3>
          <p className="text-ink-2">{[branch.address, branch.phone].filter(Boolean).join(" · ")}</p>
          <p className="text-ink-2">{[...branch.hours, branch.opening].join(" · ")}</p>
          {branch.near ? <p className="text-ink-2">{t("staff.near", { community: branch.near })}</p> : null}
        </div>
        {canManage ? (
          <ButtonLink to={`/staff/merchants/${merchantId}/new-till?branch=${branch.id}`} size="small" icon="plus">
            {t("staff.newTill")}
          </ButtonLink>
        ) : null}
      </div>
      {branch.tills.length > 0 ? (
        <List className="border-t border-line">
          {branch.tills.map((till) => (
            <ListRow
              key={till.id}
              icon="qr"
              title={till.name}
              detail={till.seen ? t("staff.tillSeen", { at: till.seen.text }) : t("staff.tillNeverSeen")}
              end={
                <>
                  <Badge tone={till.state === "active" ? "ok" : "neutral"}>{t(`tillState.${till.state}`)}</Badge>
                  {canManage && till.state === "active" ? (
                    <Form method="post" action={`/staff/merchants/${merchantId}/suspend-till`}>
                      <input type="hidden" name="clerkId" value={till.id} />
                      <Button size="small" variant="danger" aria-label={t("staff.suspendNamed", { name: till.name })}>
                        {t("staff.suspend")}
                      </Button>
                    </Form>
                  ) : null}
                </>
              }
            />
          ))}
        </List>
      ) : null}
    </Card>
  );
}
