import { words } from "../words.ts";

/** How a person wants to be talked to, and by whom. */
export const contact = {
  stop: words`
    stop / unsubscribe / opt(ing)? out /
    (don'?t|do not|no more|quit|please don'?t)…(message|messages|messaging|send|sending|text|texting|texts|contact|bother|spam|ads?|promotion|promotions|marketing|disturb|notify|write)( me)? /
    leave me alone / remove me / take me off / mute / block you /
    turn off…(notification|notifications|messages|alerts|marketing) / spam /
    not interested in (your|these) (messages|offers|ads)
  `,
  start: words`
    ^resume$ / (start|resume|restart|re-?subscribe|subscribe|opt(ing)? (back )?in|turn(ing)?…on|switch on|enable)( sending| getting| receiving)?…(message|messages|notification|notifications|news|updates|alerts|again|me)? /
    send me (messages|updates|news|offers) again / (want|like) (to )?(get|receive|hear)…again /
    sign me up for (news|updates|messages) / you (can|may) (message|write|text|contact) me( again)?
  `,
  language: words`
    (speak|in|switch to|change to|use|reply in|talk in|write in|to|read|set)( the)? (english|chinese|mandarin|cantonese|traditional|simplified|putonghua)( chinese| language| characters| please)? /
    ^(english|chinese|mandarin|traditional chinese|simplified chinese)( please| version)?[.!?]?$ /
    (change|switch|set|choose)( the| my)? language / language( settings?)?$ / ^language /
    (do you|can you)…(english|chinese|cantonese|mandarin) /
    (don'?t|can'?t|cannot) (read|understand|speak) (chinese|english|simplified|traditional)
  `,
  human: words`
    (a |the |your )?(real )?(human|agent|representative|rep|operator|real person|staff( member)?|live chat|live person|customer service|advisor|manager|supervisor|concierge|consultant)( please)?$ /
    (speak|talk|chat|connect|transfer|put|get|hand|pass|switch)…(to|with|me)…(human|person|agent|someone|somebody|staff|representative|operator|manager|customer service|people|supervisor|concierge|consultant) /
    human / real person / live (agent|person|chat) / call me( back)? / give me a call / ring me / phone me /
    (someone|somebody)…(call|contact|help|ring|reply|get back) / customer (service|support) /
    not a (bot|robot|machine) / stop (being a|the) bot / you('re| are) (a )?(stupid|useless) (bot|robot) /
    contact (number|person|you by phone)
  `,
  menu: words`
    menu / ^help[!?. ]*$ / what (can|do) you (do|offer|help)… /
    how (does this|do i use this|to use)…(work|bot)? / ^options / main menu /
    what (services|options|functions|features)… / commands?$ / home page / show me (the )?(options|menu) /
    what is this( bot)? / how can you help / what can i (do|ask) / instructions
  `,
  bind: words`
    bind / link…(account|phone|my home|wechat|profile|chat) / verify…(me|my|account|identity|owner) /
    verification code / (my )?code( is|:)? ?\d{4,8} / connect my account /
    new (wechat|phone|number)…(again|re-?link|now) / log ?in / sign in / re-?bind / register my account
  `,
};
