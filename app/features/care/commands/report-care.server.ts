import { assertMay } from "#app/features/identity/public.server.ts";
import { homeCard, relationTo, type HomeCard } from "#app/features/membership/public.server.ts";
import type { Context, JobActor, MemberActor, StaffActor } from "#app/platform/context.ts";
import { isUniqueViolation } from "#app/platform/db/errors.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { refuseForeignId } from "#app/platform/http/foreign-id.ts";
import { makeCode } from "#app/shared/codes.ts";
import { invariant } from "#app/shared/invariant.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { findReported, type Reported } from "../queries/reported.server.ts";
import { isCategoryOf, type CareCategory, type CareKind } from "../rules/care-kinds.ts";
import { writeReport } from "./write-report.server.ts";

/** Symbols of a request's number, the check digit included. */
const NUMBER_LENGTH = 6;

export type CareReport = {
  /** Becomes the request's id: the same report again answers with the same request. */
  requestId: string;
  memberId: string;
  /** Null only for words that concern no home. */
  homeId: string | null;
  kind: CareKind;
  category: CareCategory;
  /** May be empty when photos were added. */
  words: string;
  emergency: boolean;
  channel: "portal" | "chat" | "phone";
};

export type ReportRefusal = "not_your_home" | "home_missing" | "words_missing" | "category_unknown";

/**
 * Takes a report, in the portal, in chat or on the telephone: judges the warranty by the terms of the day, promises an
 * answer, and takes over the photos that were added under the same id before.
 */
export async function reportCare(
  ctx: Context<MemberActor | StaffActor | JobActor>,
  report: CareReport,
): Promise<Outcome<Reported, ReportRefusal>> {
  authorise(ctx, report);
  if (!isCategoryOf(report.kind, report.category)) return refuse("category_unknown");
  const known = await findReported(ctx, report);
  if (known !== null) return ok(known);
  const home = report.homeId === null ? null : await findOwnHome(ctx, report.memberId, report.homeId);
  if (home === null && report.homeId !== null) return refuse("not_your_home");
  if (home === null && report.kind === "repair") return refuse("home_missing");
  try {
    return await writeUnderNewNumber(ctx, report, home);
  } catch (error) {
    const twin = isUniqueViolation(error, "care_request_pkey") ? await findReported(ctx, report) : null;
    return twin === null ? refuseForeignId(error, "care_request_pkey") : ok(twin);
  }
}

/** Writes the report, once more with another number when the one it got is taken. */
async function writeUnderNewNumber(
  ctx: Context,
  report: CareReport,
  home: HomeCard | null,
): Promise<Outcome<Reported, ReportRefusal>> {
  for (;;) {
    const number = makeCode(NUMBER_LENGTH, (length) => ctx.random.bytes(length));
    try {
      return await inTransaction(ctx.db, (tx) => writeReport(tx, ctx, { ...report, number }, home));
    } catch (error) {
      if (!isUniqueViolation(error, "care_request_number_key")) throw error;
    }
  }
}

function authorise({ actor }: Context<MemberActor | StaffActor | JobActor>, { memberId }: CareReport): void {
  if (actor.kind === "member") invariant(actor.memberId === memberId, "a member reports for themselves");
  else assertMay(actor, "care.manage");
}

async function findOwnHome({ db }: Context, memberId: string, homeId: string): Promise<HomeCard | null> {
  const relation = await relationTo(db, { memberId, homeId });
  return relation === null ? null : homeCard(db, homeId);
}
