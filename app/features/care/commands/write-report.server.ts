import { writeAudit } from "#app/features/identity/public.server.ts";
import type { HomeCard } from "#app/features/membership/public.server.ts";
import { notify } from "#app/features/outreach/public.server.ts";
import { actorColumns, newId, nowDate, type Context } from "#app/platform/context.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { dateFromInstant, dateFromPlainDate, todayIn } from "#app/shared/club-time.ts";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import type { Reported } from "../queries/reported.server.ts";
import { readServiceTerms } from "../queries/terms.server.ts";
import { verdictOn, warrantyOfHome } from "../queries/warranty.server.ts";
import { nameRequest } from "../rules/name-request.ts";
import { promiseNext } from "../rules/promise-next.ts";
import type { CareReport } from "./report-care.server.ts";
import { takeUploads } from "./take-uploads.server.ts";

/**
 * Writes a report that is in order, under a number of its own: judged by the warranty's terms of the day, with an answer
 * promised and the member told.
 * @returns words_missing when neither words nor photos say what it is about.
 * @throws a unique violation of `care_request_number_key` when the number is taken.
 */
export async function writeReport(
  tx: Tx,
  ctx: Context,
  report: CareReport & { number: string },
  home: HomeCard | null,
): Promise<Outcome<Reported, "words_missing">> {
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
