import type { JobActor, StaffActor } from "#app/platform/context.ts";
import { invariant } from "#app/shared/invariant.ts";

/** Those who run events: staff in the console, or a job such as the one that loads the demo club. */
export type Host = StaffActor | JobActor;

/** The route's guard has asked already; a command that is reached without the ability is a mistake of ours. */
export function assertManages(actor: Host): void {
  invariant(actor.kind === "job" || actor.abilities.has("events.manage"), "the actor manages events");
}

/** As above, for the door. */
export function assertChecksIn(actor: Host): void {
  invariant(actor.kind === "job" || actor.abilities.has("events.check_in"), "the actor checks guests in");
}
