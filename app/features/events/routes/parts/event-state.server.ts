import type { RequestContext } from "#app/platform/http/load-context.ts";
import { instantFromDate } from "#app/shared/club-time.ts";
import { registrationStatus } from "../../rules/registration-status.ts";
import { registrationTerms } from "../../rules/registration-terms.ts";

type StateFacts = {
  state: "draft" | "published" | "cancelled";
  startsAt: Date;
  registrationOpensAt: Date;
  registrationClosesAt: Date;
  capacity: number;
  seatsTaken: number;
};

const TONES = { open: "ok", few_seats: "attend", full: "attend", cancelled: "bad" } as const;

/** @returns where an event stands, as staff read it: a draft, or what owners see of its registration. */
export function eventState({ format, texts }: RequestContext, event: StateFacts, now: Date) {
  const t = texts("events");
  if (event.state === "draft") return { label: t("staff.state.draft"), tone: "neutral" as const };
  if (event.state === "published" && event.startsAt <= now) {
    return { label: t("staff.state.begun"), tone: "neutral" as const };
  }
  const status = registrationStatus(registrationTerms(event), instantFromDate(now));
  const tone = Object.entries(TONES).find(([name]) => name === status)?.[1] ?? ("neutral" as const);
  return {
    label: t(`status.${status}`, {
      free: event.capacity - event.seatsTaken,
      opens: format.time(event.registrationOpensAt).text,
    }),
    tone,
  };
}
