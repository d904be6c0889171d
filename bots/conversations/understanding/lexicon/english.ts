import { abuse } from "./en/abuse.ts";
import { care } from "./en/care.ts";
import { club } from "./en/club.ts";
import { contact } from "./en/contact.ts";
import { emergency } from "./en/emergency.ts";
import { mood } from "./en/mood.ts";
import { referral } from "./en/referral.ts";
import { talk } from "./en/talk.ts";

/** English in lower case; an entry matches whole words. */
export const english = {
  ...emergency,
  ...abuse,
  ...contact,
  ...referral,
  ...club,
  ...care,
  ...mood,
  ...talk,
};

export { wholeMessages } from "./en/talk.ts";
