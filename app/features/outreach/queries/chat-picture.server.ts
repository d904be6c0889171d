import type { Context, StaffActor } from "#app/platform/context.ts";

/** @returns the storage key of the picture of a chat message; null for a message without one and for unknown ids. */
export async function findChatPicture({ db }: Context<StaffActor>, messageId: string): Promise<string | null> {
  const message = await db.chatMessage.findUnique({ where: { id: messageId }, select: { imageKey: true } });
  return message?.imageKey ?? null;
}
