import { expect, test } from "vitest";
import { abilitiesOf } from "#app/shared/abilities.ts";
import { listFirstSteps } from "./first-steps.ts";

const NOTHING = { sender: false, register: false, merchant: false, perk: false, event: false, staff: false };
const keysOf = (steps: ReturnType<typeof listFirstSteps>) => steps.map(({ key }) => key);

test("an administrator begins with what carries codes and goes on to colleagues", () => {
  const administrator = abilitiesOf(["administrator"]);
  expect(keysOf(listFirstSteps(administrator, NOTHING))).toEqual([
    "sender",
    "register",
    "merchant",
    "perk",
    "event",
    "staff",
  ]);
  const begun = listFirstSteps(administrator, { ...NOTHING, sender: true });
  expect(begun.map(({ isDone }) => isDone)).toEqual([true, false, false, false, false, false]);
});

test("others see the steps that are theirs to take, until they are taken", () => {
  const merchants = abilitiesOf(["merchants"]);
  expect(keysOf(listFirstSteps(merchants, NOTHING))).toEqual(["merchant", "perk"]);
  expect(listFirstSteps(merchants, { ...NOTHING, merchant: true, perk: true })).toEqual([]);
  expect(listFirstSteps(abilitiesOf(["auditor"]), NOTHING)).toEqual([]);
});
