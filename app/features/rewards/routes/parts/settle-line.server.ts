import type { z } from "zod";
import { newId, type Context, type StaffActor } from "#app/platform/context.ts";
import type { UploadedFile, UploadLimits } from "#app/platform/http/read-upload.ts";
import type { Storage } from "#app/platform/storage.ts";
import type { Ability } from "#app/shared/abilities.ts";
import { Temporal } from "#app/shared/club-time.ts";
import { confirmLine } from "../../commands/confirm-line.server.ts";
import { keepSlip } from "../../commands/keep-slip.server.ts";
import { pullLine } from "../../commands/pull-line.server.ts";
import { returnLine } from "../../commands/return-line.server.ts";
import type { lineSchema } from "../../schemas.ts";

/** What each move of a line asks for. */
export const NEEDS = {
  pull: "payouts.create",
  confirm: "payouts.settle",
  return: "payouts.settle",
} as const satisfies Record<string, Ability>;

const SLIP_BYTES = 5 * 1024 * 1024;

export const SLIP_LIMITS: UploadLimits = { maxFiles: 1, maxFileBytes: SLIP_BYTES, maxBytes: SLIP_BYTES };

/** Which field a refusal belongs to; the others concern the form as a whole. */
const FIELD: Readonly<Record<string, string>> = {
  amount_differs: "paidFen",
  reference_used: "reference",
  paid_in_future: "paidOn",
  paid_before_sent: "paidOn",
  slip_type: "slip",
};

type Settled = { ok: true } | { ok: false; field: string; reason: string };

/** Does what the form asks with the line; a slip is kept before the payment is confirmed with it. */
export async function settleLine(
  ctx: Context<StaffActor>,
  storage: Storage,
  { lineId, move, slip }: { lineId: string; move: z.output<typeof lineSchema>; slip: UploadedFile | null },
): Promise<Settled> {
  if (move.intent === "pull") return named(await pullLine(ctx, { lineId, reason: move.pullReason }));
  if (move.intent === "return") return named(await returnLine(ctx, { lineId, reason: move.returnReason }));
  const { reference, paidFen } = move;
  const paidOn = Temporal.PlainDate.from(move.paidOn);
  if (slip === null) return named(await confirmLine(ctx, { lineId, reference, paidFen, paidOn, slipKey: null }));
  const kept = await keepSlip(storage, { uploadKey: slip.storageKey, lineId, requestId: newId(ctx) });
  if (!kept.ok) return named(kept);
  const confirmed = await confirmLine(ctx, { lineId, reference, paidFen, paidOn, ...kept.value });
  if (!confirmed.ok) await storage.remove(kept.value.slipKey);
  return named(confirmed);
}

function named(outcome: { ok: true } | { ok: false; reason: string }): Settled {
  return outcome.ok ? { ok: true } : { ok: false, reason: outcome.reason, field: FIELD[outcome.reason] ?? "" };
}
