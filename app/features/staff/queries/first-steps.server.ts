import type { Context, StaffActor } from "#app/platform/context.ts";
import { invariant } from "#app/shared/invariant.ts";
import { listFirstSteps, type FirstStep } from "../rules/first-steps.ts";

/**
 * @param sender whether the club can send codes.
 * @returns the first steps that are this person's to take, while the club has not taken all of them.
 */
export async function readFirstSteps({ db, actor }: Context<StaffActor>, sender: boolean) {
  const [done] = await db.$queryRaw<Record<Exclude<FirstStep["key"], "sender">, boolean>[]>`
    SELECT EXISTS (SELECT FROM member) AS register,
      EXISTS (SELECT FROM merchant) AS merchant,
      EXISTS (SELECT FROM perk WHERE state <> 'draft') AS perk,
      EXISTS (SELECT FROM event WHERE state <> 'draft') AS event,
      EXISTS (SELECT FROM staff WHERE id <> ${actor.staffId}::uuid) AS staff`;
  invariant(done, "a selection of values has one row");
  return listFirstSteps(actor.abilities, { ...done, sender });
}
