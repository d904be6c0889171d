import type { MemberKey, ProjectKey, ReferralExit } from "../types.ts";

/** A referral in one line; what follows from it is filled in. */
export type ReferralRow = {
  referrer: MemberKey;
  friend: string;
  project: ProjectKey;
  /** Days ago of each stage reached: registered, visited, subscribed, signed, paid. */
  days: readonly number[];
  chat?: boolean;
  /** The friend has not answered the link yet. */
  waiting?: boolean;
  exit?: { stage: ReferralExit; daysAgo: number; why: string };
};

/** Referrals told in full elsewhere in the club. */
const STORIES: readonly ReferralRow[] = [
  { referrer: "lin-jing", friend: "顾女士", project: "zhaopeng-2", days: [204, 199, 186, 168, 131], chat: true },
  { referrer: "lin-jing", friend: "周岚", project: "cuihu-2", days: [34, 28, 19, 2] },
  { referrer: "lin-jing", friend: "何先生", project: "zhaopeng-2", days: [27, 20] },
  { referrer: "lin-jing", friend: "徐先生", project: "cuihu-2", days: [0], chat: true },
  { referrer: "luo-yumei", friend: "陈先生", project: "yunhu-3", days: [3, 1] },
  { referrer: "luo-yumei", friend: "丁先生", project: "yunhu-3", days: [88, 83, 70, 52, 5] },
  { referrer: "peng-li", friend: "冯先生", project: "zhaopeng-2", days: [29, 23] },
  { referrer: "peng-li", friend: "马女士", project: "zhaopeng-2", days: [4] },
  { referrer: "peng-li", friend: "温女士", project: "zhaopeng-2", days: [95, 91, 80, 61, 8] },
  { referrer: "su-wan", friend: "吴女士", project: "cuihu-2", days: [1], waiting: true },
  { referrer: "su-wan", friend: "顾先生", project: "zhaopeng-2", days: [76, 72, 60, 44, 3] },
  { referrer: "su-wan", friend: "许女士", project: "cuihu-2", days: [99, 95, 82, 65, 12] },
  { referrer: "su-wan", friend: "章先生", project: "cuihu-2", days: [24, 19, 6] },
  { referrer: "tang-yining", friend: "郭女士", project: "zhaopeng-2", days: [26, 22, 9] },
  { referrer: "tang-yining", friend: "姜先生", project: "cuihu-2", days: [90, 86, 71, 55, 11] },
  { referrer: "pan-yue", friend: "谭女士", project: "cuihu-2", days: [85, 80, 69, 50, 10] },
  { referrer: "ji-dong", friend: "白先生", project: "yunhu-3", days: [79, 75, 62, 47, 7] },
  { referrer: "shen-xiuying", friend: "邹女士", project: "zhaopeng-2", days: [93, 88, 77, 58, 9] },
  { referrer: "he-jianping", friend: "于先生", project: "zhaopeng-2", days: [82, 77, 66, 49, 4] },
  { referrer: "fang-qi", friend: "石女士", project: "cuihu-2", days: [84, 79, 64, 46, 6] },
  { referrer: "li-haiqing", friend: "方小姐", project: "zhaopeng-2", days: [2], chat: true },
  { referrer: "li-haiqing", friend: "莫先生", project: "zhaopeng-2", days: [58, 53, 41, 20] },
];

const WAITING: readonly ReferralRow[] = [
  { referrer: "m-003", friend: "孟先生", project: "yunhu-3", days: [0], waiting: true },
  { referrer: "m-007", friend: "蒋女士", project: "yunhu-3", days: [1], waiting: true, chat: true },
  { referrer: "m-012", friend: "钱先生", project: "cuihu-2", days: [2], waiting: true },
  { referrer: "m-018", friend: "胡女士", project: "cuihu-2", days: [2], waiting: true, chat: true },
  { referrer: "m-024", friend: "韩先生", project: "yunhu-3", days: [3], waiting: true },
  { referrer: "m-031", friend: "吕女士", project: "cuihu-2", days: [4], waiting: true },
  { referrer: "pan-yue", friend: "汪先生", project: "yunhu-3", days: [5], waiting: true },
  { referrer: "li-haiqing", friend: "黄女士", project: "zhaopeng-2", days: [3], waiting: true, chat: true },
];

const AGREED: readonly ReferralRow[] = [
  { referrer: "m-005", friend: "尹女士", project: "yunhu-3", days: [1] },
  { referrer: "m-009", friend: "潘先生", project: "yunhu-3", days: [2], chat: true },
  { referrer: "m-014", friend: "金女士", project: "cuihu-2", days: [3] },
  { referrer: "m-021", friend: "侯先生", project: "cuihu-2", days: [4], chat: true },
  { referrer: "m-027", friend: "叶女士", project: "yunhu-3", days: [5] },
  { referrer: "su-wan", friend: "龙先生", project: "zhaopeng-2", days: [2] },
];

const VISITED: readonly ReferralRow[] = [
  { referrer: "m-001", friend: "程先生", project: "yunhu-3", days: [9, 5] },
  { referrer: "m-004", friend: "崔女士", project: "yunhu-3", days: [12, 8] },
  { referrer: "m-010", friend: "贾先生", project: "cuihu-2", days: [14, 9], chat: true },
  { referrer: "m-013", friend: "卢女士", project: "cuihu-2", days: [15, 10] },
  { referrer: "m-016", friend: "邱先生", project: "yunhu-3", days: [18, 13] },
  { referrer: "m-022", friend: "常女士", project: "cuihu-2", days: [20, 14] },
  { referrer: "m-028", friend: "武先生", project: "zhaopeng-2", days: [21, 16] },
  { referrer: "m-033", friend: "戴女士", project: "yunhu-3", days: [22, 16], chat: true },
  { referrer: "m-036", friend: "乔先生", project: "cuihu-2", days: [8, 3] },
  { referrer: "m-040", friend: "严女士", project: "yunhu-3", days: [7, 2] },
];

const SUBSCRIBED: readonly ReferralRow[] = [
  { referrer: "m-002", friend: "段先生", project: "yunhu-3", days: [25, 21, 11] },
  { referrer: "m-006", friend: "薛女士", project: "cuihu-2", days: [28, 23, 14] },
  { referrer: "m-011", friend: "雷先生", project: "cuihu-2", days: [33, 28, 15], chat: true },
  { referrer: "m-019", friend: "倪女士", project: "yunhu-3", days: [30, 25, 12] },
  { referrer: "m-025", friend: "万先生", project: "zhaopeng-2", days: [27, 22, 8] },
  { referrer: "m-034", friend: "殷女士", project: "yunhu-3", days: [31, 26, 17] },
];

const SIGNED: readonly ReferralRow[] = [
  { referrer: "m-008", friend: "葛先生", project: "yunhu-3", days: [47, 42, 30, 14] },
  { referrer: "m-015", friend: "季女士", project: "cuihu-2", days: [52, 47, 33, 18] },
  { referrer: "m-017", friend: "庞先生", project: "cuihu-2", days: [55, 50, 39, 21], chat: true },
  { referrer: "m-020", friend: "熊女士", project: "yunhu-3", days: [60, 55, 43, 25] },
  { referrer: "m-026", friend: "柳先生", project: "yunhu-3", days: [44, 39, 28, 10] },
  { referrer: "m-029", friend: "舒女士", project: "zhaopeng-2", days: [63, 58, 44, 27] },
  { referrer: "m-035", friend: "童先生", project: "cuihu-2", days: [49, 44, 31, 12] },
  { referrer: "m-038", friend: "颜女士", project: "yunhu-3", days: [57, 51, 40, 23] },
];

const PAID: readonly ReferralRow[] = [
  { referrer: "m-023", friend: "梅先生", project: "yunhu-3", days: [160, 155, 143, 125, 90] },
  { referrer: "m-030", friend: "祝女士", project: "cuihu-2", days: [151, 146, 131, 113, 76], chat: true },
  { referrer: "m-032", friend: "骆先生", project: "cuihu-2", days: [140, 136, 122, 104, 68] },
  { referrer: "m-037", friend: "柴女士", project: "yunhu-3", days: [133, 128, 117, 99, 61] },
  { referrer: "m-039", friend: "岳先生", project: "zhaopeng-2", days: [126, 121, 108, 90, 52] },
  { referrer: "m-041", friend: "简女士", project: "cuihu-2", days: [118, 113, 101, 84, 45] },
  { referrer: "m-042", friend: "齐先生", project: "yunhu-3", days: [111, 106, 95, 77, 38], chat: true },
  { referrer: "m-043", friend: "梁女士", project: "yunhu-3", days: [104, 99, 87, 69, 26] },
];

const ENDED: readonly ReferralRow[] = [
  {
    referrer: "m-044",
    friend: "单先生",
    project: "yunhu-3",
    days: [16],
    exit: { stage: "declined", daysAgo: 15, why: "朋友在链接上选了「这次不用」，没有留号码" },
  },
  {
    referrer: "m-045",
    friend: "褚女士",
    project: "cuihu-2",
    days: [22],
    exit: { stage: "declined", daysAgo: 21, why: "朋友选了「再也别联系我」，号码已列入不联系" },
  },
  {
    referrer: "m-046",
    friend: "樊先生",
    project: "yunhu-3",
    days: [48],
    waiting: true,
    exit: { stage: "expired", daysAgo: 41, why: "七天没有点开链接，报备到期" },
  },
  {
    referrer: "m-047",
    friend: "施女士",
    project: "cuihu-2",
    days: [66, 61],
    exit: { stage: "expired", daysAgo: 36, why: "首访后 30 天没有新的联系，保护到期" },
  },
  {
    referrer: "m-048",
    friend: "裴先生",
    project: "zhaopeng-2",
    days: [71],
    exit: { stage: "expired", daysAgo: 64, why: "同意后七天没有来看房，报备到期" },
  },
  {
    referrer: "m-049",
    friend: "焦女士",
    project: "yunhu-3",
    days: [54, 49],
    exit: { stage: "expired", daysAgo: 24, why: "朋友改看别处，保护到期没有续" },
  },
  {
    referrer: "m-050",
    friend: "鲍先生",
    project: "cuihu-2",
    days: [13],
    exit: { stage: "duplicate", daysAgo: 12, why: "售楼系统里已有登记，上月自己来看过" },
  },
  {
    referrer: "m-051",
    friend: "兰女士",
    project: "yunhu-3",
    days: [37],
    exit: { stage: "duplicate", daysAgo: 36, why: "去年展会留过同一号码，已在案" },
  },
  {
    referrer: "m-052",
    friend: "左先生",
    project: "cuihu-2",
    days: [43, 38],
    exit: { stage: "lost", daysAgo: 20, why: "想要两房，这一期没有；愿意等下一期" },
  },
  {
    referrer: "m-053",
    friend: "田女士",
    project: "zhaopeng-2",
    days: [62, 57],
    exit: { stage: "lost", daysAgo: 33, why: "工作调去外地，先不买" },
  },
  {
    referrer: "m-054",
    friend: "齐女士",
    project: "yunhu-3",
    days: [39, 34, 21],
    exit: { stage: "lost", daysAgo: 9, why: "贷款额度没批下来，定金已按约退回" },
  },
  {
    referrer: "m-055",
    friend: "耿先生",
    project: "cuihu-2",
    days: [97, 92, 78, 60],
    exit: { stage: "cancelled", daysAgo: 16, why: "家里老人生病，协商退房，合同已注销" },
  },
];

export const REFERRAL_ROWS: readonly ReferralRow[] = [
  ...STORIES,
  ...WAITING,
  ...AGREED,
  ...VISITED,
  ...SUBSCRIBED,
  ...SIGNED,
  ...PAID,
  ...ENDED,
];
