import { useTranslation } from "react-i18next";
import { Avatar } from "#app/ui/avatar.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { ChatBubble, ChatLog } from "#app/ui/chat-log.tsx";
import { Chip, Chips } from "#app/ui/chip.tsx";
import { classNames } from "#app/ui/class-names.ts";
import { DateLabel } from "#app/ui/date-label.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import type { IconName } from "#app/ui/icon.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Timeline, TimelineEntry } from "#app/ui/timeline.tsx";
import { MemberSide, type MemberSideData } from "./member-side.tsx";

type DateText = { text: string; full: string; iso: string };

type Props = MemberSideData & {
  title: string;
  memberId: string;
  name: string;
  tier: string;
  blocked: boolean;
  /** May write down what the member says on the phone. */
  reportsCare: boolean;
  kinds: string[];
  kind: string | null;
  entries: { id: string; kind: string; title: string; detail: string; at: DateText }[];
  next: string | null;
  chat: {
    conversationId: string;
    messages: { id: string; author: "contact" | "bot" | "staff"; text: string; at: DateText }[];
  } | null;
};

const KIND_ICONS: Readonly<Record<string, IconName>> = {
  home: "home",
  voucher: "ticket",
  event: "calendar",
  referral: "person-add",
  money: "wallet",
  care: "wrench",
  message: "message",
  consent: "shield-check",
};

/** A member as a whole: who they are, everything that happened, and the chat beside it. */
export function MemberScreen(props: Props) {
  const { t } = useTranslation("staff");
  const { memberId, kind, chat } = props;
  return (
    <>
      <MemberHeader {...props} />
      <div
        className={classNames(
          "grid gap-x-10 gap-y-8 wide:grid-cols-[280px_minmax(0,1fr)]",
          chat ? "desktop:grid-cols-[280px_minmax(0,1fr)_300px]" : "desktop:grid-cols-[280px_minmax(0,760px)]",
        )}
      >
        <aside aria-label={t("member.about")}>
          <MemberSide {...props} />
        </aside>
        <section aria-labelledby="history">
          <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
            <h2 id="history" className="text-heading font-semibold">
              {t("member.history")}
            </h2>
            <Chips label={t("member.filter")} wrap>
              <Chip to={`/staff/members/${memberId}`} active={kind === null}>
                {t("member.all")}
              </Chip>
              {props.kinds.map((each) => (
                <Chip key={each} to={`/staff/members/${memberId}?kind=${each}`} active={each === kind}>
                  {t(`kind.${each}`)}
                </Chip>
              ))}
            </Chips>
          </div>
          {props.entries.length === 0 ? (
            <EmptyState icon="clock" title={t("member.nothing")} />
          ) : (
            <Timeline>
              {props.entries.map((entry) => (
                <TimelineEntry
                  key={entry.id}
                  icon={KIND_ICONS[entry.kind] ?? "info"}
                  tone={entry.kind === "money" ? "gold" : "neutral"}
                  title={entry.title}
                  detail={entry.detail}
                  at={<DateLabel {...entry.at} />}
                />
              ))}
            </Timeline>
          )}
          {props.next ? (
            <ButtonLink size="small" to={`?${new URLSearchParams({ ...(kind ? { kind } : {}), after: props.next })}`}>
              {t("member.earlier")}
            </ButtonLink>
          ) : null}
        </section>
        {chat ? (
          <aside aria-labelledby="chat" className="wide:col-span-2 desktop:col-span-1">
            <div className="mb-3 flex items-center justify-between gap-3">
              <h2 id="chat" className="text-heading font-semibold">
                {t("member.chat")}
              </h2>
              <ButtonLink size="small" to={`/staff/conversations/${chat.conversationId}`}>
                {t("member.openChat")}
              </ButtonLink>
            </div>
            <div className="rounded-card bg-sunken p-3">
              <ChatLog label={t("member.chat")}>
                {chat.messages.map((message) => (
                  <ChatBubble
                    key={message.id}
                    side={message.author === "contact" ? "in" : "out"}
                    note={`${t(`author.${message.author}`)} · ${message.at.text}`}
                  >
                    {message.text}
                  </ChatBubble>
                ))}
              </ChatLog>
            </div>
          </aside>
        ) : null}
      </div>
    </>
  );
}

function MemberHeader({ memberId, name, tier, blocked, reportsCare }: Props) {
  const { t } = useTranslation("staff");
  return (
    <PageHeader
      breadcrumb={<Breadcrumb trail={[{ to: "/staff/members", label: t("job.members") }]} current={name} />}
      title={
        <span className="flex flex-wrap items-center gap-3">
          <Avatar name={name} size="large" />
          {name}
          {blocked ? <Badge tone="bad">{t("member.blocked")}</Badge> : null}
        </span>
      }
      detail={<span className="text-gold-ink">{tier}</span>}
      end={
        <>
          {reportsCare ? (
            <ButtonLink to={`/staff/care/new?member=${memberId}`} icon="phone">
              {t("member.takeCall")}
            </ButtonLink>
          ) : null}
          <ButtonLink to={`/staff/members/${memberId}/edit`} icon="pencil">
            {t("member.edit")}
          </ButtonLink>
        </>
      }
    />
  );
}
