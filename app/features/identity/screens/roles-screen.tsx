import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { FlashMessage } from "#app/ui/flash-message.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Notice } from "#app/ui/notice.tsx";

type Role = { role: string; people: number; requiresTotp: boolean };
type Ability = { ability: string; roles: readonly string[] };

/** Abilities by what they are about, in the order of the console; a group is named by its first part. */
const GROUPS: { key: string; areas: string[] }[] = [
  { key: "members", areas: ["members", "register"] },
  { key: "perks", areas: ["perks", "events"] },
  { key: "referrals", areas: ["referrals", "programmes", "payouts"] },
  { key: "care", areas: ["care", "surveys", "conversations", "outreach"] },
  { key: "system", areas: ["reports", "audit", "settings", "staff"] },
];

const cellClass = "border-b border-line px-2 py-1.5 text-center";

/** The one table of who may do what, and which roles sign in with an authenticator. */
export function RolesScreen({ roles, abilities, saved }: { roles: Role[]; abilities: Ability[]; saved: boolean }) {
  const { t } = useTranslation("identity");
  return (
    <Form method="post" className="grid grid-cols-[minmax(0,1fr)] gap-4">
      {saved ? <FlashMessage>{t("settings.saved")}</FlashMessage> : null}
      <div
        className="relative overflow-x-auto rounded-card border border-line bg-surface"
        tabIndex={0}
        role="region"
        aria-label={t("rolesPage.caption")}
      >
        <table className="w-full border-separate border-spacing-0">
          <caption className="sr-only">{t("rolesPage.caption")}</caption>
          <thead>
            <tr>
              <td className="border-b border-line" />
              {roles.map(({ role, people }) => (
                <th
                  key={role}
                  scope="col"
                  className={`${cellClass} text-meta font-normal whitespace-nowrap text-ink-2`}
                >
                  <b className="block text-ink">{t(`roles.${role}`)}</b>
                  {t("rolesPage.people", { count: people })}
                </th>
              ))}
            </tr>
          </thead>
          {GROUPS.map(({ key, areas }) => (
            <AbilityGroup
              key={key}
              name={t(`abilityGroups.${key}`)}
              roles={roles}
              abilities={abilities.filter(({ ability }) => areas.some((area) => ability.startsWith(`${area}.`)))}
            />
          ))}
          <tbody>
            <tr>
              <th scope="row" className="px-4 py-2 text-left font-semibold whitespace-nowrap">
                {t("rolesPage.requiresTotp")}
              </th>
              {roles.map(({ role, requiresTotp }) => (
                <td key={role} className="px-2 py-2 text-center">
                  <input
                    type="checkbox"
                    name="requiresTotp"
                    value={role}
                    defaultChecked={requiresTotp}
                    aria-label={t("rolesPage.requiresTotpOf", { role: t(`roles.${role}`) })}
                    className="mark m-0!"
                  />
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
      <Notice>{t("rolesPage.note")}</Notice>
      <div>
        <Button variant="primary">{t("settings.save")}</Button>
      </div>
    </Form>
  );
}

function AbilityGroup({ name, roles, abilities }: { name: string; roles: Role[]; abilities: Ability[] }) {
  const { t } = useTranslation("identity");
  if (abilities.length === 0) return null;
  return (
    <tbody>
      <tr>
        <th
          scope="rowgroup"
          colSpan={roles.length + 1}
          className="border-b border-line bg-paper px-4 py-1 text-left text-meta font-normal text-ink-3"
        >
          {name}
        </th>
      </tr>
      {abilities.map(({ ability, roles: allowed }) => (
        <tr key={ability}>
          <th scope="row" className="border-b border-line px-4 py-1.5 text-left font-normal whitespace-nowrap">
            {t(`abilities.${ability.replace(".", "_")}`)}
          </th>
          {roles.map(({ role }) => (
            <td key={role} className={cellClass}>
              <AbilityMark allowed={allowed.includes(role)} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

function AbilityMark({ allowed }: { allowed: boolean }) {
  const { t } = useTranslation("identity");
  if (!allowed) {
    return (
      <span className="text-ink-3">
        <span aria-hidden="true">{t("rolesPage.dash")}</span>
        <span className="sr-only">{t("rolesPage.no")}</span>
      </span>
    );
  }
  return (
    <span className="inline-grid size-5 place-items-center rounded-[6px] bg-pine align-middle text-on-fill">
      <Icon name="check" size={14} />
      <span className="sr-only">{t("rolesPage.yes")}</span>
    </span>
  );
}
