import { useTranslation } from "react-i18next";
import { Badge } from "#app/ui/badge.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { DateLabel } from "#app/ui/date-label.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import type { IconName } from "#app/ui/icon.tsx";
import { IconTile, List, ListRow } from "#app/ui/list-row.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Section } from "#app/ui/section.tsx";
import { StatTile, StatTiles } from "#app/ui/stat-tile.tsx";
import type { Tone } from "#app/ui/tone.ts";

type DateText = { text: string; full: string; iso: string };
type TaskKind = "conversation" | "care" | "referral" | "payout";
type Task = { kind: TaskKind; id: string; title: string; note: string; to: string; todo: string; due: DateText };
type Group = "overdue" | "today" | "later";
type AccountState = "online" | "offline" | "silent" | "dead" | "stopped";

type Props = {
  title: string;
  groups: { group: Group; tasks: Task[] }[];
  numbers: { label: string; value: string; note?: string }[];
  accounts: { key: string; name: string; state: AccountState; probed: DateText | null }[];
};

const ICONS: Readonly<Record<TaskKind, IconName>> = {
  conversation: "message",
  care: "wrench",
  referral: "person-add",
  payout: "wallet",
};

const ACCOUNT_TONES: Readonly<Record<AccountState, Tone>> = {
  online: "ok",
  offline: "neutral",
  silent: "attend",
  dead: "bad",
  stopped: "attend",
};

/** What waits for me, oldest promise first, and the club's day in numbers. */
export function TodayScreen({ title, groups, numbers, accounts }: Props) {
  const { t } = useTranslation("staff");
  const any = groups.some(({ tasks }) => tasks.length > 0);
  return (
    <>
      <PageHeader title={title} />
      <div className="grid gap-8 desktop:grid-cols-[minmax(0,1fr)_310px]">
        <div>
          {any ? null : (
            <Card>
              <EmptyState icon="sunrise" title={t("today.none")} detail={t("today.noneDetail")} />
            </Card>
          )}
          {groups
            .filter(({ tasks }) => tasks.length > 0)
            .map(({ group, tasks }) => (
              <Section
                key={group}
                title={t(`today.${group}`)}
                count={String(tasks.length)}
                attend={group === "overdue"}
                icon={group === "overdue" ? "clock" : undefined}
              >
                <Tasks tasks={tasks} overdue={group === "overdue"} />
              </Section>
            ))}
        </div>
        <div className="grid content-start gap-6">
          <Section title={t("today.club")}>
            <div className="grid gap-2">
              {[numbers.slice(0, 2), numbers.slice(2)].map((pair, index) => (
                <StatTiles key={index}>
                  {pair.map(({ label, value, note }) => (
                    <StatTile key={label} label={label} value={value} note={note} />
                  ))}
                </StatTiles>
              ))}
            </div>
          </Section>
          {accounts.length > 0 ? (
            <Section title={t("today.bots")}>
              <Card>
                <List>
                  {accounts.map(({ key, name, state, probed }) => (
                    <ListRow
                      key={key}
                      icon="robot"
                      tone={ACCOUNT_TONES[state]}
                      title={name}
                      detail={probed ? t("today.probed", { at: probed.text }) : undefined}
                      end={<Badge tone={ACCOUNT_TONES[state]}>{t(`account.${state}`)}</Badge>}
                    />
                  ))}
                </List>
              </Card>
            </Section>
          ) : null}
        </div>
      </div>
    </>
  );
}

function Tasks({ tasks, overdue }: { tasks: Task[]; overdue: boolean }) {
  return (
    <Card>
      <ul className="divide-y divide-line">
        {tasks.map((task) => (
          <li
            key={`${task.kind} ${task.id}`}
            data-key-row=""
            className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-3 px-4 py-2.5 tablet:grid-cols-[92px_auto_minmax(0,1fr)_auto]"
          >
            <span
              className={
                overdue ? "hidden font-semibold text-persimmon-ink tablet:block" : "hidden font-semibold tablet:block"
              }
            >
              <DateLabel {...task.due} />
            </span>
            <IconTile icon={ICONS[task.kind]} tone={overdue ? "attend" : "neutral"} />
            <span className="min-w-0">
              <span className="block truncate font-semibold">{task.title}</span>
              <span className="block truncate text-ink-2">{task.note}</span>
            </span>
            <ButtonLink to={task.to} size="small" data-key-open="">
              {task.todo}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </Card>
  );
}
