import { birthdaysOn } from "#app/features/outreach/rules/find-birthdays.ts";
import type { Temporal } from "#app/shared/club-time.ts";
import { CONVERSATIONS } from "../content/conversations.ts";
import type { Birthday, MemberContent } from "../content/types.ts";
import type { Stage } from "./stage.ts";

const WITHIN_DAYS = 20;
const MOST = 2;
/** How long before the birthday the owner has bound a chat. */
const BOUND_DAYS_BEFORE = 60;

/** @returns two owners without a story who are greeted in chat and had their birthday lately, the latest first. */
export function findBirthdays(
  stage: Stage,
  members: readonly MemberContent[],
): { member: MemberContent; on: Temporal.PlainDate; boundAt: Temporal.Instant }[] {
  const candidates = members.filter(isGreeted);
  const days = Array.from({ length: WITHIN_DAYS }, (_, ago) => stage.today.subtract({ days: ago + 1 }));
  const found = days.flatMap((on) => {
    const keys = new Set(birthdaysOn(on).map(keyOf));
    return candidates
      .filter(({ birthday }) => birthday !== null && keys.has(keyOf(birthday)))
      .map((member) => ({ member, on }));
  });
  return found.slice(0, MOST).map(({ member, on }) => {
    const boundOn = on.subtract({ days: BOUND_DAYS_BEFORE });
    const boundAt = boundOn.toZonedDateTime({ timeZone: stage.services.zone, plainTime: "20:10" }).toInstant();
    return { member, on, boundAt };
  });
}

function keyOf({ calendar, month, day }: Pick<Birthday, "calendar" | "month" | "day">): string {
  return `${calendar} ${month}-${day}`;
}

function isGreeted({ key, language, consents, joinedDaysAgo }: MemberContent): boolean {
  const hasStory = !key.startsWith("m-") || CONVERSATIONS.some(({ member }) => member === key);
  const hadJoined = joinedDaysAgo > WITHIN_DAYS + BOUND_DAYS_BEFORE;
  return language === "zh-CN" && consents.includes("greetings") && hadJoined && !hasStory;
}
