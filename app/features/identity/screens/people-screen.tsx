import { useTranslation } from "react-i18next";
import { Badge } from "#app/ui/badge.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { DateLabel } from "#app/ui/date-label.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { SearchField } from "#app/ui/search-field.tsx";

type Person = {
  id: string;
  name: string;
  email: string;
  state: "active" | "suspended" | "invited";
  roles: string[];
  hasTotp: boolean;
  lastSeen: { iso: string; text: string; full: string } | null;
};

const STATE_TONES = { active: "ok", invited: "attend", suspended: "neutral" } as const;

/** Everybody who may open the console. */
export function PeopleScreen({ text, people, nextTo }: { text: string; people: Person[]; nextTo: string | null }) {
  const { t } = useTranslation("identity");
  return (
    <>
      <FilterBar
        label={t("people.search")}
        end={
          <ButtonLink variant="primary" icon="plus" to="/staff/settings/people/new">
            {t("people.invite")}
          </ButtonLink>
        }
      >
        <SearchField placeholder={t("people.search")} defaultValue={text} shortcut className="w-64" />
      </FilterBar>
      <DataTable
        caption={t("people.caption")}
        rows={people}
        rowKey={({ id }) => id}
        rowTo={({ id }) => `/staff/settings/people/${id}`}
        columns={[
          { key: "name", header: t("people.name"), cell: ({ name }) => <b>{name}</b> },
          { key: "email", header: t("staffSignIn.email"), cell: ({ email }) => email },
          {
            key: "roles",
            header: t("account.roles"),
            cell: ({ roles }) => roles.map((role) => t(`roles.${role}`)).join(t("listComma")),
            wrap: true,
          },
          {
            key: "state",
            header: t("people.state"),
            cell: ({ state }) => <Badge tone={STATE_TONES[state]}>{t(`people.states.${state}`)}</Badge>,
          },
          { key: "totp", header: t("totp.name"), cell: ({ hasTotp }) => t(hasTotp ? "totp.on" : "totp.off") },
          {
            key: "seen",
            header: t("people.lastSeen"),
            cell: ({ lastSeen }) => (lastSeen ? <DateLabel {...lastSeen} /> : t("people.never")),
          },
        ]}
        empty={<EmptyState icon="people" title={t("people.nobody")} detail={t("people.nobodyDetail")} />}
      />
      <Pager next={nextTo ?? undefined} />
    </>
  );
}
