import { Form, Link } from "@remix-run/react";
import type { FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { ChatBubble, ChatLog } from "#app/ui/chat-log.tsx";
import { classNames } from "#app/ui/class-names.ts";
import { Field } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PublicShell } from "#app/ui/public-shell.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { useFreshData } from "#app/ui/use-fresh-data.ts";

type Person = { key: string; name: string };
type Bubble = { id: string; isOwn: boolean; text: string; picture: string | null; at: { text: string } };

type Props = {
  title: string;
  clubName: string;
  people: Person[];
  person: Person & { phone: string | null; isBound: boolean };
  isDown: boolean;
  /** What was said before the network started anew. */
  past: Bubble[];
  bubbles: Bubble[];
  /** The person has just written. */
  isAnswerDue: boolean;
  /** Words that could not be sent just now. */
  unsent?: string;
};

/** Which of the three sentences of the texts. */
const EXAMPLES = ["first", "second", "third"] as const;

/** New messages are looked for this often while the page is open, and while an answer is on its way. */
const REFRESH_MS = 2_000;
const ANSWER_REFRESH_MS = 250;

/** A phone on which a visitor of the demo club chats with the bot as one of its owners. */
export function DemoPhoneScreen({
  title,
  clubName,
  people,
  person,
  isDown,
  past,
  bubbles,
  isAnswerDue,
  unsent,
}: Props) {
  const { t } = useTranslation("outreach");
  useFreshData(true, isAnswerDue ? ANSWER_REFRESH_MS : REFRESH_MS);
  return (
    <PublicShell clubName={clubName}>
      <h1 className="text-30 font-semibold">{title}</h1>
      <p className="mt-1 text-ink-2">{t("phone.detail")}</p>
      <nav aria-label={t("phone.people")} className="mt-5 flex flex-wrap gap-2">
        {people.map(({ key, name }) => (
          <Link
            key={key}
            to={`/demo/phone?person=${key}`}
            aria-current={key === person.key ? "page" : undefined}
            className={classNames(
              "inline-flex min-h-touch items-center rounded-control border px-3",
              key === person.key ? "border-pine-line bg-pine-wash font-semibold" : "border-line",
            )}
          >
            {name}
          </Link>
        ))}
      </nav>
      <p className="mt-4 text-ink-2">
        {person.phone === null
          ? t("phone.asStranger")
          : t(person.isBound ? "phone.asBound" : "phone.as", { name: person.name, phone: person.phone })}
      </p>
      {isDown ? (
        <Notice tone="attend">{t("phone.down")}</Notice>
      ) : (
        <Messages key={person.key} person={person} past={past} bubbles={bubbles} />
      )}
      <WordsForm key={`${person.key}/${unsent ?? ""}`} person={person} unsent={unsent} />
      <p className="mt-1.5 text-meta text-ink-2">{t("phone.wordsHint")}</p>
      <div className="mt-6 flex flex-wrap gap-3">
        <ButtonLink to={`/demo/phone?person=${person.key}`} reloadDocument icon="refresh">
          {t("phone.refresh")}
        </ButtonLink>
        <ButtonLink to="/demo/outbox">{t("phone.outbox")}</ButtonLink>
      </div>
    </PublicShell>
  );
}

/** The chat scrolls by itself, its end in view, so that the place to write stays where it is. */
function Messages({ person, past, bubbles }: Pick<Props, "person" | "past" | "bubbles">) {
  const { t } = useTranslation("outreach");
  return (
    <div
      role="region"
      aria-label={t("phone.glass")}
      tabIndex={0}
      className="mt-4 flex h-[max(16rem,46dvh)] flex-col-reverse overflow-y-auto rounded-card bg-sunken p-4"
    >
      <div className="mb-auto">
        {past.length > 0 ? <p className="mb-3 text-center text-meta text-ink-2">{t("phone.past")}</p> : null}
        <ChatLog label={t("phone.messages", { name: person.name })}>
          {[...past, ...bubbles].map(({ id, isOwn, text, picture, at }) => (
            <ChatBubble key={id} side={isOwn ? "out" : "in"} note={at.text}>
              {picture === null ? text : <img src={picture} alt={t("phone.picture")} className="size-48" />}
            </ChatBubble>
          ))}
        </ChatLog>
        {past.length + bubbles.length === 0 ? <Examples person={person} /> : null}
      </div>
    </div>
  );
}

/** What a visitor can say first: one tap sends it. */
function Examples({ person }: Pick<Props, "person">) {
  const { t } = useTranslation("outreach");
  const who = person.phone === null ? "stranger" : person.isBound ? "bound" : "unbound";
  return (
    <Form method="post" preventScrollReset className="grid justify-items-start gap-2">
      <p className="text-ink-2">{t("phone.empty")}</p>
      <input type="hidden" name="person" value={person.key} />
      {EXAMPLES.map((example) => {
        const words = t(`phone.example.${who}.${example}`, { phone: person.phone });
        return (
          <Button key={example} name="text" value={words} className="text-left">
            {words}
          </Button>
        );
      })}
    </Form>
  );
}

function WordsForm({ person, unsent }: { person: Person; unsent?: string }) {
  const { t } = useTranslation("outreach");
  return (
    <Form method="post" onSubmit={clearOnceRead} className="mt-4 flex items-end gap-2" preventScrollReset>
      <input type="hidden" name="person" value={person.key} />
      <div className="min-w-0 grow">
        <Field id="text" label={t("phone.words")}>
          <TextInput name="text" required maxLength={1000} defaultValue={unsent} autoComplete="off" />
        </Field>
      </div>
      <Button variant="primary" icon="send">
        {t("phone.send")}
      </Button>
    </Form>
  );
}

/** Makes room for the next words; those that are on their way have been read when the microtask runs. */
function clearOnceRead({ currentTarget }: FormEvent<HTMLFormElement>): void {
  queueMicrotask(() => currentTarget.reset());
}
