import { useTranslation } from "react-i18next";
import { ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { List, ListRow } from "#app/ui/list-row.tsx";
import { OwnerPageShell } from "#app/ui/owner-page-shell.tsx";
import { Section } from "#app/ui/section.tsx";
import type { VoucherStatus } from "../rules/voucher-status.ts";
import { KeepOffline } from "./keep-offline.tsx";
import { VoucherStatusBadge } from "./voucher-status.tsx";

type VoucherLine = {
  id: string;
  title: string;
  merchant: string;
  picture: string;
  status: VoucherStatus;
  soon: boolean;
  story: string;
};

/** The member's vouchers: what can be used first, then what became of the others. */
export function VouchersScreen({
  title,
  usable,
  past,
  next,
  isFirstPage,
}: {
  title: string;
  usable: VoucherLine[];
  past: VoucherLine[];
  next: string | null;
  isFirstPage: boolean;
}) {
  const { t } = useTranslation("perks");
  return (
    <OwnerPageShell title={title} backTo={isFirstPage ? "/perks" : "/vouchers"}>
      <KeepOffline paths={["/vouchers", ...usable.map(({ id }) => `/vouchers/${id}`)]} />
      {isFirstPage && usable.length === 0 ? (
        <EmptyState
          picture={<img src="/pictures/empty-perks.svg" alt="" width={640} height={400} />}
          title={t("vouchers.none")}
          detail={t("vouchers.noneDetail")}
        >
          <ButtonLink to="/perks" variant="primary">
            {t("vouchers.browse")}
          </ButtonLink>
        </EmptyState>
      ) : null}
      {usable.length > 0 ? (
        <Section title={t("vouchers.usable")} count={String(usable.length)}>
          <Card>
            <List>
              {usable.map((voucher) => (
                <UsableRow key={voucher.id} voucher={voucher} />
              ))}
            </List>
          </Card>
        </Section>
      ) : null}
      {past.length > 0 ? (
        <Section title={t("vouchers.past")}>
          <Card>
            <List>
              {past.map((voucher) => (
                <ListRow
                  key={voucher.id}
                  to={`/vouchers/${voucher.id}`}
                  title={<s className="font-normal text-ink-2">{voucher.title}</s>}
                  detail={voucher.story}
                  end={<VoucherStatusBadge status={voucher.status} />}
                />
              ))}
            </List>
          </Card>
          {next ? (
            <ButtonLink to={`/vouchers?after=${next}`} block className="mt-4">
              {t("vouchers.older")}
            </ButtonLink>
          ) : null}
        </Section>
      ) : null}
    </OwnerPageShell>
  );
}

function UsableRow({ voucher }: { voucher: VoucherLine }) {
  return (
    <ListRow
      to={`/vouchers/${voucher.id}`}
      tone={voucher.soon ? "attend" : "neutral"}
      lead={<img src={voucher.picture} alt="" width={56} height={56} className="size-14 rounded-m object-cover" />}
      title={voucher.title}
      detail={voucher.story}
    />
  );
}
