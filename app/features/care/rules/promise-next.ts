import type { Temporal } from "#app/shared/club-time.ts";
import { invariant } from "#app/shared/invariant.ts";
import type { CareState } from "./move-request.ts";
import { answerDueAt } from "./promise-answer.ts";
import type { ServiceTerms } from "./service-terms.ts";

/** What the club owes the owner next: a first word, a plan, or to come at the agreed time. */
export type Owed = "answer" | "plan" | "visit";

/** @returns what is owed, or null when it is the owner's turn or all is done. */
export function owedIn({ state, answeredAt }: { state: CareState; answeredAt: Date | null }): Owed | null {
  if (state === "scheduled") return "visit";
  if (state !== "reported" && state !== "assigned") return null;
  return answeredAt === null ? "answer" : "plan";
}

/**
 * Until when an answer or a plan is promised.
 * @param from when the owner reported, or was answered.
 * @param emergency is answered by the clock; everything else in working time.
 */
export function promiseNext({
  owed,
  from,
  emergency,
  terms,
  zone,
}: {
  owed: "answer" | "plan";
  from: Temporal.Instant;
  emergency: boolean;
  terms: ServiceTerms;
  zone: string;
}): Temporal.Instant {
  if (owed === "answer" && emergency) return from.add({ minutes: terms.emergencyMinutes });
  const workingMinutes = owed === "answer" ? terms.answerMinutes : terms.planMinutes;
  const due = answerDueAt({ reportedAt: from, workingMinutes, waits: [], calendar: terms.calendar, zone });
  invariant(due !== null, "without an open wait the end is known");
  return due;
}
