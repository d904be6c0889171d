import { createClub, inviteStaff, setPassword } from "#app/features/identity/public.server.ts";
import { createCommunity, createTier } from "#app/features/membership/public.server.ts";
import { createProject } from "#app/features/referrals/public.server.ts";
import type { StaffActor } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { abilitiesOf } from "#app/shared/abilities.ts";
import { invariant } from "#app/shared/invariant.ts";
import { CLUB, COMMUNITIES, PROJECTS, STAFF, TIERS } from "../content/club.ts";
import type { DemoSignIn } from "../demo-club.ts";
import { foundedAt, must, type Stage } from "./stage.ts";

/** The same for all staff of the demo, whose data are invented; no real club has such a person. */
const DEMO_PASSWORD = "evening-walk-by-the-lake";

export type DemoStaff = {
  signIns: DemoSignIn[];
  actor(key: string): StaffActor;
};

/** The club, its tiers, communities, projects on sale and staff. */
export async function loadClub(stage: Stage): Promise<DemoStaff> {
  const ctx = stage.loader(foundedAt(stage));
  await inTransaction(stage.services.db, (tx) => createClub(tx, ctx, { ...CLUB, isDemo: true }));
  for (const { rank, name } of TIERS) {
    must(await createTier(ctx, { id: stage.id("tier", String(rank)), name: name["zh-CN"], rank }), name["zh-CN"]);
  }
  for (const { key, name, city, address, picture } of COMMUNITIES) {
    const community = { id: stage.id("community", key), name, city, address, pictureKey: picture };
    must(await createCommunity(ctx, community), name);
  }
  await loadProjects(stage);
  return loadStaff(stage);
}

async function loadProjects(stage: Stage): Promise<void> {
  const startsOn = stage.today.subtract({ days: 365 });
  for (const { key, community, name, city, address, summary, picture, rewardFen, taxRule } of PROJECTS) {
    await createProject(stage.loader(foundedAt(stage)), {
      id: stage.id("project", key),
      communityId: stage.id("community", community),
      name,
      city,
      address,
      summary,
      pictureKey: picture,
      programme: { rewardFen, taxRule, startsOn, endsOn: null },
    });
  }
}

async function loadStaff(stage: Stage): Promise<DemoStaff> {
  const ctx = stage.loader(foundedAt(stage));
  const actors = new Map<string, StaffActor>();
  for (const { key, name, email, role } of STAFF) {
    const invitation = { requestId: stage.id("staff", key), email, name, roles: [role] };
    const { staffId, token } = must(await inviteStaff(ctx, invitation), email);
    must(await setPassword(ctx, { token, password: DEMO_PASSWORD }), email);
    actors.set(key, { kind: "staff", staffId, name, roles: [role], abilities: abilitiesOf([role]), memberId: null });
  }
  return {
    signIns: STAFF.map(({ role, email }) => ({ role, account: email, secret: DEMO_PASSWORD })),
    actor(key) {
      const found = actors.get(key);
      invariant(found, `the demo club has a member of staff ${key}`);
      return found;
    },
  };
}
