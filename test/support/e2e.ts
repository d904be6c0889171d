import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test as base } from "@playwright/test";
import { z } from "zod";
import type { DemoSignIn } from "#prisma/seed/demo-club.ts";

export { expect } from "@playwright/test";

const signInsSchema: z.ZodType<DemoSignIn[]> = z.array(
  z.object({ role: z.string(), account: z.string(), secret: z.string() }),
);

type Fixtures = {
  /** Who can sign in to the demo club, as `npm start` prints it. */
  signIns: DemoSignIn[];
};

/** Playwright's test in the demo club: paths are the club's. */
export const test = base.extend<Fixtures>({
  baseURL: async ({}, provide) => {
    await provide(process.env.E2E_URL);
  },
  signIns: async ({}, provide) => {
    const file = join(process.env.E2E_DATA_DIR ?? "", "demo-sign-ins.json");
    await provide(signInsSchema.parse(JSON.parse(readFileSync(file, "utf8"))));
  },
});
