import { WORKING_CALENDAR_DEFAULTS, type WorkingCalendar } from "./working-calendar.ts";

/** How fast the desk answers. All but emergencies count working time only. */
export type ServiceTerms = {
  /** 0 for the built-in defaults, then counted by the club's own versions. */
  version: number;
  /** Until the first answer. */
  answerMinutes: number;
  /** Until the first answer to an emergency; nights and holidays count too. */
  emergencyMinutes: number;
  /** From an answer until the owner knows who comes when, or what will be done. */
  planMinutes: number;
  calendar: WorkingCalendar;
};

/** The field's practice: an answer within half an hour, an emergency at once and day and night, a plan within a working day. */
export const SERVICE_DEFAULTS: ServiceTerms = {
  version: 0,
  answerMinutes: 30,
  emergencyMinutes: 10,
  planMinutes: 12 * 60,
  calendar: WORKING_CALENDAR_DEFAULTS,
};
