import { assertMay, writeAudit } from "#app/features/identity/public.server.ts";
import { homeCard, relationTo, type HomeCard } from "#app/features/membership/public.server.ts";
import { notify } from "#app/features/outreach/public.server.ts";
import {
  actorColumns,
  newId,
  nowDate,
  type Context,
  type JobActor,
  type MemberActor,
  type StaffActor,
} from "#app/platform/context.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { isUniqueViolation } from "#app/platform/db/errors.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { refuseForeignId } from "#app/platform/http/foreign-id.ts";
import { dateFromInstant, dateFromPlainDate, todayIn } from "#app/shared/club-time.ts";
import { makeCode } from "#app/shared/codes.ts";
import { invariant } from "#app/shared/invariant.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { findReported, type Reported } from "../queries/reported.server.ts";
import { readServiceTerms } from "../queries/terms.server.ts";
import { verdictOn, warrantyOfHome } from "../queries/warranty.server.ts";
import { isCategoryOf, type CareCategory, type CareKind } from "../rules/care-kinds.ts";
import { promiseNext } from "../rules/promise-next.ts";
import { takeUploads } from "./take-uploads.server.ts";
import { nameRequest } from "../rules/name-request.ts";

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

async function writeReport(
  tx: Tx,
  ctx: Context,
  report: CareReport & { number: string },
  home: HomeCard | null,
): Promise<Outcome<Reported, ReportRefusal>> {
  const { requestId, ...columns } = report;
  const { number, memberId, kind, category, emergency } = columns;
  const words = report.words.trim();
  const photos = await takeUploads(tx, { requestId, memberId });
  if (words === "" && photos.length === 0) return refuse("words_missing");
  const now = ctx.clock.now();
  const [terms, warranty] = await Promise.all([
    readServiceTerms(tx),
    home && kind === "repair" ? warrantyOfHome(tx, home, todayIn(now, ctx.zone)) : null,
  ]);
  const verdict = verdictOn(warranty, category);
  const promisedAt = promiseNext({ owed: "answer", from: now, emergency, terms, zone: ctx.zone });
  const at = nowDate(ctx);
  await tx.careRequest.create({
    data: {
      ...columns,
      id: requestId,
      words,
      inWarranty: verdict && verdict.inWarranty,
      warrantyEndsOn: verdict && dateFromPlainDate(verdict.endsOn),
      warrantyVersion: verdict && warranty && warranty.version,
      promisedAt: dateFromInstant(promisedAt),
      createdAt: at,
      updatedAt: at,
      photos: { create: photos },
      steps: { create: { id: newId(ctx), ordinal: 0, kind: "reported", ...actorColumns(ctx.actor), at } },
    },
  });
  if (ctx.actor.kind !== "member") {
    await writeAudit(tx, ctx, {
      action: "care.report",
      subjectKind: "care_request",
      subjectId: requestId,
      detail: { kind, channel: report.channel },
    });
  }
  await notify(tx, ctx, {
    memberId,
    kind: kind === "praise" ? "care.praised" : "care.reported",
    values: {
      number,
      about: nameRequest({ number, words }),
      by: { at: promisedAt.toString({ smallestUnit: "second" }) },
    },
    href: `/care/${requestId}`,
    dedupeKey: `care-reported:${requestId}`,
    chat: report.channel !== "chat",
  });
  return ok({
    requestId,
    number,
    inWarranty: verdict?.inWarranty ?? null,
    warrantyEndsOn: verdict?.endsOn ?? null,
    promisedAt,
  });
}
