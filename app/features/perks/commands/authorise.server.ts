import type { JobActor, StaffActor } from "#app/platform/context.ts";
import { invariant } from "#app/shared/invariant.ts";

/** Those who look after perks and merchants: staff in the console, or a job such as the one that loads the demo club. */
export type Steward = StaffActor | JobActor;

/** The route's guard has asked already; a command that is reached without the ability is a mistake of ours. */
export function assertManages(actor: Steward): void {
  invariant(actor.kind === "job" || actor.abilities.has("perks.manage"), "the actor manages perks");
}
