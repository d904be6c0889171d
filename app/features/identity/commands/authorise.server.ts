import type { JobActor, StaffActor } from "#app/platform/context.ts";
import type { Ability } from "#app/shared/abilities.ts";
import { invariant } from "#app/shared/invariant.ts";

/** Those who run the club: a member of staff in the console, or the operator at the command line. */
export type Steward = StaffActor | JobActor;

/** The route's guard has asked already; a command that is reached without the ability is a mistake of ours. */
export function assertMay(actor: Steward, ability: Ability): void {
  invariant(actor.kind === "job" || actor.abilities.has(ability), `the actor has the ability ${ability}`);
}
