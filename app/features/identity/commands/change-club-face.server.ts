import type { Context, StaffActor } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { assertMay } from "./authorise.server.ts";
import { writeAudit } from "./write-audit.server.ts";

export type ClubFaceChange = {
  name: string;
  developerName: string;
  dutyPhone: string;
  /** #RRGGBB */
  actColor: string;
  attendColor: string;
};

/** Changes the club's own name and colours; every web process shows them within a second. */
export async function changeClubFace(ctx: Context<StaffActor>, face: ClubFaceChange): Promise<void> {
  assertMay(ctx.actor, "settings.manage");
  await inTransaction(ctx.db, async (tx) => {
    await tx.club.update({ where: { id: 1 }, data: face });
    await writeAudit(tx, ctx, { action: "club.change_face", detail: { ...face } });
  });
}
