import { requestCode } from "#app/features/identity/public.server.ts";
import { memberCard } from "#app/features/membership/public.server.ts";
import { bindContact } from "#app/features/outreach/public.server.ts";
import { ok } from "#app/shared/outcome.ts";
import type { OutcomeOf, Request } from "../conversations/requests.ts";
import type { Asked } from "./asked.ts";

/** Sends a one-time code by SMS, if the number is a member's; the answer is the same if it is not. */
export async function sendBindingCode(
  { ctx, contactId, requestId, language }: Asked,
  { phone }: Request<"sendBindingCode">,
): Promise<OutcomeOf<"sendBindingCode">> {
  const asked = await requestCode(ctx, { purpose: "bind_chat", phone, language, source: contactId, requestId });
  return asked.ok ? ok() : asked;
}

/** Binds the contact to the member who has the number. */
export async function bind(
  { ctx, contactId }: Asked,
  { phone, code }: Request<"bindContact">,
): Promise<OutcomeOf<"bindContact">> {
  const bound = await bindContact(ctx, { contactId, phone, code });
  if (!bound.ok) return bound;
  const card = await memberCard(ctx, bound.value.memberId);
  return ok({ salutation: card?.salutation ?? "" });
}
