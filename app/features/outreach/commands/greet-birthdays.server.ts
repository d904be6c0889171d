import type { Context, JobActor } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { textFunction } from "#app/platform/i18n/texts.server.ts";
import { Temporal, todayIn } from "#app/shared/club-time.ts";
import { parseLanguage } from "#app/shared/locale.ts";
import { birthdaysOn } from "../rules/find-birthdays.ts";
import { queueMessage } from "./queue-message.server.ts";

/** Club time from which birthday greetings leave. */
const GREET_AT = "09:30";
/** Texts greet in turn, so that nobody reads the same words two years running. */
const VARIANTS = 3;

/**
 * Queues a greeting for every member whose birthday, solar or lunar, is today, who allows greetings and has a bound
 * chat contact. One greeting per member and year, however often it runs; the governor decides when it leaves.
 * @returns how many were queued now.
 */
export async function greetBirthdays(ctx: Context<JobActor>): Promise<number> {
  const today = todayIn(ctx.clock.now(), ctx.zone);
  const keys = birthdaysOn(today);
  const members = await ctx.db.member.findMany({
    where: {
      state: "active",
      consents: { some: { purpose: "greetings", withdrawnAt: null } },
      contacts: { some: { memberId: { not: null } } },
      OR: keys.map(({ calendar, month, day, leapMonth }) => ({
        birthdayCalendar: calendar,
        birthMonth: month,
        birthDay: day,
        birthLeapMonth: leapMonth,
      })),
    },
    select: {
      id: true,
      salutation: true,
      language: true,
      contacts: { orderBy: { boundAt: "desc" }, take: 1, select: { id: true, accountId: true } },
    },
  });
  const dueAt = today.toZonedDateTime({ timeZone: ctx.zone, plainTime: Temporal.PlainTime.from(GREET_AT) }).toInstant();
  let queued = 0;
  await inTransaction(ctx.db, async (tx) => {
    for (const { id, salutation, language, contacts } of members) {
      const [contact] = contacts;
      if (contact === undefined) continue;
      const texts = textFunction(parseLanguage(language) ?? "zh-CN", "outreach");
      const isNew = await queueMessage(tx, ctx, {
        channel: "chat",
        purpose: "greeting",
        memberId: id,
        accountId: contact.accountId,
        contactId: contact.id,
        text: texts(`greeting.birthday.${today.year % VARIANTS}`, { salutation }),
        dedupeKey: `birthday:${today.year}:${id}`,
        dueAt,
      });
      if (isNew) queued += 1;
    }
  });
  return queued;
}
