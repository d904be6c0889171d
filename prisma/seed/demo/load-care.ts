import {
  answerRequest,
  assignRequest,
  completeRequest,
  confirmRequest,
  reopenRequest,
  reportCare,
  scheduleVisit,
  setWarrantyPromises,
} from "#app/features/care/public.server.ts";
import type { Temporal } from "#app/shared/club-time.ts";
import { parsePhone } from "#app/shared/phone.ts";
import { CARE_REQUESTS } from "../content/care.ts";
import { COMMUNITIES, VISITORS } from "../content/club.ts";
import type { CareContent, PeopleContent } from "../content/types.ts";
import { earlier, forEach, foundedAt, must, type Stage } from "./stage.ts";

const DESK = "qin-ling";
/** After the first answer the desk arranges the visit. */
const ARRANGES_AFTER = { minutes: 40 };

/** What the developer promises beyond the law, then the owners' requests, each from its report to its owner's last word. */
export async function loadCare(stage: Stage, { households }: PeopleContent): Promise<void> {
  for (const { key, promises } of COMMUNITIES) {
    must(
      await setWarrantyPromises(stage.loader(foundedAt(stage)), {
        communityId: stage.id("community", key),
        seen: "",
        promises,
      }),
      key,
    );
  }
  await forEach(CARE_REQUESTS, async (request) => {
    const place = households.find(({ member }) => member === request.member);
    await play(stage, request, place === undefined ? null : stage.id("home", place.home));
  });
}

async function play(stage: Stage, request: CareContent, homeId: string | null): Promise<void> {
  const requestId = stage.id("care", request.key);
  const memberId = stage.id("member", request.member);
  const owner = { kind: "member", memberId } as const;
  const reportedAt = stage.past(request.reported);
  const { kind, category, words, emergency } = request;
  const report = { requestId, memberId, homeId, kind, category, words, emergency, channel: "portal" as const };
  must(await reportCare(stage.as(owner, reportedAt), report), request.key);
  if (request.answer === null) return;

  const answeredAt = earlier(reportedAt.add({ minutes: request.answer.afterMinutes }), stage.now);
  const desk = stage.loader(answeredAt);
  must(await assignRequest(desk, { requestId, staffId: stage.id("staff", DESK) }), `${request.key} assigned`);
  must(await answerRequest(desk, { requestId, words: request.answer.text }), `${request.key} answered`);
  await arrangeVisit(stage, request, requestId, answeredAt);
  if (request.completion === null) return;

  const completion = { requestId, note: request.completion.note };
  must(await completeRequest(stage.loader(stage.past(request.completion.on)), completion), `${request.key} completed`);
  if (request.rating !== null) {
    const { on, stars, words: said } = request.rating;
    must(await confirmRequest(stage.as(owner, stage.past(on)), { requestId, rating: stars, words: said }), request.key);
  }
  if (request.reopened !== null) {
    const { on, words: why } = request.reopened;
    must(await reopenRequest(stage.as(owner, stage.past(on)), { requestId, words: why }), request.key);
  }
}

async function arrangeVisit(
  stage: Stage,
  { key, visit }: CareContent,
  requestId: string,
  answeredAt: Temporal.Instant,
): Promise<void> {
  if (visit === null) return;
  const visitor = VISITORS.find((each) => each.key === visit.visitor);
  const from = stage.moment(visit.from);
  const arrangedAt = earlier(earlier(answeredAt.add(ARRANGES_AFTER), stage.now), from.subtract({ minutes: 1 }));
  const arranged = await scheduleVisit(stage.loader(arrangedAt), {
    requestId,
    visitorName: visitor?.name ?? "",
    visitorPhone: parsePhone(visitor?.phone ?? ""),
    from,
    until: from.add({ minutes: visit.minutes }),
  });
  must(arranged, `${key} scheduled`);
}
