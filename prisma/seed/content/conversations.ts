import { formatMoney } from "#app/shared/money.ts";
import { PROJECTS } from "./club.ts";
import type { BotWords, ChatContent, ChatTurn, StaffKey } from "./types.ts";
import { yuan } from "./yuan.ts";

const THANKS = bot("thanks");
const NOT_UNDERSTOOD = bot("notUnderstood");
const REWARD_LINES = PROJECTS.map(({ name, rewardFen }) =>
  bot("referral.rewardLine", { project: name, reward: formatMoney(rewardFen, "zh-CN") }),
);

/**
 * Talks with owners who have bound their chat: one waits for a person, one is being answered, the others are over.
 * Those two have referred too few friends to be among the owners whom a visitor of the demo plays: the bot leaves them
 * to people.
 */
export const CONVERSATIONS: readonly ChatContent[] = [
  {
    member: "luo-yumei",
    nickname: "玉梅在云湖",
    bound: { inDays: -118, at: "19:32" },
    talks: [
      {
        begins: { inDays: -4, at: "20:06" },
        turns: [
          owner("推荐朋友有什么奖励", bot("referral.rules"), ...REWARD_LINES, bot("referral.rulesFoot")),
          owner("好的谢谢", THANKS),
        ],
      },
    ],
  },
  {
    member: "m-040",
    nickname: "向晚",
    bound: { inDays: -71, at: "18:26" },
    talks: [
      {
        begins: { minutesAgo: 11 },
        turns: [
          owner("朋友的首付能不能分两次付", NOT_UNDERSTOOD),
          asksForPerson("人工"),
          owner("不急，您今天方便的时候回我一声就行"),
        ],
      },
    ],
  },
  {
    member: "ji-dong",
    nickname: "老季",
    bound: { inDays: -58, at: "07:40" },
    talks: [
      {
        begins: { minutesAgo: 52 },
        turns: [
          asksForPerson("想找人问一下，周末的活动我父亲也想一起来，行吗"),
          staff(
            "zhou-min",
            9,
            "季先生您好，我是客会的周敏。可以的，老人家来不用另外报名，到场跟门口的同事说一声就行。",
          ),
          owner("太好了，那座位够吗？他腿不太好"),
          staff("zhou-min", 4, "我给老人家留靠门第一排的椅子，离洗手间也近。您到了找赵闻，我跟她说好了。"),
          owner("你们真细心，我问问他哪天有空再回您"),
        ],
      },
    ],
  },
  {
    member: "su-wan",
    nickname: "苏苏",
    bound: { inDays: -141, at: "21:20" },
    talks: [
      {
        begins: { inDays: -1, at: "15:08" },
        turns: [
          owner("门户里那个大字，是扣过两成以后的吗", NOT_UNDERSTOOD),
          asksForPerson("人工"),
          staff(
            "zhou-min",
            12,
            "苏女士您好，我是周敏。您在「我的奖励」里看到的大字是税后的，点开能看到税前、代扣的税和税后三笔。要代扣凭证的话，我请财务开给您。",
          ),
          owner("看到了，这样就清楚了"),
          staff("zhou-min", 2, "不客气，有不明白的随时找我。"),
          handsBack("zhou-min", 5),
          owner("谢谢小周", THANKS),
        ],
      },
    ],
  },
  {
    member: "m-041",
    nickname: "岁岁平安",
    bound: { inDays: -102, at: "08:45" },
    talks: [
      {
        begins: { inDays: -11, at: "18:30" },
        turns: [
          owner(
            "我的奖励什么时候到账",
            bot("myRewards.sums", {
              available: formatMoney(yuan(8000), "zh-CN"),
              waiting: formatMoney(0n, "zh-CN"),
              paid: formatMoney(0n, "zh-CN"),
            }),
          ),
        ],
      },
      { begins: { inDays: -6, at: "12:40" }, turns: [owner("到账了，谢谢", THANKS)] },
    ],
  },
  {
    member: "m-050",
    nickname: "Dan H.",
    bound: { inDays: -83, at: "10:05" },
    talks: [
      {
        begins: { inDays: -3, at: "11:12" },
        turns: [
          owner("Hi, is the choir rehearsal fine for someone who speaks little Chinese?", NOT_UNDERSTOOD),
          asksForPerson("human please"),
          staff(
            "zhou-min",
            14,
            "Hello Mr Hughes, this is Zhou Min. Very welcome! Half of them sing without knowing the words anyway. The notes are handed out with pinyin.",
          ),
          owner("Perfect, see you there."),
          handsBack("zhou-min", 3),
        ],
      },
    ],
  },
  {
    member: "shen-xiuying",
    nickname: "沈阿姨",
    bound: { inDays: -77, at: "09:18" },
    talks: [
      {
        begins: { inDays: -5, at: "08:52" },
        turns: [
          owner("姑娘，我家卫生间那个保修还管不管", NOT_UNDERSTOOD),
          asksForPerson("找个人跟我说"),
          staff(
            "qin-ling",
            18,
            "沈阿姨您好，我是照看中心的秦岭。管的，您家防渗漏还在保修期里，我们免费修。是哪里漏了吗？",
          ),
          owner("没漏，我就问问，怕到时候不管了"),
          staff("qin-ling", 3, "您放心。到期前我们会请师傅上门做一次闭水检查，日子我提前给您打电话。"),
          handsBack("qin-ling", 2),
          owner("谢谢你啊", THANKS),
        ],
      },
    ],
  },
  {
    member: "pan-yue",
    nickname: "月亮妈妈",
    bound: { inDays: -64, at: "22:03" },
    talks: [{ begins: { inDays: -13, at: "21:15" }, turns: [owner("积分怎么用", bot("points.portal"))] }],
  },
  {
    member: "tang-yining",
    nickname: "以宁",
    bound: { inDays: -96, at: "12:14" },
    talks: [
      {
        begins: { inDays: -8, at: "07:55" },
        turns: [owner("菜单", bot("menu.member")), owner("我想推荐个朋友", bot("referral.howTo")), owner("晚点发给你")],
      },
    ],
  },
];

/** What owners answer to a birthday greeting, in turn. */
export const BIRTHDAY_ANSWERS: readonly string[] = ["谢谢你们还记得，也祝你们都好", "谢谢客会，今天头一个祝福是你们的"];

function bot(key: string, values: BotWords["values"] = {}): BotWords {
  return { key, values };
}

function owner(text: string, ...words: BotWords[]): ChatTurn {
  return { by: "owner", text, bot: words, handsOver: false };
}

function asksForPerson(text: string): ChatTurn {
  return { by: "owner", text, bot: [], handsOver: true };
}

function staff(key: StaffKey, afterMinutes: number, text: string): ChatTurn {
  return { by: "staff", staff: key, afterMinutes, text };
}

function handsBack(key: StaffKey, afterMinutes: number): ChatTurn {
  return { by: "staff", staff: key, afterMinutes, handsBack: true };
}
