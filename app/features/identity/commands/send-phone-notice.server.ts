import type { z } from "zod";
import { textFunction } from "#app/platform/i18n/texts.server.ts";
import type { JobContext } from "#app/platform/jobs/job-context.ts";
import { readClub } from "../queries/club.server.ts";
import type { sendPhoneNoticeJob } from "../jobs/definitions.ts";
import { deliverMessage } from "./deliver-message.server.ts";

/** Warns the number that a member has left: if it was not the member, the club can still be called. */
export async function sendPhoneNotice(
  ctx: JobContext,
  payload: z.output<typeof sendPhoneNoticeJob.schema>,
): Promise<void> {
  const club = await readClub(ctx.db);
  const t = textFunction(payload.language, "identity");
  const text = t("messages.phoneChanged", { club: club?.name, dutyPhone: club?.dutyPhone });
  const phone = ctx.vault.decrypt(payload.phoneEnc);
  await deliverMessage(ctx, { id: payload.messageId, phone, memberId: null, text, record: text });
}
