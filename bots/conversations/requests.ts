import type { Component } from "#app/features/care/rules/warranty-rules.ts";
import type { Temporal } from "#app/shared/club-time.ts";
import type { Outcome } from "#app/shared/outcome.ts";
import type { EventWish } from "./understanding/event-wish.ts";

/**
 * Why a conversation goes to a person. Somebody who is bound to nobody and reports a `repair` cannot do so alone; a
 * `message` is one for the person who is awaited already, or who holds the conversation.
 */
type HandOverReason = "asked" | "not_understood" | "complaint" | "emergency" | "repair" | "message";

type PerkLine = { id: string; title: string; merchant: string };
type VoucherLine = { code: string; title: string; validUntil: Temporal.Instant };
export type EventLine = {
  id: string;
  title: string;
  place: string;
  startsAt: Temporal.Instant;
  seatsLeft: number;
  /** For one seat. */
  feeFen: bigint;
};
export type RegistrationLine = {
  id: string;
  title: string;
  place: string;
  startsAt: Temporal.Instant;
  seats: number;
  code: string;
};
export type ReferralLine = {
  friendName: string;
  projectName: string;
  /** A stage of the referral feature; the key of its text. */
  stage: string;
  friendConsent: "waiting" | "agreed" | "declined";
  /** Null when no clock runs. */
  protectedUntil: Temporal.Instant | null;
};
export type CareLine = {
  number: string;
  /** A component of the home; the key of its text. */
  category: string;
  /** A state of the care feature; the key of its text. */
  state: string;
  visitFrom: Temporal.Instant | null;
};
export type WarrantyLine = { component: Component; endsOn: Temporal.PlainDate | null; inWarranty: boolean };

/**
 * What a turn wants done (`ask`) and what comes back. A turn does nothing itself: the executors call
 * the features' commands, and the outcome goes into the next turn.
 */
type Catalogue = {
  /** Answers the same whether or not anybody has this number. */
  sendBindingCode: { ask: { phone: string }; outcome: Outcome };
  bindContact: { ask: { phone: string; code: string }; outcome: Outcome<{ salutation: string }> };
  listPerks: { ask: object; outcome: Outcome<PerkLine[]> };
  claimVoucher: { ask: { perkId: string }; outcome: Outcome<VoucherLine> };
  listVouchers: { ask: object; outcome: Outcome<VoucherLine[]> };
  /** Events that the member can book, or could while there were seats; all of them when the wish is empty. */
  listEvents: { ask: EventWish; outcome: Outcome<EventLine[]> };
  registerForEvent: {
    ask: { eventId: string; adults: number; children: number };
    outcome: Outcome<RegistrationLine>;
  };
  listRegistrations: { ask: object; outcome: Outcome<RegistrationLine[]> };
  cancelRegistration: { ask: { registrationId: string }; outcome: Outcome };
  registerReferral: {
    ask: { friendName: string; friendPhone: string; projectId: string };
    /** `consentUrl` is the page on which the friend agrees to be called. */
    outcome: Outcome<{ consentUrl: string }>;
  };
  listReferrals: { ask: object; outcome: Outcome<ReferralLine[]> };
  readProgrammes: { ask: object; outcome: Outcome<{ projectName: string; rewardFen: bigint }[]> };
  readRewards: {
    ask: object;
    outcome: Outcome<{ availableFen: bigint; waitingFen: bigint; paidFen: bigint }>;
  };
  reportCare: {
    /** `photos` are storage keys; `component` null leaves it to the care desk. */
    ask: { homeId: string; component: Component | null; words: string; photos: readonly string[] };
    outcome: Outcome<{ number: string; inWarranty: boolean | null; promisedAt: Temporal.Instant }>;
  };
  listCareRequests: { ask: object; outcome: Outcome<CareLine[]> };
  readWarranty: { ask: { homeId: string }; outcome: Outcome<WarrantyLine[]> };
  recordFeedback: {
    ask: { kind: "complaint" | "suggestion" | "praise"; words: string };
    outcome: Outcome<{ number: string; promisedAt: Temporal.Instant }>;
  };
  handOver: {
    ask: { reason: HandOverReason; words: string };
    outcome: Outcome<{ promisedAt: Temporal.Instant }>;
  };
  /** Gives or withdraws the consents to greetings, surveys and marketing. */
  setMessages: { ask: { wanted: boolean }; outcome: Outcome };
};

export type RequestType = keyof Catalogue;
/** One request, with `type` saying which. */
export type Request<T extends RequestType = RequestType> = { [K in T]: { type: K } & Catalogue[K]["ask"] }[T];
/** What a request of this type comes to. */
export type OutcomeOf<T extends RequestType> = Catalogue[T]["outcome"];
/** A request together with what came of it. */
export type Answered<T extends RequestType = RequestType> = {
  [K in T]: { type: K; request: Request<K>; outcome: OutcomeOf<K> };
}[T];
