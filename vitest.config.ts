import { defineConfig } from "vitest/config";

/** Projects whose tests have a real PostgreSQL. */
const withDatabase = { globalSetup: ["test/support/start-postgres.ts"], testTimeout: 20_000, hookTimeout: 60_000 };

/** One for each core: while one waits for the database, the other works. */
const WORKERS = 2;

/** A project inherits nothing of the club's own build: Node runs the code as the processes do. */
export default defineConfig({
  test: {
    maxWorkers: WORKERS,
    projects: [
      {
        test: {
          name: "unit",
          // Rules are pure: nothing of one file is seen in another.
          isolate: false,
          include: ["app/**/*.test.ts", "app/**/*.test.tsx", "bots/**/*.test.ts", "prisma/**/*.test.ts"],
        },
      },
      { test: { name: "rules", include: ["test/*.test.ts"] } },
      { test: { name: "integration", include: ["test/integration/**/*.test.ts"], ...withDatabase } },
      { test: { name: "bots", include: ["test/bots/**/*.test.ts"], ...withDatabase } },
      { test: { name: "invariants", include: ["test/invariants/**/*.test.ts"], ...withDatabase } },
    ],
  },
});
