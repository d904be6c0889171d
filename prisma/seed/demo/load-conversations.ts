import { answerConversation, greetBirthdays, handBack } from "#app/features/outreach/public.server.ts";
import type { Temporal } from "#app/shared/club-time.ts";
import { BIRTHDAY_ANSWERS, CONVERSATIONS } from "../content/conversations.ts";
import type { ChatTurn, TalkContent } from "../content/types.ts";
import type { BoundOwners } from "./bind-contacts.ts";
import type { DemoChat, Talker } from "./chat.ts";
import type { DemoStaff } from "./load-club.ts";
import { forEach, must, type Stage } from "./stage.ts";

/** What owners say in chat, what they are answered, and who answers. */
export async function loadConversations(
  stage: Stage,
  chat: DemoChat,
  owners: BoundOwners,
  staff: DemoStaff,
): Promise<void> {
  await forEach(CONVERSATIONS, async ({ member, talks }) => {
    for (const talk of talks) await playTalk(stage, chat, staff, owners.talker(member), talk);
  });
  await loadBirthdays(stage, chat, owners.birthdays);
}

async function playTalk(
  stage: Stage,
  chat: DemoChat,
  staff: DemoStaff,
  talker: Talker,
  { begins, turns }: TalkContent,
): Promise<void> {
  let at = "minutesAgo" in begins ? stage.now.subtract({ minutes: begins.minutesAgo }) : stage.past(begins);
  let conversationId = "";
  for (const turn of turns) {
    if (turn.by === "owner") {
      ({ conversationId } = await playOwner(chat, talker, turn, at));
      at = at.add({ minutes: 1 });
    } else {
      at = at.add({ minutes: turn.afterMinutes });
      await playStaff(stage, staff, { conversationId, turn, at });
      at = at.add({ minutes: 1 });
    }
  }
}

function playOwner(chat: DemoChat, talker: Talker, turn: ChatTurn & { by: "owner" }, at: Temporal.Instant) {
  return turn.handsOver ? chat.handOver(talker, at, turn.text) : chat.hear(talker, at, turn.text, turn.bot);
}

async function playStaff(
  stage: Stage,
  staff: DemoStaff,
  { conversationId, turn, at }: { conversationId: string; turn: ChatTurn & { by: "staff" }; at: Temporal.Instant },
): Promise<void> {
  const ctx = stage.as(staff.actor(turn.staff), at);
  if ("handsBack" in turn) {
    must(await handBack(ctx, { conversationId }), `${turn.staff} hands back`);
    return;
  }
  const requestId = stage.id("chat answer", `${conversationId} ${at.toString()}`);
  must(await answerConversation(ctx, { requestId, conversationId, text: turn.text }), `${turn.staff} answers`);
}

/** The greetings of the days on which an owner has a birthday, as the hourly job queues them, and what they answer. */
async function loadBirthdays(stage: Stage, chat: DemoChat, birthdays: BoundOwners["birthdays"]): Promise<void> {
  for (const [index, { talker, on }] of birthdays.entries()) {
    const at = (plainTime: string) => on.toZonedDateTime({ timeZone: stage.services.zone, plainTime }).toInstant();
    await greetBirthdays(stage.loader(at("09:05")));
    await chat.hear(talker, at("09:48"), BIRTHDAY_ANSWERS[index] ?? "谢谢", [{ key: "wishes", values: {} }]);
  }
}
