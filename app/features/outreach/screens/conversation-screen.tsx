import { getFormProps, getTextareaProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { ChatBubble, ChatLog } from "#app/ui/chat-log.tsx";
import { Field } from "#app/ui/field.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { useFreshData } from "#app/ui/use-fresh-data.ts";

type DateText = { text: string; full: string; iso: string };

type Message = {
  id: string;
  author: "contact" | "bot" | "staff";
  text: string;
  /** Address of the picture; null for words alone. */
  picture: string | null;
  at: DateText;
};

type Props = {
  title: string;
  requestId: string;
  memberId: string | null;
  salutation: string | null;
  holder: "bot" | "waiting" | "staff";
  isMine: boolean;
  mayAnswer: boolean;
  promised: DateText | null;
  messages: Message[];
  lastResult?: SubmissionResult<string[]>;
};

/** New messages are looked for this often while the page is open. */
const REFRESH_MS = 4_000;

/** One conversation: what was said, who holds it, and the answer. */
export function ConversationScreen(props: Props) {
  const { t } = useTranslation("outreach");
  useFreshData(true, REFRESH_MS);
  const requestId = useRequestUntilAnswered(props);
  const { title, memberId, holder, messages } = props;
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title={title}
        detail={props.salutation ?? t("inbox.unboundDetail")}
        breadcrumb={<Breadcrumb trail={[{ to: "/staff/conversations", label: t("inbox.title") }]} current={title} />}
        end={memberId ? <ButtonLink to={`/staff/members/${memberId}`}>{t("inbox.member")}</ButtonLink> : null}
      />
      <Notice tone={props.promised ? "attend" : "neutral"}>
        {props.promised ? t("inbox.promisedBy", { at: props.promised.text }) : t(`inbox.state.${holder}`)}
      </Notice>
      <div className="my-4 rounded-card bg-sunken p-4">
        <ChatLog label={t("inbox.messages")}>
          {messages.map((message) => (
            <ChatBubble
              key={message.id}
              side={message.author === "contact" ? "in" : "out"}
              note={`${t(`inbox.author.${message.author}`)} · ${message.at.text}`}
            >
              {message.text}
              {message.picture === null ? null : <Picture address={message.picture} />}
            </ChatBubble>
          ))}
        </ChatLog>
      </div>
      {props.mayAnswer ? <AnswerForm key={requestId} {...props} requestId={requestId} /> : null}
    </div>
  );
}

/** What is typed stays while news come in; the form begins anew once its answer is among the messages. */
function useRequestUntilAnswered({ requestId, messages }: Props): string {
  const [begun, setBegun] = useState(requestId);
  if (messages.every(({ id }) => id !== begun)) return begun;
  setBegun(requestId);
  return requestId;
}

function Picture({ address }: { address: string }) {
  const { t } = useTranslation("outreach");
  return (
    <a href={address} target="_blank" rel="noreferrer" className="my-1 block">
      <img
        src={address}
        alt={t("inbox.picture")}
        loading="lazy"
        className="h-48 max-w-full rounded-control object-contain"
      />
    </a>
  );
}

function AnswerForm({ requestId, holder, isMine, lastResult }: Props) {
  const { t } = useTranslation("outreach");
  const [form, fields] = useForm<{ text: string }>({ id: "answer", lastResult });
  return (
    <>
      <Form method="post" {...getFormProps(form)} className="grid gap-3">
        <input type="hidden" name="requestId" value={requestId} />
        <FormErrorSummary errors={[]} message={form.errors?.[0]} />
        <Field id={fields.text.id} label={t("inbox.answer")} hint={t("inbox.answerHint")} error={fields.text.errors}>
          <TextArea {...getTextareaProps(fields.text)} rows={3} maxLength={1000} />
        </Field>
        <Button variant="primary" icon="send" name="intent" value="answer" className="justify-self-start">
          {t("inbox.send")}
        </Button>
      </Form>
      <Form method="post" className="mt-4">
        {holder === "staff" && isMine ? (
          <Button name="intent" value="hand_back" icon="robot">
            {t("inbox.handBack")}
          </Button>
        ) : (
          <Button name="intent" value="take">
            {t("inbox.take")}
          </Button>
        )}
      </Form>
    </>
  );
}
