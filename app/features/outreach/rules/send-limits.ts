/** How a bot account may speak. Hours are HH:MM of club time. */
export type SendLimits = {
  opens: string;
  closes: string;
  /** After a message of one account, whoever it went to, before one that nobody waits for. */
  minGapSeconds: number;
  maxGapSeconds: number;
  /** The same, before an answer to somebody who has just written. */
  answerGapSeconds: number;
  silentHoursAfterLogin: number;
  /** A young account's messages a day: the first day's number, then more each day until it is warm. */
  warmUpDays: number;
  warmUpFirstDay: number;
  warmUpMoreEachDay: number;
  ownerProactiveDay: number;
  ownerProactiveMonth: number;
  /** When to ask again while an account is stopped. */
  stoppedRecheckMinutes: number;
};

/**
 * Defaults for personal accounts. The network publishes no quota; these follow what operators of
 * such bots report to keep accounts alive.
 */
export const SEND_LIMITS: SendLimits = {
  opens: "09:00",
  closes: "20:30",
  minGapSeconds: 3,
  maxGapSeconds: 8,
  answerGapSeconds: 0.5,
  silentHoursAfterLogin: 6,
  warmUpDays: 14,
  warmUpFirstDay: 20,
  warmUpMoreEachDay: 10,
  ownerProactiveDay: 1,
  ownerProactiveMonth: 4,
  stoppedRecheckMinutes: 10,
};
