import { PROJECTS } from "./club.ts";
import { friendPhone } from "./invented-numbers.ts";
import { REFERRAL_ROWS } from "./referrals/rows.ts";
import type { ReferralRow } from "./referrals/rows.ts";
import { EVIDENCE, REGISTERED_WORDS } from "./referrals/evidence.ts";
import type { ReferralContent, ReferralStage, ReferralStep } from "./types.ts";

const STAGES: readonly ReferralStage[] = ["registered", "visited", "subscribed", "signed", "paid"];
const AT = ["10:20", "14:05", "16:40", "11:35", "15:10", "19:12"] as const;

/** The eighty referrals of the demo club. */
export const REFERRALS: readonly ReferralContent[] = REFERRAL_ROWS.map(referralOf);

function referralOf(row: ReferralRow, ordinal: number): ReferralContent {
  const { referrer, friend, project, days, exit = null, chat = false, waiting = false } = row;
  const [registeredDaysAgo = 0] = days;
  return {
    key: `r-${String(ordinal + 1).padStart(2, "0")}`,
    referrer,
    friendName: friend,
    friendPhone: friendPhone(ordinal),
    project,
    consultant: PROJECTS.find(({ key }) => key === project)?.consultant ?? "xu-ran",
    channel: chat ? "chat" : "portal",
    consent: exit?.stage === "declined" ? "declined" : waiting ? "waiting" : "agreed",
    agreedDaysAgo: waiting || exit?.stage === "declined" ? null : registeredDaysAgo,
    steps: [
      ...days.map((daysAgo, stage) => step(row, ordinal, stage, daysAgo)),
      ...(exit ? [exitStep(exit, ordinal)] : []),
    ],
  };
}

function step(row: ReferralRow, ordinal: number, index: number, daysAgo: number): ReferralStep {
  const stage = STAGES[index] ?? "paid";
  const words = stage === "registered" ? REGISTERED_WORDS[row.chat ? "chat" : "portal"] : EVIDENCE[stage];
  return { stage, daysAgo, at: atOf(ordinal + index), evidence: words[ordinal % words.length] ?? "" };
}

function exitStep({ stage, daysAgo, why }: NonNullable<ReferralRow["exit"]>, ordinal: number): ReferralStep {
  return { stage, daysAgo, at: atOf(ordinal + 3), evidence: why };
}

function atOf(ordinal: number): string {
  return AT[ordinal % AT.length] ?? "10:20";
}
