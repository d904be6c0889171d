import type { Context, MemberActor, VisitorActor } from "#app/platform/context.ts";
import type { Storage } from "#app/platform/storage.ts";
import { invariant } from "#app/shared/invariant.ts";
import type { Language } from "#app/shared/locale.ts";

/** Who asks for something in chat, and what carrying it out needs. */
export type Asked = {
  /** The contact as somebody who has not proved anything. */
  ctx: Context<VisitorActor>;
  memberId: string | null;
  contactId: string;
  conversationId: string;
  /** The same whenever the same message is answered again: repeating has one effect. */
  requestId: string;
  language: Language;
  storage: Storage;
  /** Origin of the portal. */
  clubUrl: string;
};

/** @returns the context in which the member behind a bound contact acts. Strangers are offered nothing that asks for it. */
export function asMember({ ctx, memberId }: Asked): Context<MemberActor> {
  invariant(memberId !== null, "the contact is bound to a member");
  return { ...ctx, actor: { kind: "member", memberId } };
}
