import { describe, expect, it } from "vitest";
import { dayPart } from "./day-part.ts";

describe("dayPart", () => {
  it.each([
    [4, "evening"],
    [5, "morning"],
    [10, "morning"],
    [11, "noon"],
    [13, "afternoon"],
    [17, "afternoon"],
    [18, "evening"],
    [23, "evening"],
  ])("greets at %i o'clock for the %s", (hour, part) => {
    expect(dayPart(hour)).toBe(part);
  });
});
