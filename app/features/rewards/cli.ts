import { z } from "zod";
import type { CliCommand } from "#app/platform/cli/command.ts";
import { defineCommand } from "#app/platform/cli/define-command.ts";
import { todayIn } from "#app/shared/club-time.ts";
import { formatYuanPlain, parseYuan } from "#app/shared/money.ts";
import { verifyAudit } from "#app/features/identity/public.server.ts";
import { verifyLedger } from "./queries/verify-ledger.server.ts";
import { taxPreview } from "./rules/tax-reward.ts";
import { TAX_RULE_KEYS } from "./rules/tax-rules.ts";

const yuan = z.string().transform((typed, context) => {
  const parsed = parseYuan(typed);
  if (parsed.ok) return parsed.value;
  context.addIssue({ code: "custom", message: "must be an amount in yuan such as 10000.00" });
  return z.NEVER;
});

const tax = defineCommand({
  name: "tax",
  usage: `--rule ${TAX_RULE_KEYS.join("|")} --gross YUAN`,
  summary: "work out what is withheld from a reward that is paid today",
  valueOptions: ["rule", "gross"],
  schema: z.object({
    words: z.tuple([]),
    rule: z.enum(TAX_RULE_KEYS, `must be one of ${TAX_RULE_KEYS.join(", ")}`),
    gross: yuan,
  }),
  run({ rule, gross }, { out, clock, zone }) {
    const taxed = taxPreview({ taxRule: rule, grossFen: gross, on: todayIn(clock.now(), zone) });
    const amounts = {
      gross: formatYuanPlain(taxed.grossFen),
      taxable: formatYuanPlain(taxed.taxableFen),
      tax: formatYuanPlain(taxed.taxFen),
      net: formatYuanPlain(taxed.netFen),
    };
    out.show(
      Object.entries(amounts).map(([name, amount]) => `${name.padEnd(8)}${amount.padStart(16)}`),
      amounts,
    );
    return Promise.resolve(0);
  },
});

const verify = defineCommand({
  name: "ledger verify",
  usage: "",
  summary: "work all balances and the audit trail's chain out again; exits with 1 at the first difference",
  schema: z.object({ words: z.tuple([]) }),
  async run(_input, { out, openClub }) {
    const { db } = await openClub();
    const { difference: wrongBooks, ...ledger } = await verifyLedger(db);
    const { difference: wrongTrail, ...audit } = await verifyAudit(db);
    const difference = wrongBooks ?? wrongTrail;
    const books = `${ledger.transactions} transactions with ${ledger.transfers} transfers between ${ledger.accounts} accounts`;
    const trail = `${audit.entries} entries in the audit trail, the last with hash ${audit.hash}`;
    const lines =
      difference === null
        ? [`The books hold: ${books}.`, `The trail holds: ${trail}.`]
        : [
            `The books or the trail do not hold (${books}; ${trail}).`,
            `${difference.check}: ${difference.id} is ${difference.found}, and must be ${difference.expected}.`,
          ];
    out.show(lines, { ok: difference === null, ...ledger, audit, difference });
    return difference === null ? 0 : 1;
  },
});

export const cliCommands: readonly CliCommand[] = [tax, verify];
