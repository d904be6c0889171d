import { words } from "../words.ts";

/** Danger to life and home, and what only sounds like it. */
export const emergency = {
  gas: words`
    gas…(leak|leaks|leaking|smell|smells|smelling|odou?r) / (smell|smelling|smells)…gas / leak(ing)?…gas /
    carbon monoxide
  `,
  fire: words`
    on fire / (a|there'?s|is) fire / fire!?$ / ^fire / caught fire / catch(es|ing)? fire / burning smell /
    is burning / in flames / flames / smoke (is )?(coming|everywhere|from|in|filling) /
    (full of|lots of|so much|heavy|black) smoke / explosion / exploded / house fire / kitchen fire
  `,
  lift_trap: words`
    (stuck|trapped|locked)…(lift|elevator) /
    (lift|elevator)…(stuck with|stuck between|trapped|fell|dropped|falling|people inside|someone inside|doors? won'?t open) /
    (trapped|stuck) inside
  `,
  spark: words`
    spark(s|ing|ed)? / electric(al)? shock / electrocuted /
    (socket|outlet|plug|wire|wiring|cable|fuse box|switch)…(smok|burn|spark|melt|live|exposed)[a-z]* /
    live wire / short circuit(ed)?
  `,
  burst: words`
    burst…(pipe|main|hose|tank)? / (pipe|hose|tank|main)…(burst|exploded|broke off|gushing|spraying) /
    flood(ed|ing|s)? / gushing / water…(everywhere|pouring|spraying|all over|won'?t stop|rushing) /
    pouring (in|out|through|down)
  `,
  cry_for_help: words`
    emergency / someone help / ^(please )?help me( please)?!*$ / help!+  / call (an )?ambulance / ambulance /
    heart attack / unconscious / collapsed / passed out / break-?in / burglar / intruder / bleeding
  `,
  no_emergency: words`
    fire drill / drill / prevent / gas bill / fire(works|place|man| sale| safety talk| door) /
    no emergency / not an? emergency / emergency contact (list|number)\?? / last year / hot ?pot / movie /
    insurance / flood of / spark(ling|s joy) / extinguisher / on fire today
  `,
};
