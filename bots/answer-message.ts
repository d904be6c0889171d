import type { Clock } from "#app/platform/clock.ts";
import type { Request } from "./conversations/requests.ts";
import { hearMessage, learnOutcome } from "./conversations/turn.ts";
import type { Reply } from "./conversations/replies.ts";
import type { ChatPort, Inbound, OutgoingBubble, Received } from "./ports.ts";
import { drawQrPicture } from "./qr-picture.ts";
import { renderReply } from "./render.ts";
import type { Reader } from "./render.ts";
import { requestIdOf } from "./request-id.ts";

/** More requests than any dialogue makes of one message; a turn that never ends is a bug. */
const MOST_REQUESTS = 12;

type Setting = { chat: ChatPort; clock: Clock; zone: string };

/** Stores one message and answers it from start to end. */
export async function answerMessage(setting: Setting, inbound: Inbound): Promise<void> {
  const received = await setting.chat.receive(inbound);
  if (received !== null) await answer(setting, received);
}

/** Answers a message that was stored before and left open. */
export async function answerStored(setting: Setting, messageId: string): Promise<void> {
  const received = await setting.chat.reopen(messageId);
  if (received !== null) await answer(setting, received);
}

/**
 * Who has just been bound is known from then on. Should the process die on the way, the same message is answered again: its requests carry the same ids, and the
 * bubbles are queued once.
 */
async function answer({ chat, clock, zone }: Setting, received: Received): Promise<void> {
  const { facts, photos, text, isUnreadable } = received;
  let turn = hearMessage(received.state, { text, photos, isUnreadable }, facts);
  const replies = [...turn.replies];
  const waiting: Request[] = [...turn.requests];
  const isEmergency = waiting.some((request) => request.type === "handOver" && request.reason === "emergency");
  let known = received;
  for (let nth = 0; nth < MOST_REQUESTS; nth += 1) {
    const request = waiting.shift();
    if (request === undefined) break;
    const answered = await chat.carryOut(known, request, requestIdOf(received.messageId, nth));
    if (answered.type === "bindContact" && answered.outcome.ok) {
      known = (await chat.reopen(received.messageId)) ?? known;
    }
    turn = learnOutcome(turn.state, answered, known.facts);
    replies.push(...turn.replies);
    waiting.push(...turn.requests);
  }
  const reader = { language: turn.state.language, zone, now: clock.now() };
  const bubbles = await toBubbles(replies, reader);
  await chat.settle(received, { state: turn.state, bubbles, isEmergency });
}

/** Words that follow each other become one message: every message costs the account some seconds. */
async function toBubbles(replies: readonly Reply[], reader: Reader): Promise<OutgoingBubble[]> {
  const bubbles: OutgoingBubble[] = [];
  let isJoinable = false;
  for (const reply of replies) {
    const text = renderReply(reply, reader);
    const last = bubbles.at(-1);
    if (isJoinable && last !== undefined && "text" in last) last.text += `\n\n${text}`;
    else bubbles.push({ text });
    if (reply.qr !== undefined) bubbles.push({ picture: await drawQrPicture(reply.qr) });
    isJoinable = reply.qr === undefined;
  }
  return bubbles;
}
