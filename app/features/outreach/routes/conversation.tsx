import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { newId } from "#app/platform/context.ts";
import { readForm } from "#app/platform/http/form-answer.ts";
import { notFound, readId, requireStaff } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { answerConversation, handBack, takeConversation } from "../commands/hold-conversation.server.ts";
import { readConversation } from "../queries/inbox.server.ts";
import { conversationForm } from "../schemas.ts";
import { ConversationScreen } from "../screens/conversation-screen.tsx";

export const meta = pageTitle;
export const handle = { i18n: "outreach" };

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = requireStaff(context, request, "conversations.see");
  const conversation = await readConversation(ctx, readId(params.id));
  if (conversation === null) throw notFound();
  const { contact, holder, staffId, promisedAt, messages } = conversation;
  const { format } = context;
  return {
    title: contact.member?.name ?? contact.displayName,
    requestId: newId(ctx),
    memberId: contact.memberId,
    salutation: contact.member?.salutation ?? null,
    holder,
    isMine: staffId === ctx.actor.staffId,
    mayAnswer: ctx.actor.abilities.has("conversations.answer"),
    promised: promisedAt && format.time(promisedAt),
    messages: messages.map(({ id, author, text, imageKey, isUnreadable, at }) => ({
      id,
      author,
      text: isUnreadable ? context.texts("outreach")("inbox.unreadable") : text,
      picture: imageKey === null ? null : `/staff/conversations/pictures/${id}`,
      at: format.time(at),
    })),
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = requireStaff(context, request, "conversations.answer");
  const conversationId = readId(params.id);
  const texts = context.texts("outreach");
  const form = await readForm(request, conversationForm, { texts });
  if (!form.ok) return form.response;
  const { value } = form;
  const done =
    value.intent === "answer"
      ? await answerConversation(ctx, { ...value, conversationId })
      : await (value.intent === "take" ? takeConversation : handBack)(ctx, { conversationId });
  if (!done.ok) return form.refuse({ "": texts(`errors.${done.reason}`) });
  return redirect(`/staff/conversations/${conversationId}`);
}

export default function Conversation() {
  return <ConversationScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.result} />;
}
