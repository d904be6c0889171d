import { assertMay, type Steward } from "#app/features/identity/public.server.ts";
import { actorColumns, newId, nowDate, type Context, type MemberActor } from "#app/platform/context.ts";
import type { Prisma, Tx } from "#app/platform/db/database.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { householdScope } from "../queries/scope.server.ts";
import { moveRequest, type CareMove, type CareState } from "../rules/move-request.ts";

/** What the console's forms say besides the move itself; a job says only which request. */
export type DeskMove = {
  requestId: string;
  /** The form's id, which becomes the step's: the same form again changes nothing. */
  stepId?: string;
  /** The request's version that the desk saw when it decided. */
  version?: number;
};

export type MoveRefusal = "unknown_request" | "not_yours" | "wrong_state" | "changed_meanwhile";

export type LockedRequest = NonNullable<Awaited<ReturnType<typeof lockRequest>>>;

/** A move that may go on: the locked request and the state it comes to; `isRepeat` when it was made before. */
export type OpenedMove = { request: LockedRequest; next: CareState; isRepeat: boolean };

/**
 * Begins a move of the desk: locks the request and asks whether nobody else has moved it since the desk looked.
 * @param move null for what does not change the state: an answer, another category.
 */
export async function beginDeskMove(
  tx: Tx,
  ctx: Context<Steward>,
  { requestId, stepId, version }: DeskMove,
  move: CareMove | null,
): Promise<Outcome<OpenedMove, MoveRefusal>> {
  assertMay(ctx.actor, "care.manage");
  const request = await lockRequest(tx, requestId);
  if (request === null) return refuse("unknown_request");
  if (await isDone(tx, stepId)) return ok({ request, next: request.state, isRepeat: true });
  if (version !== undefined && version !== request.version) {
    return refuse("changed_meanwhile", { by: await nameLastMover(tx, requestId) });
  }
  return openMove(request, move, "desk");
}

/** Begins a move of the household's. @returns unknown_request for requests of others. */
export async function beginOwnerMove(
  tx: Tx,
  ctx: Context<MemberActor>,
  { requestId, stepId }: { requestId: string; stepId?: string },
  move: CareMove,
): Promise<Outcome<OpenedMove, MoveRefusal>> {
  const request = await lockRequest(tx, requestId);
  const scope = await householdScope(tx, ctx.actor.memberId);
  const own = await tx.careRequest.findFirst({ where: { AND: [{ id: requestId }, scope] }, select: { id: true } });
  if (request === null || own === null) return refuse("unknown_request");
  if (await isDone(tx, stepId)) return ok({ request, next: request.state, isRepeat: true });
  return openMove(request, move, "owner");
}

/** Writes a move: the request's new columns, its next version and the step that tells it. */
export async function recordMove(
  tx: Tx,
  ctx: Context,
  request: LockedRequest,
  { data, step }: { data: Prisma.CareRequestUpdateInput; step: StepToRecord },
): Promise<void> {
  const { stepId, ...columns } = step;
  await tx.careRequest.update({
    where: { id: request.id },
    data: { ...data, version: { increment: 1 }, updatedAt: nowDate(ctx) },
  });
  await tx.careStep.create({
    data: {
      id: stepId ?? newId(ctx),
      requestId: request.id,
      ordinal: request.version + 1,
      ...columns,
      ...actorColumns(ctx.actor),
      at: nowDate(ctx),
    },
  });
}

export type StepToRecord = { stepId: string | undefined } & Pick<
  Prisma.CareStepUncheckedCreateInput,
  "kind" | "note" | "staffId" | "visitorName" | "visitFrom" | "visitUntil" | "rating"
>;

function openMove(
  request: LockedRequest,
  move: CareMove | null,
  by: "desk" | "owner",
): Outcome<OpenedMove, MoveRefusal> {
  if (move === null) return ok({ request, next: request.state, isRepeat: false });
  const moved = moveRequest({ state: request.state, kind: request.kind, move, by });
  return moved.ok ? ok({ request, next: moved.value, isRepeat: false }) : moved;
}

/** Moves of one request queue up at its row. */
async function lockRequest(tx: Tx, requestId: string) {
  await tx.$queryRaw`SELECT 1 FROM care_request WHERE id = ${requestId}::uuid FOR UPDATE`;
  return tx.careRequest.findUnique({ where: { id: requestId } });
}

async function isDone(tx: Tx, stepId: string | undefined): Promise<boolean> {
  if (stepId === undefined) return false;
  return (await tx.careStep.findUnique({ where: { id: stepId }, select: { id: true } })) !== null;
}

/** @returns the colleague who moved it last; empty when it was the owner. */
async function nameLastMover(tx: Tx, requestId: string): Promise<string> {
  const last = await tx.careStep.findFirst({
    where: { requestId },
    orderBy: { ordinal: "desc" },
    select: { actorKind: true, actorId: true },
  });
  if (last?.actorKind !== "staff" || last.actorId === null) return "";
  const staff = await tx.staff.findUnique({ where: { id: last.actorId }, select: { name: true } });
  return staff?.name ?? "";
}
