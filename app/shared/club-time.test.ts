import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  Temporal,
  dateFromInstant,
  dateFromPlainDate,
  formatDay,
  formatFull,
  formatFullDay,
  formatInstant,
  formatLongDay,
  formatRelative,
  instantFromDate,
  plainDateFromDate,
  todayIn,
} from "./club-time.ts";

const zone = "Asia/Shanghai";
/** Saturday 21 November 2026, 10:30 in the club. */
const now = Temporal.Instant.from("2026-11-21T10:30:00+08:00");
const today = Temporal.PlainDate.from("2026-11-21");

test("knows the day by the zone, not by the machine", () => {
  expect(todayIn(Temporal.Instant.from("2026-11-20T16:00:00Z"), zone).toString()).toBe("2026-11-21");
  expect(todayIn(Temporal.Instant.from("2026-11-20T15:59:59Z"), zone).toString()).toBe("2026-11-20");
});

test("brings days and moments through database columns unchanged", () => {
  fc.assert(
    fc.property(fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }), (date) => {
      const day = plainDateFromDate(date);
      expect(plainDateFromDate(dateFromPlainDate(day)).equals(day)).toBe(true);
      expect(dateFromInstant(instantFromDate(date))).toEqual(date);
    }),
  );
});

describe.each([
  ["2026-11-21", "今天", "今天", "today"],
  ["2026-11-22", "明天", "明天", "tomorrow"],
  ["2026-11-20", "昨天", "昨天", "yesterday"],
  ["2026-11-23", "周一", "週一", "Mon"],
  ["2026-11-27", "周五", "週五", "Fri"],
  ["2026-11-28", "11月28日", "11月28日", "28 Nov"],
  ["2026-11-19", "11月19日", "11月19日", "19 Nov"],
  ["2026-09-15", "9月15日", "9月15日", "15 Sep"],
  ["2027-02-06", "2027年2月6日", "2027年2月6日", "6 Feb 2027"],
])("the day %s", (text, simplified, traditional, english) => {
  const day = Temporal.PlainDate.from(text);
  test.each([
    ["zh-CN", simplified],
    ["zh-TW", traditional],
    ["en", english],
  ] as const)("is said in %s as %s", (locale, said) => {
    expect(formatDay(day, { today, locale })).toBe(said);
  });
});

test.each([
  ["2026-11-28", "11月28日 周六", "11月28日 週六", "Sat, 28 Nov"],
  ["2027-02-06", "2027年2月6日 周六", "2027年2月6日 週六", "Sat, 6 Feb 2027"],
])(
  "names the day %s with its weekday, and its year only when it is another",
  (text, simplified, traditional, english) => {
    const day = Temporal.PlainDate.from(text);
    expect(formatLongDay(day, { today, locale: "zh-CN" })).toBe(simplified);
    expect(formatLongDay(day, { today, locale: "zh-TW" })).toBe(traditional);
    expect(formatLongDay(day, { today, locale: "en" })).toBe(english);
  },
);

test("says a moment by day and time", () => {
  const at = Temporal.Instant.from("2026-11-21T06:00:00Z");
  expect(formatInstant(at, { now, zone, locale: "zh-CN" })).toBe("今天 14:00");
  expect(formatFull(at, { zone, locale: "zh-CN" })).toBe("2026年11月21日 周六 14:00");
  expect(formatFull(at, { zone, locale: "en" })).toBe("Sat, 21 Nov 2026, 14:00");
  expect(formatFullDay(today, "zh-TW")).toBe("2026年11月21日 週六");
});

test.each([
  [{ seconds: -59 }, "刚刚", "just now"],
  [{ minutes: -5 }, "5分钟前", "5 min ago"],
  [{ minutes: 59 }, "59分钟后", "in 59 min"],
  [{ hours: -23, minutes: -59 }, "23小时前", "23 h ago"],
  [{ hours: -24 }, "昨天 10:30", "yesterday 10:30"],
  [{ hours: 48 }, "周一 10:30", "Mon 10:30"],
])("says %j from now", (distance, chinese, english) => {
  const at = now.add(distance);
  expect(formatRelative(at, { now, zone, locale: "zh-CN" })).toBe(chinese);
  expect(formatRelative(at, { now, zone, locale: "en" })).toBe(english);
});
