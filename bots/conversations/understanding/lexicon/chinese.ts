import { abuse } from "./zh/abuse.ts";
import { care } from "./zh/care.ts";
import { club } from "./zh/club.ts";
import { contact } from "./zh/contact.ts";
import { emergency } from "./zh/emergency.ts";
import { mood } from "./zh/mood.ts";
import { referral } from "./zh/referral.ts";
import { talk } from "./zh/talk.ts";

/** Simplified Chinese; traditional text is folded first. Words of Taiwan and Hong Kong included. */
export const chinese = {
  ...emergency,
  ...abuse,
  ...contact,
  ...referral,
  ...club,
  ...care,
  ...mood,
  ...talk,
};

export { wholeMessages } from "./zh/talk.ts";
