import { nowDate } from "#app/platform/context.ts";
import type { RequestContext } from "#app/platform/http/load-context.ts";
import { instantFromDate, todayIn } from "#app/shared/club-time.ts";
import { groupPhone } from "#app/shared/phone.ts";
import type { readRequest } from "../../queries/work-list.server.ts";
import { categoryOf } from "../../rules/care-kinds.ts";
import { gradeRequest } from "../../rules/grade-request.ts";
import { movesFor, OPEN_STATES } from "../../rules/move-request.ts";
import { trackRequest } from "../../rules/track-request.ts";
import { describeDue } from "./describe-work-row.server.ts";
import { describeStoredVerdict } from "./describe-warranty.server.ts";

type Found = NonNullable<Awaited<ReturnType<typeof readRequest>>>;

/** @returns a request as its page in the console shows it, people and history apart. */
export function describeDeskRequest(context: RequestContext, found: Found, { mayManage }: { mayManage: boolean }) {
  const { format, texts, ctx } = context;
  const t = texts("care");
  const { kind, state, words, emergency, timesReopened, visitorName, visitorPhoneEnc, visitFrom, visitUntil } = found;
  const category = categoryOf(kind, found.category);
  const scheduledAt = found.steps.find((step) => step.kind === "scheduled")?.at ?? null;
  const isOpen = OPEN_STATES.some((each) => each === state);
  return {
    title: `${t(`kind.${kind}`)} ${found.number}`,
    id: found.id,
    number: found.number,
    version: found.version,
    kind,
    category,
    state,
    words,
    emergency,
    grade: gradeRequest({ kind, category, emergency, timesReopened }),
    channel: found.channel,
    reportedAt: format.time(found.createdAt),
    due: describeDue(context, found),
    isOpen,
    moves: mayManage ? movesFor({ state, kind, by: "desk" }) : [],
    mayAnswer: mayManage && isOpen,
    track: trackRequest({ ...found, scheduledAt }).map(({ stage, state: place, at }) => ({
      stage,
      state: place,
      day: at === null ? "" : format.dayOf(at).text,
    })),
    verdict: describeStoredVerdict(context, found),
    visit:
      visitorName !== null && visitorPhoneEnc !== null && visitFrom !== null && visitUntil !== null
        ? {
            name: visitorName,
            phone: groupPhone(ctx.vault.decrypt(visitorPhoneEnc)),
            when: `${format.time(visitFrom).text}–${format.clock(visitUntil)}`,
            on: todayIn(instantFromDate(visitFrom), ctx.zone).toString(),
            from: format.clock(visitFrom),
            until: format.clock(visitUntil),
            isAhead: visitFrom > nowDate(ctx),
          }
        : null,
    photos: found.photos.map(({ id, width, height }) => ({ id, width, height })),
    rated: found.rating,
  };
}
