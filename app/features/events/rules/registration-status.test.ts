import { expect, test } from "vitest";
import { Temporal } from "#app/shared/club-time.ts";
import { registrationStatus } from "./registration-status.ts";

const now = Temporal.Instant.from("2026-11-21T15:00+08:00");
const hour = 60;

type Case = [opensIn: number, closesIn: number, taken: number, said: string];

test.each<Case>([
  [-hour, hour, 0, "open"],
  [-hour, hour, 29, "open"],
  [-hour, hour, 30, "few_seats"],
  [-hour, hour, 39, "few_seats"],
  [-hour, hour, 40, "full"],
  [hour, 2 * hour, 0, "not_open"],
  [hour, 2 * hour, 40, "full"],
  [-hour, 0, 0, "closed"],
  [-hour, 0, 40, "closed"],
])("opens in %s and closes in %s minutes, %s of 40 seats taken: %s", (opensIn, closesIn, seatsTaken, said) => {
  const event = {
    state: "published" as const,
    registrationOpensAt: now.add({ minutes: opensIn }),
    registrationClosesAt: now.add({ minutes: closesIn }),
    capacity: 40,
    seatsTaken,
  };
  expect(registrationStatus(event, now)).toBe(said);
  expect(registrationStatus({ ...event, state: "cancelled" }, now)).toBe("cancelled");
});
