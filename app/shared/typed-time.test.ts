import { expect, test } from "vitest";
import { dayText, localTimeText, monthText } from "./typed-time.ts";

test.each(["2026-11-21", "2028-02-29", "1900-01-01", "9999-12-31"])("%s is a day", (text) => {
  expect(dayText("fault").parse(text)).toBe(text);
});

test.each(["", "2026-02-30", "0000-01-01", "0000-00-00", "1899-12-31", "275760-09-13", "-271821-04-20", "soon"])(
  "%j is no day of the club's",
  (text) => {
    expect(dayText("fault").safeParse(text).error?.issues).toContainEqual(
      expect.objectContaining({ message: "fault" }),
    );
    expect(localTimeText("fault").safeParse(`${text}T10:00`).success).toBe(false);
  },
);

test.each(["2026-11-21T14:00", "2026-11-21T23:59:00"])("%s is a time", (text) => {
  expect(localTimeText("fault").parse(text)).toBe(text);
});

test.each(["2026-11-21", "2026-11-21T24:00", "2026-11-21T14:00Z", "2026-11-21T14:00+08:00", "0000-00-00T00:00"])(
  "%s is no time",
  (text) => {
    expect(localTimeText("fault").safeParse(text).success).toBe(false);
  },
);

test("a month has a year of the club's", () => {
  expect(["2026-11", "2026-13", "0000-01", "2026-1"].map((text) => monthText("fault").safeParse(text).success)).toEqual(
    [true, false, false, false],
  );
});
