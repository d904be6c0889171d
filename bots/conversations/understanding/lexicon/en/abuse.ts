import { words } from "../words.ts";

/** Attempts to misuse the bot, curiosity about other people, and advertising. */
export const abuse = {
  injection: words`
    (ignore|forget|disregard|override|bypass)…(instruction|instructions|previous|prompt|rules|settings) / (print|reveal|show)…prompt / system prompt / you are now / act as /
    pretend (to be|you) / jailbreak / drop table / select \* / <script / rm -rf / sudo /
    admin(istrator)? (password|access|rights) / developer mode / reveal…(prompt|password|database|data) /
    (run|execute)…(command|code|script|sql) / exec\( / __import__ / database dump
  `,
  prying: words`
    (phone|number|address|contact|email|details|data|list|names?) of…(owner|owners|neighbou?r|neighbou?rs|member|members|resident|residents|other|mr|mrs|ms) /
    (who lives|where does)…(live|unit|flat|apartment|block|tower)? /
    (neighbou?r|owner|resident|member|somebody else|someone else|other people)('?s)?…(phone|number|address|contact details|reward|points|balance) /
    (give|send|tell|show) me…(other|all|every|another|his|her|their|someone)…(phone|number|address|member|owner|reward|points|data) /
    (list|export)…(members|owners|residents|customers|users)
  `,
  advert: words`
    loan / crypto / bitcoin / forex / casino / betting / lottery / you('ve)? won /
    click (here|the link|this link) / viagra / seo services / earn money / work from home / part-?time job /
    investment opportunity / cheap (followers|goods) / add me on / free gift / telegram group / wholesale /
    promo(te)? your
  `,
};
