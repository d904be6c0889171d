import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { DateLabel } from "#app/ui/date-label.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { List } from "#app/ui/list-row.tsx";
import { OwnerPageShell } from "#app/ui/owner-page-shell.tsx";

type Row = {
  id: string;
  title: string;
  body: string;
  href: string;
  unread: boolean;
  at: { text: string; full: string; iso: string };
};

/** The member's news, newest first; unread ones carry a dot and the word. */
export function NotificationsScreen({ title, rows, next }: { title: string; rows: Row[]; next: string | null }) {
  const { t } = useTranslation("outreach");
  const anyUnread = rows.some((row) => row.unread);
  return (
    <OwnerPageShell title={title} backTo="/" end={anyUnread ? <MarkRead /> : null}>
      {rows.length === 0 ? (
        <EmptyState icon="bell" title={t("notifications.empty")} detail={t("notifications.emptyDetail")} />
      ) : (
        <Card>
          <List>
            {rows.map((row) => (
              <li key={row.id}>
                <Link to={row.href} className="block px-4 py-row-y hover:bg-sunken">
                  <span className="flex items-baseline justify-between gap-3">
                    <span className="font-semibold">
                      {row.unread ? (
                        <span className="mr-2 inline-block size-2.5 rounded-full bg-persimmon">
                          <span className="sr-only">{t("notifications.unread")}</span>
                        </span>
                      ) : null}
                      {row.title}
                    </span>
                    <span className="flex-none text-ink-3">
                      <DateLabel {...row.at} />
                    </span>
                  </span>
                  <span className="block text-ink-2">{row.body}</span>
                </Link>
              </li>
            ))}
          </List>
        </Card>
      )}
      {next ? (
        <ButtonLink to={`?before=${next}`} className="mt-4" block>
          {t("notifications.older")}
        </ButtonLink>
      ) : null}
    </OwnerPageShell>
  );
}

function MarkRead() {
  const { t } = useTranslation("outreach");
  return (
    <Form method="post">
      <Button variant="quiet" size="small">
        {t("notifications.markRead")}
      </Button>
    </Form>
  );
}
