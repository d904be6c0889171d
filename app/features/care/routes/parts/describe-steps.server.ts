import type { ActorKind, CareStepKind } from "#app/platform/db/generated/enums.ts";
import type { RequestContext } from "#app/platform/http/load-context.ts";
import type { TimeText } from "#app/platform/i18n/format.ts";
import { wordingOf, type CareKind } from "../../rules/care-kinds.ts";

type Step = {
  id: string;
  kind: CareStepKind;
  note: string;
  staffId: string | null;
  visitorName: string | null;
  visitFrom: Date | null;
  visitUntil: Date | null;
  rating: number | null;
  actorKind: ActorKind;
  actorId: string | null;
  at: Date;
};

export type StepLine = { id: string; kind: CareStepKind; title: string; words: string; at: TimeText };

/** Whose page it is: an owner reads who sees to it, not who handed it to whom. */
type Reader = "owner" | "desk";

/**
 * @param names of the people behind the steps, by id.
 * @param page.about what kind of request it is.
 * @returns a request's history as both sides read it: who did what when, and what was said.
 */
export function describeSteps(
  { format, texts }: RequestContext,
  steps: readonly Step[],
  names: ReadonlyMap<string, string>,
  { about, reader }: { about: CareKind; reader: Reader },
): StepLine[] {
  const t = texts("care");
  return steps.map(
    ({ id, kind, note, staffId, visitorName, visitFrom, visitUntil, rating, actorKind, actorId, at }) => {
      const sortedTo = kind === "sorted" ? (note.split(".").at(-1) ?? "other") : "other";
      return {
        id,
        kind,
        title: t(`step.${kind}`, {
          who: names.get(actorId ?? "") ?? t(`actor.${actorKind}`),
          colleague: names.get(staffId ?? "") ?? "",
          visitor: visitorName ?? "",
          from: visitFrom === null ? "" : format.time(visitFrom).text,
          until: visitUntil === null ? "" : format.clock(visitUntil),
          rating: rating ?? 0,
          context: wordOf({ kind, actorKind, isOwn: staffId === actorId }, reader) ?? wordingOf(about),
          category: t(`category.${sortedTo}`),
        }),
        words: kind === "sorted" ? "" : note,
        at: format.time(at),
      };
    },
  );
}

/** @returns the variant of a step's sentence; undefined for the one that both sides read. */
function wordOf(
  { kind, actorKind, isOwn }: { kind: CareStepKind; actorKind: ActorKind; isOwn: boolean },
  reader: Reader,
): string | undefined {
  if (kind === "assigned" && reader === "owner") return "owner";
  if (kind === "assigned" && isOwn) return "self";
  return kind === "reopened" && actorKind === "staff" ? "desk" : undefined;
}
