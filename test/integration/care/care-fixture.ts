import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { reportCare, type CareReport } from "#app/features/care/commands/report-care.server.ts";
import type { MemberActor } from "#app/platform/context.ts";
import type { Db } from "#app/platform/db/database.ts";
import { openStorage, type Storage } from "#app/platform/storage.ts";
import type { Builders } from "#test/support/builders.ts";
import { valueOf } from "#test/support/outcomes.ts";

export type CareFixture = {
  storage: Storage;
  /** An owner with a home in 北京, handed over on 2022-01-15: its leak-proofing is covered for 55 days more. */
  owner(): Promise<{ actor: MemberActor; homeId: string }>;
  /** Somebody who lives with them. */
  mateIn(homeId: string): Promise<MemberActor>;
  /** What an owner reports; a wet bathroom floor unless changed. */
  report(owner: { actor: MemberActor; homeId: string }, change?: Partial<CareReport>): CareReport;
  /** Reports it. @returns the request's id. */
  reported(owner: { actor: MemberActor; homeId: string }, change?: Partial<CareReport>): Promise<string>;
};

export function careFixture(builders: Builders, db: Db): CareFixture {
  const folder = mkdtempSync(join(tmpdir(), "kehui-care-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function report(owner: { actor: MemberActor; homeId: string }, change: Partial<CareReport> = {}): CareReport {
    return {
      requestId: builders.id(),
      memberId: owner.actor.memberId,
      homeId: owner.homeId,
      kind: "repair",
      category: "leak_proofing",
      words: "次卫淋浴后地漏边返潮",
      emergency: false,
      channel: "portal",
      ...change,
    };
  }

  return {
    storage: openStorage(folder),
    report,
    async owner() {
      const actor = await builders.member({ communityIds: [await builders.community()] });
      const { homeId } = await db.householdMember.findFirstOrThrow({ where: { memberId: actor.memberId } });
      await db.home.update({ where: { id: homeId }, data: { handoverOn: new Date("2022-01-15T00:00:00Z") } });
      return { actor, homeId };
    },
    async mateIn(homeId) {
      const mate = await builders.member({ name: "陈屿" });
      const sinceAt = new Date(builders.clock.now().epochMilliseconds);
      const { memberId } = mate;
      await db.householdMember.create({ data: { id: randomUUID(), homeId, memberId, relation: "family", sinceAt } });
      return mate;
    },
    async reported(owner, change) {
      const reported = await reportCare(builders.as(owner.actor), report(owner, change));
      return valueOf(reported).requestId;
    },
  };
}
