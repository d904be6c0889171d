import type { z } from "zod";
import type { Context, StaffActor } from "#app/platform/context.ts";
import { Temporal } from "#app/shared/club-time.ts";
import type { Outcome } from "#app/shared/outcome.ts";
import { answerRequest } from "../../commands/answer-request.server.ts";
import { assignRequest } from "../../commands/assign-request.server.ts";
import { cancelRequest } from "../../commands/cancel-request.server.ts";
import { completeRequest } from "../../commands/complete-request.server.ts";
import { scheduleVisit } from "../../commands/schedule-visit.server.ts";
import { sortRequest } from "../../commands/sort-request.server.ts";
import { takeBackRequest } from "../../commands/take-back-request.server.ts";
import type { deskMoveSchema } from "../../schemas.ts";

type Form = Exclude<z.output<typeof deskMoveSchema>, { intent: "reveal" }>;

/** Makes the move that a form of the console asks for. Times in it are the club's. */
export function makeDeskMove(ctx: Context<StaffActor>, requestId: string, form: Form): Promise<Outcome> {
  const instant = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime(ctx.zone).toInstant();
  switch (form.intent) {
    case "answer":
      return answerRequest(ctx, {
        ...form,
        requestId,
        promisedAt: form.promisedAt === undefined ? null : instant(form.promisedAt),
      });
    case "assign":
      return assignRequest(ctx, { ...form, requestId });
    case "schedule":
      return scheduleVisit(ctx, {
        ...form,
        requestId,
        from: instant(`${form.on}T${form.from}`),
        until: instant(`${form.on}T${form.until}`),
      });
    case "complete":
      return completeRequest(ctx, { ...form, requestId, isEarly: form.isEarly === "on" });
    case "take_back":
      return takeBackRequest(ctx, { ...form, requestId });
    case "sort":
      return sortRequest(ctx, { ...form, requestId });
    case "cancel":
      return cancelRequest(ctx, { ...form, requestId });
  }
}
