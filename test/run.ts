/**
 * `npm run check`: format, lint, types and rules, in seconds.
 * `npm test`: that, dead code, the build, and all tests; its last line is `N passed, N failed`.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { provideChromium } from "./support/chromium.ts";
import { addCounts, countCheck, countPlaywright, countVitest, type Counts } from "./support/counts.ts";
import { projectRoot, runStep, runSteps, type Step, type StepResult } from "./support/steps.ts";
import { buildWhenNeeded } from "#app/platform/process/build.ts";

const CORES = 2;
const cache = join(projectRoot, ".cache");
const vitestReport = join(cache, "vitest.json");
const playwrightReport = join(cache, "playwright.json");

const generate: Step = { name: "database client", args: ["prisma/generate.ts"] };

const checks: Step[] = [
  { name: "types", args: [tool("typescript", "bin/tsc"), "--noEmit"] },
  {
    name: "lint",
    args: [tool("eslint", "bin/eslint.js"), ".", "--cache", "--cache-location", ".cache/eslint", "--max-warnings", "0"],
  },
  {
    name: "format",
    args: [
      tool("prettier", "bin/prettier.cjs"),
      ".",
      "--check",
      "--log-level",
      "warn",
      "--cache",
      "--cache-location",
      ".cache/prettier",
    ],
  },
];

const rules: Step = { name: "rules", args: [tool("vitest", "vitest.mjs"), "run", "--project", "rules"] };

const deadCode: Step = { name: "dead code", args: [tool("knip", "bin/knip.js")] };

const tests: Step = {
  name: "tests",
  args: [
    tool("vitest", "vitest.mjs"),
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${vitestReport}`,
  ],
  isLive: true,
};

const endToEnd: Step = {
  name: "end-to-end tests",
  args: [tool("@playwright/test", "cli.js"), "test", "--reporter=list,json"],
  env: { PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport },
  isLive: true,
};

mkdirSync(cache, { recursive: true });
process.exitCode = await (process.argv[2] === "check" ? runChecks() : runAll());

async function runChecks(): Promise<number> {
  const first = await runStep(generate);
  const results = await runSteps([...checks, rules], CORES);
  return [first, ...results].every((result) => result.isOk) ? 0 : 1;
}

async function runAll(): Promise<number> {
  const counts: Counts[] = [countCheck(await runStep(generate))];
  const checked = await runSteps([...checks, deadCode], CORES);
  counts.push(...checked.map(countCheck), countCheck(await build()));
  counts.push(countVitest(vitestReport, await runStep(tests)));
  provideChromium();
  counts.push(countPlaywright(playwrightReport, await runStep(endToEnd)));
  const { passed, failed } = addCounts(counts);
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
}

/** Tests start the club as a person does, and should find it built. */
async function build(): Promise<StepResult> {
  try {
    await buildWhenNeeded(projectRoot, (line) => process.stdout.write(`${line}\n`));
    return { name: "build", isOk: true };
  } catch (error) {
    process.stdout.write(`FAILED  build: ${error instanceof Error ? error.message : String(error)}\n`);
    return { name: "build", isOk: false };
  }
}

/** @returns the path of a program of an installed package. */
function tool(name: string, path: string): string {
  return join(projectRoot, "node_modules", name, path);
}
