import { confirmLine, keepSlip, returnLine } from "#app/features/rewards/public.server.ts";
import type { StaffActor } from "#app/platform/context.ts";
import { todayIn, type Temporal } from "#app/shared/club-time.ts";
import { invariant } from "#app/shared/invariant.ts";
import { formatYuanPlain } from "#app/shared/money.ts";
import { bankSlip } from "../content/bank-slip.ts";
import type { PayoutContent } from "../content/types.ts";
import { must, type Stage } from "./stage.ts";

type Line = Awaited<ReturnType<typeof readLines>>[number];

/** Enters what the bank said of a batch's lines: paid, with its slip as proof, or sent back. */
export async function settleLines(
  stage: Stage,
  actor: StaffActor,
  batchId: string,
  answers: PayoutContent["answers"],
): Promise<void> {
  const lines = await readLines(stage, batchId);
  for (const { payee, on, returned } of answers) {
    const line = lines.find(({ memberId }) => memberId === stage.id("member", payee));
    invariant(line, `the payout pays ${payee}`);
    const at = stage.past(on);
    if (returned === null) await confirm(stage, actor, line, at);
    else must(await returnLine(stage.as(actor, at), { lineId: line.id, reason: returned }), payee);
  }
}

function readLines({ services }: Stage, batchId: string) {
  return services.db.payoutLine.findMany({
    where: { batchId },
    select: { id: true, memberId: true, fileRow: true, netFen: true, bankAccount: { select: { numberLast4: true } } },
  });
}

async function confirm(stage: Stage, actor: StaffActor, line: Line, at: Temporal.Instant): Promise<void> {
  const { storage, zone } = stage.services;
  const { id: lineId, fileRow, netFen, bankAccount } = line;
  const paidOn = todayIn(at, zone);
  const reference = `HD${paidOn.toString().replaceAll("-", "")}${String(fileRow).padStart(6, "0")}`;
  const requestId = stage.id("slip", lineId);
  const uploadKey = `uploads/${requestId}`;
  const [yuan, payee] = [formatYuanPlain(netFen), bankAccount.numberLast4];
  await storage.write(uploadKey, bankSlip({ reference, paidOn: paidOn.toString(), yuan, payee }));
  const { slipKey } = must(await keepSlip(storage, { uploadKey, lineId, requestId }), reference);
  await storage.remove(uploadKey);
  must(await confirmLine(stage.as(actor, at), { lineId, reference, paidFen: netFen, paidOn, slipKey }), reference);
}
