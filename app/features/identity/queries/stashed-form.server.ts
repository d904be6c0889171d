import { nowDate, type Context } from "#app/platform/context.ts";
import { hashToken } from "#app/platform/vault.ts";
import { subjectOf } from "../commands/stash-form.server.ts";

export type StashedForm = { actionPath: string; fields: [string, string][] };

/** @returns the form kept under a browser's token; null when there is none, it has run out or somebody else sent it. */
export async function readStashedForm(ctx: Context, token: string): Promise<StashedForm | null> {
  const row = await ctx.db.interruptedForm.findFirst({
    where: { tokenHash: hashToken(token), expiresAt: { gt: nowDate(ctx) } },
    select: { actionPath: true, fieldsEnc: true, subject: true },
  });
  if (row === null || (row.subject !== null && row.subject !== subjectOf(ctx))) return null;
  return { actionPath: row.actionPath, fields: [...new URLSearchParams(ctx.vault.decrypt(row.fieldsEnc))] };
}
