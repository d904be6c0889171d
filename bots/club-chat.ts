import { createHash } from "node:crypto";
import { readClub } from "#app/features/identity/public.server.ts";
import { memberCard } from "#app/features/membership/public.server.ts";
import {
  listUnsettled,
  readUnsettled,
  receiveMessage,
  settleMessage,
  type UnsettledMessage,
} from "#app/features/outreach/public.server.ts";
import { listOpenProjects } from "#app/features/referrals/public.server.ts";
import type { Context, VisitorActor } from "#app/platform/context.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { reencodePhoto } from "#app/platform/reencode-photo.ts";
import type { Storage } from "#app/platform/storage.ts";
import { instantFromDate } from "#app/shared/club-time.ts";
import { invariant } from "#app/shared/invariant.ts";
import { parseLanguage } from "#app/shared/locale.ts";
import type { Facts } from "./conversations/facts.ts";
import { readDraft, type ConversationState } from "./conversations/state.ts";
import { carryOut } from "./executors/carry-out.ts";
import { outlastOutage } from "./outlast-outage.ts";
import type { ChatPort, Inbound, OutgoingBubble, Received } from "./ports.ts";

/** What the ports of one account need. */
export type AccountSetting = {
  ctx: Context<VisitorActor>;
  accountId: string;
  storage: Storage;
  /** Origin of the portal. */
  clubUrl: string;
};

type StaticFacts = Pick<Facts, "clubName" | "dutyPhone" | "projects">;

/** The network delivers a message once: what cannot be stored now is kept in memory as long as its answer is of use. */
const RECEIVE_PATIENCE_MS = 12 * 3_600_000;

/** Conversations of one account, kept by the features' own commands. */
export function clubChat({ ctx, accountId, storage, clubUrl }: AccountSetting): ChatPort {
  async function store(inbound: Inbound): Promise<Received | null> {
    const [facts, picture] = await Promise.all([readStaticFacts(ctx), keepPicture(accountId, inbound, storage)]);
    return inTransaction(ctx.db, async (tx) => {
      const message = await receiveMessage(tx, ctx, {
        accountId,
        contactExternalId: inbound.contact.externalId,
        displayName: inbound.contact.name,
        externalId: inbound.externalId,
        text: inbound.text,
        ...picture,
        at: ctx.clock.now(),
      });
      return message && toReceived(tx, ctx, message, facts);
    });
  }

  return {
    receive: (inbound) => outlastOutage(() => store(inbound), RECEIVE_PATIENCE_MS),
    listUnanswered: () => listUnsettled(ctx, accountId),
    async reopen(messageId) {
      const facts = await readStaticFacts(ctx);
      return inTransaction(ctx.db, async (tx) => {
        const message = await readUnsettled({ db: tx, vault: ctx.vault }, messageId);
        return message && toReceived(tx, ctx, message, facts);
      });
    },
    carryOut: (received, request, requestId) => {
      const { memberId, contactId, conversationId, state } = received;
      const { language } = state;
      return carryOut({ ctx, memberId, contactId, conversationId, requestId, language, storage, clubUrl }, request);
    },
    async settle({ messageId, conversationId, state: before }, { state, bubbles, isEmergency }) {
      const { language, misunderstood, dialogue, dialogueUntil } = state;
      await settleMessage(ctx, {
        messageId,
        conversationId,
        language,
        misunderstood,
        dialogue,
        dialogueUntil,
        isBinding: [before, state].some((either) => either.dialogue?.dialogue === "bind"),
        bubbles: await Promise.all(bubbles.map((bubble, nth) => keepBubble(bubble, `${messageId}-${nth}`, storage))),
        purpose: isEmergency ? "emergency" : "answer",
      });
    },
  };
}

async function readStaticFacts(ctx: Context): Promise<StaticFacts> {
  const [club, projects] = await Promise.all([readClub(ctx.db), listOpenProjects(ctx)]);
  invariant(club !== null, "the club is set up");
  return {
    clubName: club.name,
    dutyPhone: club.dutyPhone,
    projects: projects.map(({ projectId, name }) => ({ id: projectId, name })),
  };
}

async function toReceived(
  tx: Tx,
  ctx: Context,
  { conversation, imageKey, ...message }: UnsettledMessage,
  facts: StaticFacts,
): Promise<Received> {
  const card = message.memberId === null ? null : await memberCard({ db: tx, vault: ctx.vault }, message.memberId);
  const member = card?.state === "active" ? card : null;
  const { holder, isPromised, language, misunderstood, dialogue, dialogueUntil } = conversation;
  const state: ConversationState = {
    holder,
    isPromised,
    language: parseLanguage(language) ?? "zh-CN",
    misunderstood,
    dialogue: readDraft(dialogue),
    dialogueUntil: dialogueUntil && instantFromDate(dialogueUntil),
  };
  const known = member && {
    salutation: member.salutation,
    homes: member.homes.map(({ homeId, label }) => ({ id: homeId, name: label })),
  };
  return {
    ...message,
    memberId: member?.memberId ?? null,
    state,
    facts: { ...facts, now: ctx.clock.now(), member: known },
    photos: imageKey === null ? [] : [imageKey],
  };
}

/**
 * The network brings one picture a message. Its key follows from the message, so that a repetition stores it once; it
 * is made anew, without the place and camera that came with it. What is no picture is not kept.
 */
async function keepPicture(
  accountId: string,
  inbound: Inbound,
  storage: Storage,
): Promise<{ imageKey?: string; isUnreadable: boolean }> {
  const [picture] = inbound.pictures;
  if (picture === undefined) return { isUnreadable: inbound.isUnreadable };
  const photo = await reencodePhoto(picture, { takesGif: true });
  if (!photo.ok) return { isUnreadable: true };
  const name = createHash("sha256").update(`${accountId}/${inbound.externalId}`).digest("hex").slice(0, 32);
  const imageKey = `chat/${name}.jpg`;
  await storage.write(imageKey, photo.value.large);
  return { imageKey, isUnreadable: false };
}

async function keepBubble(bubble: OutgoingBubble, name: string, storage: Storage) {
  if ("text" in bubble) return { text: bubble.text };
  const imageKey = `chat/${name}.png`;
  await storage.write(imageKey, bubble.picture);
  return { text: "", imageKey };
}
