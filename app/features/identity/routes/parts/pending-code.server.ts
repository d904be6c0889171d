import { z } from "zod";
import type { RequestContext } from "#app/platform/http/load-context.ts";
import { createSealedCookie, type SealedCookie } from "#app/platform/http/sealed-cookie.ts";
import { groupPhone } from "#app/shared/phone.ts";
import { CODE_PAUSE_SECONDS } from "../../commands/request-code.server.ts";
import type { SentCode } from "../../screens/sent-code.ts";
import { refusalText, type Refusal } from "./refusal-text.server.ts";

/** A code that this browser asked for and has not typed yet. */
const pendingCodeSchema = z.object({ codeId: z.uuid(), phone: z.string(), requestedAt: z.number() });

type PendingCode = z.output<typeof pendingCodeSchema>;

/** Longer than the code itself, so that a late reader is told that it has run out. */
const KEPT_MINUTES = 15;

/** One cookie for each page that asks for a code, so that two of them can be open at once. */
export function pendingCodeCookie(page: "sign-in" | "phone" | "confirm"): SealedCookie<PendingCode> {
  return createSealedCookie(`${page}-code`, pendingCodeSchema, KEPT_MINUTES);
}

/** @returns what the page says about a code on its way. */
export function describeSentCode({ ctx, format }: RequestContext, pending: PendingCode): SentCode {
  const waitedSeconds = Math.floor((ctx.clock.now().epochMilliseconds - pending.requestedAt) / 1000);
  return {
    phone: groupPhone(pending.phone),
    sentAt: format.clock(new Date(pending.requestedAt)),
    againInSeconds: Math.max(0, CODE_PAUSE_SECONDS - waitedSeconds),
  };
}

/** @returns the sentence for a refused code; a wrong one is told which message holds the right one. */
export function codeRefusalText({ texts, format }: RequestContext, refusal: Refusal, pending: PendingCode): string {
  const time = format.clock(new Date(pending.requestedAt));
  return refusalText(texts("identity"), { ...refusal, details: { ...refusal.details, time } });
}
