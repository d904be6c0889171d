import type { RequestContext } from "#app/platform/http/load-context.ts";
import { uuidOrNull } from "#app/shared/ids.ts";
import type { StaffReferral } from "../../queries/work-list.server.ts";

/**
 * @param names of the staff behind the steps and contacts, by id.
 * @returns what was recorded of a referral, in its order: its stages with their evidence, the friend's own
 *   answer, and the contacts between them.
 */
export function describeHistory(
  { format, texts }: RequestContext,
  { id, steps, contacts, friendConsent, friendConsentAt }: StaffReferral,
  names: ReadonlyMap<string, string>,
) {
  const t = texts("referrals");
  const recorded = steps.map((step) => ({
    id: step.id,
    recordedAt: format.time(step.recordedAt),
    stage: t([`stage.${step.stage}`, `state.${step.stage}`]),
    happened: step.happenedAt === null ? format.day(step.happenedOn) : format.time(step.happenedAt),
    evidence: step.actorKind === "staff" ? step.evidence : t(`evidence.${step.evidence}`, step.evidence),
    recorder: step.actorKind === "staff" ? (names.get(uuidOrNull(step.actorId) ?? "") ?? null) : null,
  }));
  const answered =
    friendConsentAt === null
      ? []
      : {
          id: `${id}-consent`,
          recordedAt: format.time(friendConsentAt),
          stage: t(`friendAnswered.${friendConsent}`),
          happened: format.time(friendConsentAt),
          evidence: "",
          recorder: null,
        };
  const contacted = contacts.map((contact) => ({
    id: contact.id,
    recordedAt: format.time(contact.recordedAt),
    stage: t("renew.entry"),
    happened: format.day(contact.happenedOn),
    evidence: contact.evidence,
    recorder: names.get(contact.staffId) ?? null,
  }));
  return [recorded, answered, contacted]
    .flat()
    .sort((one, other) => (one.recordedAt.iso < other.recordedAt.iso ? -1 : 1));
}
