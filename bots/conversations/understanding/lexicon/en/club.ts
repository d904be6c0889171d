import { words } from "../words.ts";

/** Perks, vouchers, points and events, and what is asked about them. */
export const club = {
  points: words`
    points? / loyalty points / pionts / credits
  `,
  perk: words`
    perks? / discounts? / offers / (an|the|special|member|your|this|good|best) offer / deals? / benefits? /
    promotions? / promos? / privileges? / member price / merchants? / partners? / special price / cheaper /
    savings? / % off / percent off / bargains? / member(ship)? (benefits|price|prices|discount) / disount /
    discout
  `,
  perk_place: words`
    restaurants? / hotels? / gyms? / dentist / dental / salon / spa / car ?wash / coffee / cafes? /
    supermarket / golf / travel agen(t|cy) / cleaning / cleaner / cinema / pool / furniture / appliances? /
    hospital / check-?up / massage / bakery / shops? / place to eat / dinner / lunch / hot ?pot / buffet /
    laundry / optician / pet
  `,
  voucher: words`
    vouchers? / coupons? / qr( code)? / vouchar / voucer / redeem / redemption / gift card / cupon
  `,
  not_working: words`
    doesn'?t work / won'?t (open|load|scan) / not working / expired / invalid / error
  `,
  event: words`
    events? / workshops? / class(es)? / part(y|ies) / concert / trips? / seminar / talks /
    (a|the|this|health|safety) talk / lecture / activit(y|ies) / outing / hik(e|ing) / yoga / movie night /
    screening / market / fair / camp / tournament / match / baking / calligraphy / picnic / open day /
    kids'? (day|club) / gathering / get-?together / whats? on / what'?s on / what'?s happening /
    going on (this|next) / evnt / evetns / session / tasting / marathon / barbecue / bbq / tour
  `,
  register: words`
    booked /     sign( me| us)? up / signed up / register( me| us)? / registrations? / book(ing)?( me| us)? /
    join(ing)? / attend(ing)? / reserve / rsvp / count (me|us) in /
    (two|three|four|five|one|\d) (of us|people|seats?|adults?|places|tickets|spots) / put (me|us) down /
    i('d| would) like to (come|go|join|attend) / (can|could|may) (i|we) (come|join|go|attend|bring) /
    add (me|us) / (want|wanna) to? ?(come|go|join|attend) / spots? left / seats? (left|for) / save (me|us) /
    participate / enrol+ / i'?m in / we('re| are) in / take part
  `,
  cancel: words`
    cancel(s|led|ling|lation|ed|ing)? / can'?t (make|come|attend|go|join)( it)? /
    cannot (make|come|attend|go|join)( it)? /
    (won'?t|not) (be )?(able to )?(make it|attend|attending|come|coming|join|joining|go|going) / withdraw /
    unable to (attend|come|join|go|make) / drop out / give up my (seat|place|spot) / unregister / back out /
    pull out / no longer (attend|come|coming|able) / something came up / take (me|us) off the list /
    release my (seat|seats|spot)
  `,
  mine: words`
    my (current |upcoming |own |old |last )?(events?|registrations?|bookings?|vouchers?|coupons?|perks|repairs?|requests?|repair requests?|service requests?|tickets?|rewards?|points|bonus|commission|wallet|balance|earnings|activities|classes|class|reports?|case|work order|reservations?|benefits|money|payouts?|reward status) /
    mine / have i / did i / (what|which) have i /  do i have / i have /
    i('ve)? (registered|signed up|booked|claimed|joined|referred|recommended|reported|introduced|got) /
    i am (registered|signed up) / i'?m (registered|signed up|going|attending) /
    am i (registered|signed up|going|on the list) / (we|i) (signed|booked|registered)
  `,
  progress: words`
    progress / status / update / updates / news / how('s| is| are|'re) (it|they|he|she|my|the|things) /
    going / result / results / what happened / any (news|update|updates|word) / where (is|are) / when /
    history / list / track / check / following up / follow up / stage / eta / still waiting / not yet /
    happened / done / what time / view my / show my / see my
  `,
  how: words`
    how / what (is|are|do|does|reward|bonus|can) / what'?s / rules? / terms / conditions? / requirements? /
    steps? / explain / can i / could i / may i / is it possible / do i get / eligible / eligibility /
    policy / details? / program(me)? / scheme / tell me (more )?about / does (it|this) work / limit /
    who can / is there / details
  `,
  list: words`
    what / which / any / show / list / see / upcoming / this (week|weekend|month) /
    next (week|weekend|month) / latest / new / available / are there / is there / have you got /
    do you have / browse / near me / current / today / all
  `,
  browse: words`
    (what|which|any) (kids'? |family )?(events?|classes|activities|workshops)
  `,
  question: words`
    \? / what / how / when / where / which / who / why / can (i|you|we) / could / is (it|there) /
    are (there|you) / do (you|i|we) / does / did / has / have you
  `,
};
