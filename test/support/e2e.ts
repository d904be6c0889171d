import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test as base } from "@playwright/test";
import { z } from "zod";
import { openDatabase } from "#app/platform/db/database.ts";
import { findRunning } from "#app/platform/postgres/embedded.ts";
import { openCookies } from "./scene-cookies.ts";
import type { Scene } from "./scenes.ts";
import type { DemoSignIn } from "#prisma/seed/demo-club.ts";

export { expect } from "@playwright/test";

const signInsSchema: z.ZodType<DemoSignIn[]> = z.array(
  z.object({ role: z.string(), account: z.string(), secret: z.string() }),
);

type DemoClub = {
  /** Every page with who reads it, as the club was before any test. */
  scenes: Scene[];
  memberId(name: string): Promise<string>;
  /** Signs somebody in. @returns the cookies that their browser then sends. */
  cookiesOf(subject: Scene["subject"]): ReturnType<typeof openCookies>;
};

type Fixtures = {
  demo: DemoClub;
  /** Who can sign in to the demo club, as `npm start` prints it. */
  signIns: DemoSignIn[];
};

/** Playwright's test in the demo club: paths are the club's. */
export const test = base.extend<Fixtures>({
  baseURL: async ({}, provide) => {
    await provide(process.env.E2E_URL);
  },
  demo: async ({ baseURL }, provide) => {
    const dataDir = process.env.E2E_DATA_DIR ?? "";
    const { db, close } = openDatabase((await findRunning(dataDir)) ?? "", { max: 2 });
    await provide({
      scenes: JSON.parse(readFileSync(join(dataDir, "scenes.json"), "utf8")),
      memberId: async (name) => (await db.member.findFirstOrThrow({ where: { name }, select: { id: true } })).id,
      cookiesOf: (subject) => openCookies(db, subject, "zh-CN", baseURL ?? ""),
    });
    await close();
  },
  signIns: async ({}, provide) => {
    const file = join(process.env.E2E_DATA_DIR ?? "", "demo-sign-ins.json");
    await provide(signInsSchema.parse(JSON.parse(readFileSync(file, "utf8"))));
  },
});
