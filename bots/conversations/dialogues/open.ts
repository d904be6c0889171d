import type { Facts } from "../facts.ts";
import { say } from "../replies.ts";
import { startBinding } from "./bind.ts";
import { startCare } from "./care.ts";
import { reply, request } from "./dialogue.ts";
import type { Heard, Step } from "./dialogue.ts";
import { startEvents, startRegistration } from "./events.ts";
import { startFeedback } from "./feedback.ts";
import { startPerks } from "./perks.ts";
import { startReferral } from "./referral.ts";
import { startCancelling, startMyEvents } from "./registrations.ts";
import { startVouchers } from "./vouchers.ts";
import { startWarranty } from "./warranty.ts";

/** Starts what a member's message is about; null when it is about nothing the bot can do. */
export function open(heard: Heard, facts: Facts): Step | null {
  const salutation = facts.member?.salutation ?? "";
  switch (heard.understood.intent) {
    case "referral":
    case "referral_incomplete":
      return startReferral(heard, facts);
    case "referral_help":
      return request(null, { type: "readProgrammes" });
    case "my_referrals":
      return request(null, { type: "listReferrals" });
    case "my_rewards":
      return request(null, { type: "readRewards" });
    case "points":
      return reply(null, say("points.portal"));
    case "perks":
      return startPerks();
    case "my_vouchers":
      return startVouchers();
    case "events":
      return startEvents(heard);
    case "event_register":
      return startRegistration(heard);
    case "event_cancel":
      return startCancelling();
    case "my_events":
      return startMyEvents();
    case "care":
      return startCare(heard, facts);
    case "my_care":
      return request(null, { type: "listCareRequests" });
    case "warranty":
      return startWarranty(facts);
    case "complaint":
    case "suggestion":
    case "praise":
      return startFeedback(heard.understood.intent, heard);
    case "bind":
      return startBinding(heard, facts);
    case "menu":
      return reply(null, say("menu.member"));
    case "greeting":
      return reply(null, say("greeting", { salutation }));
    case "greeting_back":
      return reply(null, say("wishes", { salutation }));
    case "thanks":
      return reply(null, say("thanks"));
    case "ack":
      return reply(null);
    default:
      return heard.photos.length > 0 ? startCare(heard, facts) : null;
  }
}
