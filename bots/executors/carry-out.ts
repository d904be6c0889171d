import type { Answered, Request } from "../conversations/requests.ts";
import type { Asked } from "./asked.ts";
import { bind, sendBindingCode } from "./bind.ts";
import { keepFeedback, report, showRequests, showWarranty } from "./care.ts";
import { cancel, offerEvents, register, showRegistrations } from "./events.ts";
import { callPerson, setMessages } from "./outreach.ts";
import { claim, offerPerks, showVouchers } from "./perks.ts";
import { refer, showProgrammes, showReferrals, showRewards } from "./referrals.ts";

/** Has a request of a dialogue carried out by the feature it belongs to. */
export async function carryOut(asked: Asked, request: Request): Promise<Answered> {
  switch (request.type) {
    case "sendBindingCode":
      return { type: request.type, request, outcome: await sendBindingCode(asked, request) };
    case "bindContact":
      return { type: request.type, request, outcome: await bind(asked, request) };
    case "listPerks":
      return { type: request.type, request, outcome: await offerPerks(asked) };
    case "claimVoucher":
      return { type: request.type, request, outcome: await claim(asked, request) };
    case "listVouchers":
      return { type: request.type, request, outcome: await showVouchers(asked) };
    case "listEvents":
      return { type: request.type, request, outcome: await offerEvents(asked, request) };
    case "registerForEvent":
      return { type: request.type, request, outcome: await register(asked, request) };
    case "listRegistrations":
      return { type: request.type, request, outcome: await showRegistrations(asked) };
    case "cancelRegistration":
      return { type: request.type, request, outcome: await cancel(asked, request) };
    case "registerReferral":
      return { type: request.type, request, outcome: await refer(asked, request) };
    case "listReferrals":
      return { type: request.type, request, outcome: await showReferrals(asked) };
    case "readProgrammes":
      return { type: request.type, request, outcome: await showProgrammes(asked) };
    case "readRewards":
      return { type: request.type, request, outcome: await showRewards(asked) };
    case "reportCare":
      return { type: request.type, request, outcome: await report(asked, request) };
    case "listCareRequests":
      return { type: request.type, request, outcome: await showRequests(asked) };
    case "readWarranty":
      return { type: request.type, request, outcome: await showWarranty(asked, request) };
    case "recordFeedback":
      return { type: request.type, request, outcome: await keepFeedback(asked, request) };
    case "handOver":
      return { type: request.type, request, outcome: await callPerson(asked, request) };
    case "setMessages":
      return { type: request.type, request, outcome: await setMessages(asked, request) };
  }
}
