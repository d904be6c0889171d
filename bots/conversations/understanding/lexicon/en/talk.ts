import { words } from "../words.ts";

/** Small talk and answers to a scale. */
export const talk = {
  wish: words`
    happy (new year|birthday|holiday|holidays|chinese new year|lunar new year|mid-?autumn( festival)?|dragon boat( festival)?|spring festival|national day|mother'?s day|father'?s day|lantern festival|easter|thanksgiving|weekend|to you) /
    merry (christmas|xmas) / same to you / season'?s greetings / best wishes / wish(ing)? you /
    gong xi fa cai / kung hei fat choy / you too /
    thanks? (you )?for (the |your |remembering )?(wish|wishes|greeting|greetings|birthday|my birthday|remembering) /
    and to you / to you and your (family|team)
  `,
  thanks: words`
    thanks? / thank you / thankyou / thx / ty / cheers / appreciate(d)?( it)? / much obliged / grateful /
    tks / thanx / tnx / thnks
  `,
};

/** Words that mean this when a message has nothing else in it. */
export const wholeMessages = {
  greeting: words`
    hi+ / hello+ / hey+ / good (morning|afternoon|evening|day|night) / morning / evening / greetings / yo / howdy /
    hiya / there / any(one|body) (there|here) / (are )?you there / is anyone there / how are you( doing)? /
    how do you do / what'?s up / sup / (good)?bye / see you / kehui / club / bot / all / everyone / again / friend
  `,
  ack: words`
    ok / okay / okey / k / kk / okie / fine / sure( thing)? / alright / (all )?right / got it / understood / noted / i see / yes /
    yep / yeah / yup / no / nope / nah / great / good / cool / perfect / sounds good / will do / fair enough / never ?mind /
    no (problem|worries) / i understand / makes sense / roger / copy / done / not now / maybe / later / that'?s all /
    that is all / nothing( else)? / all good / agreed / correct / confirm / cancel / of course / nice / lol / haha+ / wow /
    let me (see|think|check) / i'?ll (see|think about it|check)
  `,
  scale: words`
    (very |quite |fairly |extremely |somewhat |not |not very )?(satisfied|dissatisfied|unsatisfied|likely|unlikely) /
    neutral / average / so-?so
  `,
};
