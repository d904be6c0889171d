import type { z } from "zod";
import { nowDate } from "#app/platform/context.ts";
import { textFunction } from "#app/platform/i18n/texts.server.ts";
import type { JobContext } from "#app/platform/jobs/job-context.ts";
import { readClub } from "../queries/club.server.ts";
import { sealedCodeSchema, type sendCodeJob } from "../jobs/definitions.ts";
import { deliverMessage } from "./deliver-message.server.ts";
import { CODE_MINUTES } from "./request-code.server.ts";

/**
 * Sends a one-time code, unless it has run out or been used, or nobody has the phone. A new number that a member
 * moves to is nobody's yet: its code is sent all the same.
 */
export async function sendCode(ctx: JobContext, payload: z.output<typeof sendCodeJob.schema>): Promise<void> {
  const { phone, code } = sealedCodeSchema.parse(JSON.parse(ctx.vault.decrypt(payload.sealed)));
  const row = await ctx.db.oneTimeCode.findFirst({
    where: { id: payload.codeId, consumedAt: null, expiresAt: { gt: nowDate(ctx) } },
    select: { purpose: true, phoneHash: true },
  });
  if (row === null) return;
  const member = await ctx.db.member.findFirst({
    where: { phoneHash: row.phoneHash, state: "active" },
    select: { id: true },
  });
  if (member === null && row.purpose !== "change_phone") return;
  const t = textFunction(payload.language, "identity");
  const club = await readClub(ctx.db);
  const write = (shown: string) =>
    t(`messages.code.${row.purpose}`, { club: club?.name, code: shown, minutes: CODE_MINUTES });
  await deliverMessage(ctx, {
    id: payload.codeId,
    phone,
    memberId: member?.id ?? null,
    text: write(code),
    record: write("••••••"),
  });
}
