import { say } from "../replies.ts";
import type { Reply } from "../replies.ts";
import type { Answered, CareLine, ReferralLine } from "../requests.ts";
import { reply } from "./dialogue.ts";
import type { Step } from "./dialogue.ts";

/** Where each of the member's referrals stands. */
export function learnReferrals({ outcome }: Answered<"listReferrals">): Step {
  if (!outcome.ok) return reply(null, say("refused"));
  if (outcome.value.length === 0) return reply(null, say("myReferrals.none"));
  return reply(null, say("myReferrals.list", undefined, outcome.value.map(referralLine)));
}

/** What is available, waiting and paid. */
export function learnRewards({ outcome }: Answered<"readRewards">): Step {
  if (!outcome.ok) return reply(null, say("refused"));
  const { availableFen, waitingFen, paidFen } = outcome.value;
  const values = { available: { fen: availableFen }, waiting: { fen: waitingFen }, paid: { fen: paidFen } };
  return reply(null, say("myRewards.sums", values));
}

/** What a successful referral brings, per development. */
export function learnProgrammes({ outcome }: Answered<"readProgrammes">): Step {
  if (!outcome.ok) return reply(null, say("refused"));
  if (outcome.value.length === 0) return reply(null, say("referral.closed"));
  const lines = outcome.value.map(({ projectName, rewardFen }) =>
    say("referral.rewardLine", { project: projectName, reward: { fen: rewardFen } }),
  );
  return reply(null, say("referral.rules", undefined, [...lines, say("referral.rulesFoot")]));
}

/** Where each of the member's care requests stands. */
export function learnCareRequests({ outcome }: Answered<"listCareRequests">): Step {
  if (!outcome.ok) return reply(null, say("refused"));
  if (outcome.value.length === 0) return reply(null, say("myCare.none"));
  return reply(null, say("myCare.list", undefined, outcome.value.map(careLine)));
}

function referralLine({ friendName, projectName, stage, friendConsent, protectedUntil }: ReferralLine): Reply {
  const state = stage === "registered" ? `referral.consent.${friendConsent}` : `referral.stage.${stage}`;
  const values = { name: friendName, project: projectName, state: { reply: say(state) } };
  return protectedUntil === null
    ? say("myReferrals.line", values)
    : say("myReferrals.lineProtected", { ...values, at: { at: protectedUntil } });
}

function careLine({ number, category, state, visitFrom }: CareLine): Reply {
  const values = {
    number,
    component: { reply: say(`component.${category}`) },
    state: { reply: say(`careState.${state}`) },
  };
  return visitFrom === null
    ? say("myCare.line", values)
    : say("myCare.lineVisit", { ...values, at: { at: visitFrom } });
}
