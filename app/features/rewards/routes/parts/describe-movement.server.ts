import type { RequestContext } from "#app/platform/http/load-context.ts";
import type { Movement } from "../../queries/movements.server.ts";

/** @returns one step of a reward in words; reasons of our own are keys, the bank's are as it wrote them. */
export function describeMovement({ format, texts }: Pick<RequestContext, "format" | "texts">, movement: Movement) {
  const t = texts("rewards");
  const reason = movement.reason === null ? null : t(`reason.${movement.reason}`, movement.reason);
  const tells: Partial<Record<Movement["kind"], string | null>> = {
    payout_post: movement.reference === null ? null : t("movement.reference", { reference: movement.reference }),
    payout_void: reason,
    payout_return: reason,
    claw_back: reason,
  };
  return {
    id: movement.id,
    kind: movement.kind,
    title: t(`movement.${movement.kind}`),
    amount: format.money(movement.amountFen),
    at: format.time(movement.at),
    detail: tells[movement.kind] ?? null,
  };
}
