import { rmSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import { systemClock } from "#app/platform/clock.ts";
import { openDatabase } from "#app/platform/db/database.ts";
import { startEmbedded } from "#app/platform/postgres/embedded.ts";
import { prepareClubFolder } from "#app/platform/process/club-folder.ts";
import { dateFromInstant } from "#app/shared/club-time.ts";
import { startClub } from "#test/support/club.ts";
import { makeTemporaryFolder } from "#test/support/temporary-folder.ts";
import { waitUntil } from "#test/support/wait-until.ts";

const folder = prepareClubFolder(makeTemporaryFolder("kehui-outage-"));
const returnMs = 60_000;

afterAll(() => {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

test(
  "while the database is away pages ask to come back; when it returns web, worker and bot go on by themselves",
  { timeout: 300_000 },
  async () => {
    const first = await startEmbedded(folder, { isDurable: false });
    const club = await startClub({ CLUB_DEMO: "0", DATABASE_URL: first.url });
    const signIn = `${club.url}/staff/sign-in`;
    expect((await fetch(signIn)).status).toBe(200);

    await first.stop();
    const page = await fetch(signIn);
    expect([page.status, page.headers.get("Retry-After")]).toEqual([503, "5"]);
    expect(await page.text()).toContain("系统正在恢复");
    const form = await fetch(signIn, { method: "POST", headers: { "Sec-Fetch-Site": "same-origin" }, body: "" });
    expect(form.status).toBe(503);
    expect([(await fetch(`${club.url}/healthz`)).status, (await fetch(`${club.url}/readyz`)).status]).toEqual([
      200, 503,
    ]);

    const second = await startEmbedded(folder, { isDurable: false });
    expect(second.url).toBe(first.url);
    const returnedAt = dateFromInstant(systemClock.now());
    const { db, close } = openDatabase(second.url, { max: 2 });
    await waitUntil(async () => ((await fetch(signIn)).status === 200 ? true : undefined), returnMs);
    await waitUntil(
      async () => (await db.workerHeartbeat.findFirst({ where: { beatAt: { gt: returnedAt } } })) ?? undefined,
      returnMs,
    );
    expect(club.process.exitCode).toBeNull();

    await close();
    await club.stop();
    await second.stop();
  },
);
