import { existsSync, readFileSync, rmSync } from "node:fs";
import { z } from "zod";
import type { StepResult } from "./steps.ts";

/** Tests that passed and failed. */
export type Counts = { passed: number; failed: number };

const vitestReport = z.object({ numPassedTests: z.int(), numFailedTests: z.int() });
const playwrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int() }),
});

/** A check without tests of its own counts as one. */
export function countCheck({ isOk }: StepResult): Counts {
  return { passed: isOk ? 1 : 0, failed: isOk ? 0 : 1 };
}

/** Reads Vitest's JSON report. @param result of its run: a failure outside of any test counts as one. */
export function countVitest(file: string, result: StepResult): Counts {
  const report = vitestReport.safeParse(readReport(file));
  const counts = report.success
    ? { passed: report.data.numPassedTests, failed: report.data.numFailedTests }
    : { passed: 0, failed: 0 };
  return withFailureOutside(counts, result);
}

/** Reads Playwright's JSON report, in the same way. */
export function countPlaywright(file: string, result: StepResult): Counts {
  const report = playwrightReport.safeParse(readReport(file));
  const stats = report.success ? report.data.stats : { expected: 0, unexpected: 0, flaky: 0 };
  return withFailureOutside({ passed: stats.expected, failed: stats.unexpected + stats.flaky }, result);
}

/** @returns the sum. */
export function addCounts(all: readonly Counts[]): Counts {
  return all.reduce((sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }), {
    passed: 0,
    failed: 0,
  });
}

function withFailureOutside({ passed, failed }: Counts, { isOk }: StepResult): Counts {
  return { passed, failed: isOk || failed > 0 ? failed : 1 };
}

/** Reads a report and removes it, so that the next run cannot take it for its own. */
function readReport(file: string): unknown {
  if (!existsSync(file)) {
    return undefined;
  }
  const report: unknown = JSON.parse(readFileSync(file, "utf8"));
  rmSync(file);
  return report;
}
