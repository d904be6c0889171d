import { leaveForProof } from "./leave-for-proof.ts";
import type { RequestContext } from "./load-context.ts";
import type { Actor, ClerkActor, Context, MemberActor, StaffActor } from "#app/platform/context.ts";
import type { Ability } from "#app/shared/abilities.ts";
import { isUuid } from "#app/shared/ids.ts";

/**
 * Lets members through. A visitor is sent to sign in and comes back to the same page.
 * @returns the command context with the member as actor.
 * @throws a redirect for visitors; 403 for staff and clerks.
 */
export function requireMember(context: RequestContext, request: Request): Context<MemberActor> {
  const { actor } = context.ctx;
  if (actor.kind === "member") return actAs(context, actor);
  if (actor.kind === "visitor") throw leaveForProof("/sign-in", request);
  throw forbidden();
}

/**
 * Lets members of staff through who have the ability.
 * @throws a redirect to the staff sign-in for visitors; 403 for everybody else.
 */
export function requireStaff(context: RequestContext, request: Request, ability: Ability): Context<StaffActor> {
  const ctx = requireAnyStaff(context, request);
  if (ctx.actor.abilities.has(ability)) return ctx;
  throw forbidden();
}

/** Lets every signed-in member of staff through: for the console's own frame. */
export function requireAnyStaff(context: RequestContext, request: Request): Context<StaffActor> {
  const { actor } = context.ctx;
  if (actor.kind === "staff") return actAs(context, actor);
  if (actor.kind === "visitor") throw leaveForProof("/staff/sign-in", request);
  throw forbidden();
}

/** Lets clerks at a till through. A visitor must open the till's link again. */
export function requireClerk(context: RequestContext, request: Request): Context<ClerkActor> {
  const { actor } = context.ctx;
  if (actor.kind === "clerk") return actAs(context, actor);
  if (actor.kind === "visitor") throw leaveForProof("/till/sign-in", request);
  throw forbidden();
}

/** @returns 404, for records that do not exist or that the actor may not know of. */
export function notFound(): Response {
  return new Response(null, { status: 404 });
}

/** @returns 403, for pages that the actor may not open. */
export function forbidden(): Response {
  return new Response(null, { status: 403 });
}

function actAs<A extends Actor>(context: RequestContext, actor: A): Context<A> {
  return { ...context.ctx, actor };
}

/** @returns 400, for forms that the club's own pages cannot have sent. */
export function badRequest(): Response {
  return new Response(null, { status: 400 });
}

/** @returns the id in an address. @throws 404 for what can be no id. */
export function readId(text: string | undefined): string {
  if (text !== undefined && isUuid(text)) return text;
  throw notFound();
}
