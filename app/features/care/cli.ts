import { z } from "zod";
import type { CliCommand } from "#app/platform/cli/command.ts";
import { dayOption, defineCommand } from "#app/platform/cli/define-command.ts";
import { Temporal } from "#app/shared/club-time.ts";
import { warrantyOf } from "./rules/compute-warranty.ts";
import { WARRANTY_DEFAULTS } from "./rules/warranty-defaults.ts";

const warranty = defineCommand({
  name: "warranty",
  usage: "--handover DAY --city CITY --on DAY",
  summary: "tell until when each part of a home is under warranty",
  valueOptions: ["handover", "city", "on"],
  schema: z.object({ handover: dayOption, city: z.string().min(1, "is empty"), on: dayOption, words: z.tuple([]) }),
  run({ handover, city, on }, { out }) {
    const parts = warrantyOf({
      handoverOn: Temporal.PlainDate.from(handover),
      city,
      on: Temporal.PlainDate.from(on),
      rules: WARRANTY_DEFAULTS,
      promises: [],
    });
    const lines = parts.map(
      ({ component, endsOn, inWarranty }) =>
        `${component.padEnd(24)}${endsOn.toString()}  ${inWarranty ? "yes" : "no"}`,
    );
    out.show(["part                    ends on     in warranty", ...lines], parts);
    return Promise.resolve(0);
  },
});

export const cliCommands: readonly CliCommand[] = [warranty];
