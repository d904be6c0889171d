import { words } from "../words.ts";

/** Referring friends, and the many other uses of the same words. */
export const referral = {
  refer: words`
    refer(s|red|ring)? / referral / referrals / recommend(s|ed|ing)? / recomend / reccomend / recommmend /
    introduce(s|d)? / introducing / refering / bring a friend / introduction / referer / put forward
  `,
  referred: words`
    my referrals? /
    (the )?(friend|colleague|cousin|person|people|client|neighbou?r|one)s? (that |who |whom )?i('ve| have)? (referred|recommended|introduced) /
    i('ve| have)? (already )?(referred|recommended|introduced) /
    referrals? (status|progress|history|list|records?) /
    (status|progress|list|history|update|news)…(referral|referrals)
  `,
  was_referred: words`
    (was|were|been|got) (referred|recommended|introduced) /
    (referred|recommended|introduced) (me|us|by|to me)
  `,
  refer_no: words`
    (not|never|won'?t|wouldn'?t|don'?t|can'?t|cannot|no longer|didn'?t)…(recommend|refer)
  `,
  refer_other: words`
    (recommend|suggest)…(movie|film|book|song|series|stock|stocks|fund|doctor|hospital|school|kindergarten|trip|destination|decorator|nanny|phone|laptop|app|game|recipe|job|restaurant|hotel|cafe|bar|gym|dentist|salon|spa|shop|place to eat|cleaner|car wash|event|events|activities|something|anything|perk|perks|offer|offers|vegan|layout|floor) /
    letter of recommendation / recommendation (letter|algorithm|system) / (any|your) recommendations? /
    introduce (yourself|yourselves|the club|the project|me to) / what do you recommend /
    recommend me (a|some|any)
  `,
  refer_thing: words`
    (recommend|suggest)…(movie|film|book|song|series|stock|stocks|fund|school|kindergarten|destination|nanny|phone|laptop|app|game|recipe|job|vegan|podcast|show) /
    letter of recommendation / recommendation (letter|algorithm|system)
  `,
  friend: words`
    friend / friends / mate / colleague / colleagues / co-?worker / co-?workers / cousin / relative /
    relatives / neighbou?r / brother / sister / uncle / aunt / classmate / buddy / my boss / client /
    roommate / someone / somebody / nephew / niece / brother-in-law / sister-in-law / family / parents /
    acquaintance / pal / people / son / daughter / in-laws / team ?mate / person
  `,
  friend_progress: words`
    (has|did) (he|she|they|[a-z]+ [a-z]+|my friend|my colleague|my cousin|mr|mrs|ms|the friend|my referral)[a-z .]*…(visit|visited|view|viewed|sign|signed|buy|bought|agree|agreed|purchase|purchased|contacted|paid|come|been) /
    (friend|colleague|cousin|referral|neighbou?r)…(visited|viewed|signed|bought|agreed)( yet|\?)
  `,
  home_interest: words`
    (buy|buying|purchase|purchasing|look|looking|interested|view|viewing|see|seeing|visit|visiting|want|wants|search|searching)…(home|house|flat|apartment|property|unit|place|condo|show ?flat|show ?home|showroom|sales (office|gallery)|phase|villa|bedroom|bedrooms) /
    house ?hunting / (new|next|first|second|bigger) (home|house|flat|apartment) /
    phase (\d|[ivx]+|one|two|three) / (two|three|four|2|3|4)[ -]?bed(room)?s? /
    interested in (the )?(project|development|cloud|lake|river|garden) / buyer / property hunting
  `,
  reward: words`
    reward / rewards / bonus / bonuses / commission / cash ?back / referral fee / finder'?s fee /
    incentive / earnings / what do i get / do i get / money / prize / rewrad / comission
  `,
  payout: words`
    pay ?out / payouts / paid( out)? / withdraw(al)? /
    when…(paid|pay|money|reward|bonus|transfer|receive|arrive|commission) /
    (hasn'?t|haven'?t|not|didn'?t|never)…(received|arrived|got|come|been paid|paid) /
    bank (account|transfer|card) / transfer(red)? / cash out / wallet / balance / earned / earnings / tax /
    how much…(have i|did i|i('ve)?)… / received
  `,
};
