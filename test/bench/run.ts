/** `npm run bench [name]`: measures the club against bare baselines of the same run and prints the README's table. */
import { bench as ledgerPostings } from "./ledger.ts";
import { bench as perksPage } from "./perks-page.ts";
import { bench as registerImport } from "./register-import.ts";
import { bench as voucherClaims } from "./voucher-claims.ts";
import type { BenchResult } from "./bench-database.ts";

const BENCHES: Readonly<Record<string, () => Promise<BenchResult[]>>> = {
  "perks-page": perksPage,
  "voucher-claims": voucherClaims,
  "ledger-postings": ledgerPostings,
  "register-import": registerImport,
};

const wish = process.argv[2];
const chosen = Object.entries(BENCHES).filter(([name]) => wish === undefined || name === wish);
if (chosen.length === 0) {
  process.stderr.write(`No benchmark ${wish}. There are: ${Object.keys(BENCHES).join(", ")}\n`);
  process.exit(1);
}

process.stdout.write("| measured | ratio | target | reached | detail |\n|---|---|---|---|---|\n");
for (const [, bench] of chosen) {
  for (const result of await bench()) process.stdout.write(`${describe(result)}\n`);
}

function describe({ name, ratio, target, detail }: BenchResult): string {
  const reached = "atLeast" in target ? ratio >= target.atLeast : ratio <= target.atMost;
  const aim = "atLeast" in target ? `≥ ${target.atLeast}` : `≤ ${target.atMost}`;
  return `| ${name} | ${ratio.toFixed(2)} | ${aim} | ${reached ? "yes" : "no"} | ${detail} |`;
}
