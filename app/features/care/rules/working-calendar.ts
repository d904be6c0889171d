/**
 * When the care desk answers. Days are ISO dates (YYYY-MM-DD), hours HH:MM of club time, weekdays
 * 1 (Monday) to 7. A make-up work day (调休上班) is worked whatever its weekday, a holiday is not.
 */
export type WorkingCalendar = {
  opens: string;
  closes: string;
  weekdays: readonly number[];
  holidays: ReadonlySet<string>;
  makeUpDays: ReadonlySet<string>;
};

/**
 * Holidays and make-up work days of 2026 as the State Council published them (国办发明电〔2025〕7 号);
 * later years are added when they are published. The desk is staffed at weekends too.
 */
export const WORKING_CALENDAR_DEFAULTS: WorkingCalendar = {
  opens: "08:30",
  closes: "20:30",
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  holidays: new Set([
    ...["2026-01-01", "2026-01-02", "2026-01-03"],
    ...["2026-02-15", "2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19"],
    ...["2026-02-20", "2026-02-21", "2026-02-22", "2026-02-23"],
    ...["2026-04-04", "2026-04-05", "2026-04-06"],
    ...["2026-05-01", "2026-05-02", "2026-05-03", "2026-05-04", "2026-05-05"],
    ...["2026-06-19", "2026-06-20", "2026-06-21"],
    ...["2026-09-25", "2026-09-26", "2026-09-27"],
    ...["2026-10-01", "2026-10-02", "2026-10-03", "2026-10-04"],
    ...["2026-10-05", "2026-10-06", "2026-10-07"],
  ]),
  makeUpDays: new Set([...["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"]]),
};
