import type { SubmissionResult } from "@conform-to/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Avatar } from "#app/ui/avatar.tsx";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { List, ListRow } from "#app/ui/list-row.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { SearchField } from "#app/ui/search-field.tsx";
import { Section } from "#app/ui/section.tsx";
import { StaffFriendForm, type ProjectChoice } from "./staff-friend-form.tsx";

type Owner = { id: string; name: string; phone: string; home: string };

/** A consultant registers a friend for an owner: who recommends, then whom. */
export function StaffNewScreen({
  title,
  requestId,
  q,
  found,
  referrer,
  projects,
  lastResult,
}: {
  title: string;
  requestId: string;
  q: string;
  found: Owner[];
  referrer: Owner | null;
  projects: ProjectChoice[];
  lastResult?: SubmissionResult<string[]>;
}) {
  const { t } = useTranslation("referrals");
  return (
    <>
      <PageHeader
        title={title}
        detail={t("staffNew.detail")}
        breadcrumb={<Breadcrumb trail={[{ to: "/staff/referrals", label: t("staff.title") }]} current={title} />}
      />
      <div className="grid max-w-3xl">
        <Section title={t("staffNew.who")}>
          {referrer ? (
            <Card>
              <List>
                <OwnerRow
                  owner={referrer}
                  end={
                    <ButtonLink size="small" to="/staff/referrals/new">
                      {t("staffNew.another")}
                    </ButtonLink>
                  }
                />
              </List>
            </Card>
          ) : (
            <OwnerSearch q={q} found={found} />
          )}
        </Section>
        {referrer ? (
          <Section title={t("staffNew.friend")}>
            <StaffFriendForm
              requestId={requestId}
              referrerId={referrer.id}
              projects={projects}
              lastResult={lastResult}
            />
          </Section>
        ) : null}
      </div>
    </>
  );
}

function OwnerSearch({ q, found }: { q: string; found: Owner[] }) {
  const { t } = useTranslation("referrals");
  return (
    <>
      <FilterBar label={t("staffNew.search")}>
        <SearchField placeholder={t("staffNew.searchHint")} defaultValue={q} shortcut className="w-80" />
      </FilterBar>
      {found.length > 0 ? (
        <Card>
          <List>
            {found.map((owner) => (
              <OwnerRow key={owner.id} owner={owner} to={`/staff/referrals/new?referrer=${owner.id}`} />
            ))}
          </List>
        </Card>
      ) : null}
      {q !== "" && found.length === 0 ? (
        <EmptyState icon="search" title={t("staffNew.none")} detail={t("staffNew.noneDetail")} />
      ) : null}
    </>
  );
}

function OwnerRow({ owner, to, end }: { owner: Owner; to?: string; end?: ReactNode }) {
  return (
    <ListRow
      to={to}
      lead={<Avatar name={owner.name} />}
      title={
        <>
          {owner.name} <span className="phrase font-normal text-ink-2">{owner.phone}</span>
        </>
      }
      detail={owner.home}
      end={end}
    />
  );
}
