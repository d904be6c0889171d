import { homeCard, relationTo, type HomeCard } from "#app/features/membership/public.server.ts";
import type { Context, MemberActor } from "#app/platform/context.ts";
import type { Queryable } from "#app/platform/db/database.ts";
import { plainDateFromDate, todayIn, type Temporal } from "#app/shared/club-time.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import type { CareCategory } from "../rules/care-kinds.ts";
import { warrantyOf, type ComponentWarranty } from "../rules/compute-warranty.ts";
import { readPromises, readWarrantyRules } from "./terms.server.ts";

export type HomeWarranty = { warranties: ComponentWarranty[]; version: number };

/** @returns until when each part of a home is under warranty; null while the day of handover is not known. */
export async function warrantyOfHome(
  db: Queryable,
  home: Pick<HomeCard, "communityId" | "city" | "handoverOn">,
  on: Temporal.PlainDate,
): Promise<HomeWarranty | null> {
  if (home.handoverOn === null) return null;
  const [rules, promises] = await Promise.all([readWarrantyRules(db), readPromises(db, home.communityId)]);
  const handoverOn = plainDateFromDate(home.handoverOn);
  return {
    warranties: warrantyOf({ handoverOn, city: home.city, on, rules, promises }),
    version: rules.version,
  };
}

/** @returns the verdict on one part of a home; null where there is none to give. */
export function verdictOn(warranty: HomeWarranty | null, category: CareCategory): ComponentWarranty | null {
  return warranty?.warranties.find(({ component }) => component === category) ?? null;
}

/** Reads the warranties of a home of the actor's. */
export async function readWarranty(
  ctx: Context<MemberActor>,
  { homeId }: { homeId: string },
): Promise<Outcome<ComponentWarranty[], "not_your_home" | "no_handover">> {
  const [home, relation] = await Promise.all([
    homeCard(ctx.db, homeId),
    relationTo(ctx.db, { memberId: ctx.actor.memberId, homeId }),
  ]);
  if (home === null || relation === null) return refuse("not_your_home");
  const warranty = await warrantyOfHome(ctx.db, home, todayIn(ctx.clock.now(), ctx.zone));
  return warranty === null ? refuse("no_handover") : ok(warranty.warranties);
}
