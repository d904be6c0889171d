import { words } from "../words.ts";

/** Complaints, suggestions and praise. */
export const mood = {
  complaint: words`
    complain(s|t|ts|ing|ed)? / complian(t)? / unacceptable / terrible / awful / horrible /
    disappoint(ed|ing|ment) / disgusting / disgraceful / worst / ridiculous / outrageous / fed up / rude /
    scam / lied / lie / liars? / cheat(ed|ing)? / false promises? / (broke|broken) promise /
    promised…(not|never|but|yet) / not happy / unhappy / dissatisfied / unsatisfied /
    poor (service|quality|workmanship|attitude) / bad (service|quality|attitude|experience) /
    nobody (came|comes|cares|answers|responded|replied|picks|called|fixes|fixed|helps) /
    no ?one (came|comes|cares|answers|responded|replied|picks|called|has come|fixes|fixed|helps|shows) /
    still (no|not|hasn'?t|nobody|waiting)…(one|body|fixed|repaired|response|answer|reply|came|come|weeks|days) /
    too (noisy|loud|dirty|slow) / noise / noisy / barking / refund / compensation / sue / lawyer / shoddy /
    negligen(t|ce) / unprofessional / waste of (money|time) / (a|such a|bad) joke of a / furious / angry /
    incompetent / appalling / overcharged? / parked in my / parking in my / garbage (everywhere|piling) /
    rubbish (everywhere|piling) / dirty / filthy / not acceptable
  `,
  anger: words`
    angry / furious / damn / hell / wtf / stupid / useless / idiots? / shit / fuck / crap / pathetic /
    ridiculous / sick of / fed up
  `,
  waiting: words`
    (for|been) (\d+|two|three|four|five|six|several|many|a few) (days?|weeks?|months?) /
    (\d+|two|three|several|many) times / still (no|nobody|waiting|hasn'?t|not) / again and again /
    keeps? (breaking|leaking|happening) / (called|reported|asked|told|phoned)…(times|twice|already|again) /
    weeks ago / months ago / never (came|fixed|called|showed|replied)
  `,
  suggestion: words`
    suggest(s|ed|ing|ion|ions)? / it would be (nice|great|good|better|lovely) /
    would be (nice|great|good|better|lovely) / i (wish|hope) (you|the club|there|we) /
    how about (adding|having|a|more|offering) / why (not|don'?t you) (add|have|offer|organi[sz]e|put|open) /
    (could|can) you (add|have|offer|organi[sz]e|install|open|extend|arrange|plan|consider) /
    please (consider|add|think about|organi[sz]e|install|extend) / feedback / idea /
    you should (add|have|offer|organi[sz]e|install|consider|open) /
    more (events|seats|benches|bins|parking|lights|classes) (would|please|for) / improve(ment|ments|d)? /
    should (be|have) (more|a|an|better) / proposal
  `,
  praise: words`
    praise / compliment(s)? / well done / great (job|work|service|team|event|experience) /
    good (job|work|service) / excellent( work| service| job)? / fantastic / wonderful / amazing /
    brilliant / awesome / superb / impressed / kudos / thumbs up / outstanding / five stars /
    so (helpful|kind|professional|friendly|patient|quick|fast) /
    very (helpful|kind|professional|friendly|patient|quick|polite|happy|satisfied|pleased) /
    (really|very) (good|nice|great) / loved? (it|the) / shout ?out / keep (it )?up / perfect( job| work) /
    hats off / delighted / enjoyed / lovely (event|people|staff|time|work)
  `,
  service: words`
    service / staff / team / technician / plumber / manager / concierge / repair(man)? / event / club /
    workers? / he / she / they / you / guard / cleaner / job / work
  `,
  good: words`
    good / great / nice / excellent / happy / satisfied / pleased / helpful / professional / friendly /
    quick / fast / perfect / love(d|ly)? / kind
  `,
};
