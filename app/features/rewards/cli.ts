import { z } from "zod";
import { UsageError, type CliCommand } from "#app/platform/cli/command.ts";
import { dayOption, defineCommand } from "#app/platform/cli/define-command.ts";
import { Temporal, todayIn } from "#app/shared/club-time.ts";
import { formatYuanPlain, parseYuan } from "#app/shared/money.ts";
import { findTaxRule } from "./rules/tax-rules.ts";
import { taxOn } from "./rules/tax-reward.ts";

const tax = defineCommand({
  name: "tax",
  usage: "--rule incidental|service|none --gross YUAN [--on DAY]",
  summary: "tell what is withheld from a reward",
  valueOptions: ["rule", "gross", "on"],
  schema: z.object({
    rule: z.enum(["incidental", "service", "none"], "must be incidental, service or none"),
    gross: z.string(),
    on: dayOption.optional(),
    words: z.tuple([]),
  }),
  run({ rule: key, gross, on }, { out, clock, zone }) {
    const amount = parseYuan(gross);
    if (!amount.ok || amount.value < 0n) {
      throw new UsageError("--gross must be an amount in yuan such as 10000.00");
    }
    const rule = findTaxRule(key, on === undefined ? todayIn(clock.now(), zone) : Temporal.PlainDate.from(on));
    if (rule === null) {
      throw new UsageError(`--on lies before the rule ${key} came into force`);
    }
    const { grossFen, taxableFen, taxFen, netFen } = taxOn({ rule, grossFen: amount.value });
    const answer = {
      gross: formatYuanPlain(grossFen),
      taxable: formatYuanPlain(taxableFen),
      tax: formatYuanPlain(taxFen),
      net: formatYuanPlain(netFen),
    };
    out.show(
      Object.entries(answer).map(([name, yuan]) => `${name.padEnd(8)}${yuan.padStart(14)}`),
      answer,
    );
    return Promise.resolve(0);
  },
});

export const cliCommands: readonly CliCommand[] = [tax];
