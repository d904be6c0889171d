import { useTranslation } from "react-i18next";
import { Badge } from "#app/ui/badge.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { classNames } from "#app/ui/class-names.ts";
import { DateLabel } from "#app/ui/date-label.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import type { IconName } from "#app/ui/icon.tsx";
import { IconTile, List, ListRow } from "#app/ui/list-row.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Section } from "#app/ui/section.tsx";
import { StatTile, StatTiles } from "#app/ui/stat-tile.tsx";
import type { Tone } from "#app/ui/tone.ts";
import { FirstSteps, type FirstStepRow } from "./first-steps.tsx";

type DateText = { text: string; full: string; iso: string };
type TaskKind = "conversation" | "care" | "referral" | "payout" | "event" | "perk";
type Task = {
  kind: TaskKind;
  id: string;
  title: string;
  note: string;
  to: string;
  todo: string;
  due: DateText;
  urgent: boolean;
};
type Group = "overdue" | "today" | "later" | "praise";
type AccountState = "online" | "offline" | "silent" | "dead" | "stopped" | "simulated";

type Props = {
  title: string;
  /** Whether to warn the reader that the club can send no codes. */
  lacksSender: boolean;
  firstSteps: FirstStepRow[];
  groups: { group: Group; tasks: Task[] }[];
  numbers: { label: string; value: string; note?: string; to?: string }[];
  accounts: { key: string; name: string; state: AccountState; probed: DateText | null }[];
};

const ICONS: Readonly<Record<TaskKind, IconName>> = {
  conversation: "message",
  care: "wrench",
  referral: "person-add",
  payout: "wallet",
  event: "calendar",
  perk: "ticket",
};

const GROUP_ICONS: Readonly<Partial<Record<Group, IconName>>> = { overdue: "clock", praise: "smile" };

const ACCOUNT_TONES: Readonly<Record<AccountState, Tone>> = {
  online: "ok",
  offline: "neutral",
  silent: "attend",
  dead: "bad",
  stopped: "attend",
  simulated: "attend",
};

/** What waits for me, oldest promise first, and the club's day in numbers. */
export function TodayScreen({ title, lacksSender, firstSteps, groups, numbers, accounts }: Props) {
  const { t } = useTranslation("staff");
  const any = groups.some(({ tasks }) => tasks.length > 0);
  return (
    <>
      <PageHeader title={title} />
      {lacksSender ? (
        <div className="mb-6">
          <Notice tone="attend" icon="warning">
            {t("today.noSender")}
          </Notice>
        </div>
      ) : null}
      <div className="grid gap-8 desktop:grid-cols-[minmax(0,1fr)_310px]">
        <div>
          {any || firstSteps.length > 0 ? null : (
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
                icon={GROUP_ICONS[group]}
              >
                <Tasks tasks={tasks} overdue={group === "overdue"} />
              </Section>
            ))}
          {firstSteps.length > 0 ? <FirstSteps steps={firstSteps} /> : null}
        </div>
        <div>
          {numbers.length > 0 ? (
            <Section title={t("today.club")}>
              <StatTiles pairs>
                {numbers.map((number) => (
                  <StatTile key={number.label} small {...number} />
                ))}
              </StatTiles>
            </Section>
          ) : null}
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
                      detail={
                        state === "simulated"
                          ? t("today.simulated")
                          : probed &&
                            t("today.probed", { at: probed.text, context: state === "online" ? undefined : "lost" })
                      }
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
  const { t } = useTranslation("staff");
  return (
    <Card>
      <ul className="divide-y divide-line">
        {tasks.map((task) => (
          <li
            key={`${task.kind} ${task.id}`}
            data-key-row=""
            className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1 px-4 py-2.5 tablet:grid-cols-[150px_auto_minmax(0,1fr)_auto]"
          >
            <span
              className={classNames(
                "col-span-full text-meta font-semibold tablet:col-span-1 tablet:text-body",
                overdue && "text-persimmon-ink",
              )}
            >
              <DateLabel {...task.due} />
            </span>
            <IconTile icon={ICONS[task.kind]} tone={overdue ? "attend" : "neutral"} />
            <span className="min-w-0">
              <span className="flex items-center gap-2">
                <span className="truncate font-semibold">{task.title}</span>
                {task.urgent ? <Badge tone="bad">{t("today.urgent")}</Badge> : null}
              </span>
              <span className="block truncate text-ink-2" title={task.note}>
                {task.note}
              </span>
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
