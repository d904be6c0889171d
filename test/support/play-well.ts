import { ok } from "#app/shared/outcome.ts";
import type { Answered, Request } from "#bots/conversations/requests.ts";
import { REHEARSAL_FACTS } from "./rehearse.ts";

/** When everything takes place or ends. */
const AT = REHEARSAL_FACTS.now.add({ hours: 1 });

/** Answers every request of a rehearsed conversation as on a good day. */
export function playWell(request: Request): Answered {
  switch (request.type) {
    case "sendBindingCode":
      return { type: request.type, request, outcome: ok() };
    case "bindContact":
      return { type: request.type, request, outcome: ok({ salutation: "林女士" }) };
    case "listPerks":
      return {
        type: request.type,
        request,
        outcome: ok([
          { id: "perk-1", title: "洗车券", merchant: "驰洁" },
          { id: "perk-2", title: "早餐券", merchant: "湖畔咖啡" },
        ]),
      };
    case "claimVoucher":
      return { type: request.type, request, outcome: ok({ code: "7K3F92QX", title: "早餐券", validUntil: AT }) };
    case "listVouchers":
      return { type: request.type, request, outcome: ok([{ code: "7K3F92QX", title: "早餐券", validUntil: AT }]) };
    case "listEvents":
      return {
        type: request.type,
        request,
        outcome: ok([
          { id: "event-1", title: "亲子烘焙", place: "会所", startsAt: AT, seatsLeft: 6, feeFen: 0n },
          { id: "event-2", title: "品酒会", place: "湖畔", startsAt: AT, seatsLeft: 0, feeFen: 12_800n },
        ]),
      };
    case "registerForEvent":
      return {
        type: request.type,
        request,
        outcome: ok({ id: "r-1", title: "亲子烘焙", place: "会所", startsAt: AT, seats: 3, code: "ABCD1234" }),
      };
    case "listRegistrations":
      return {
        type: request.type,
        request,
        outcome: ok([{ id: "r-1", title: "亲子烘焙", place: "会所", startsAt: AT, seats: 3, code: "ABCD1234" }]),
      };
    case "registerReferral":
      return { type: request.type, request, outcome: ok({ consentUrl: "https://club.example/r/x" }) };
    case "listReferrals":
      return {
        type: request.type,
        request,
        outcome: ok([
          {
            friendName: "王敏",
            projectName: "云湖三期",
            stage: "registered",
            friendConsent: "waiting",
            protectedUntil: AT,
          },
          { friendName: "李强", projectName: "翠湖湾", stage: "paid", friendConsent: "agreed", protectedUntil: null },
        ]),
      };
    case "readProgrammes":
      return { type: request.type, request, outcome: ok([{ projectName: "云湖三期", rewardFen: 1_000_000n }]) };
    case "readRewards":
      return {
        type: request.type,
        request,
        outcome: ok({ availableFen: 800_000n, waitingFen: 0n, paidFen: 100n }),
      };
    case "reportCare":
      return {
        type: request.type,
        request,
        outcome: ok({ number: "C-1", inWarranty: true, promisedAt: AT }),
      };
    case "listCareRequests":
      return {
        type: request.type,
        request,
        outcome: ok([{ number: "C-1", category: "water_pipes", state: "scheduled", visitFrom: AT }]),
      };
    case "readWarranty":
      return { type: request.type, request, outcome: ok([{ component: "plaster", endsOn: null, inWarranty: false }]) };
    case "recordFeedback":
      return { type: request.type, request, outcome: ok({ number: "F-1", promisedAt: AT }) };
    case "handOver":
      return { type: request.type, request, outcome: ok({ promisedAt: AT }) };
    case "cancelRegistration":
      return { type: request.type, request, outcome: ok() };
    case "setMessages":
      return { type: request.type, request, outcome: ok() };
  }
}
