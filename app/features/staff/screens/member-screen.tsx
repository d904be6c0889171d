import { useTranslation } from "react-i18next";
import { Avatar } from "#app/ui/avatar.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { ChatBubble, ChatLog } from "#app/ui/chat-log.tsx";
import { Chip, Chips } from "#app/ui/chip.tsx";
import { DateLabel } from "#app/ui/date-label.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import type { IconName } from "#app/ui/icon.tsx";
import { Timeline, TimelineEntry } from "#app/ui/timeline.tsx";
import { MemberSide, type MemberSideData } from "./member-side.tsx";

type DateText = { text: string; full: string; iso: string };

type Props = MemberSideData & {
  title: string;
  memberId: string;
  name: string;
  tier: string;
  blocked: boolean;
  kinds: string[];
  kind: string | null;
  entries: { id: string; kind: string; title: string; detail: string; at: DateText }[];
  next: number | null;
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
    <div className="grid gap-6 wide:grid-cols-[230px_minmax(0,1fr)] desktop:grid-cols-[230px_minmax(0,1fr)_300px]">
      <aside>
        <div className="mb-4 flex items-center gap-3">
          <Avatar name={props.name} size="large" />
          <div>
            <h1 className="text-20 font-semibold">{props.name}</h1>
            <p className="text-meta text-gold-ink">{props.tier}</p>
          </div>
        </div>
        {props.blocked ? <Badge tone="bad">{t("member.blocked")}</Badge> : null}
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
          <ButtonLink
            size="small"
            to={`?${new URLSearchParams({ ...(kind ? { kind } : {}), before: String(props.next) })}`}
          >
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
  );
}
