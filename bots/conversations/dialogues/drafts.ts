import { z } from "zod";
import { bindDraft } from "./bind.ts";
import { careDraft } from "./care.ts";
import { eventsDraft, registerDraft } from "./events.ts";
import { feedbackDraft } from "./feedback.ts";
import { perksDraft } from "./perks.ts";
import { referralDraft } from "./referral.ts";
import { registrationsDraft } from "./registrations.ts";
import { vouchersDraft } from "./vouchers.ts";
import { warrantyDraft } from "./warranty.ts";

/** What is kept of a running dialogue between two messages; stored as JSON. */
export const draftSchema = z.discriminatedUnion("dialogue", [
  bindDraft,
  careDraft,
  eventsDraft,
  feedbackDraft,
  perksDraft,
  referralDraft,
  registerDraft,
  registrationsDraft,
  vouchersDraft,
  warrantyDraft,
]);

export type Draft = z.output<typeof draftSchema>;
