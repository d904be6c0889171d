import { yuan } from "./yuan.ts";
import type {
  CommunityContent,
  InterestContent,
  ProjectContent,
  StaffContent,
  TierContent,
  VisitorContent,
} from "./types.ts";

export const CLUB = { name: "客会", developerName: "云栖置业", dutyPhone: "400 820 0606" } as const;

export const COMMUNITIES: readonly CommunityContent[] = [
  {
    key: "yunhu",
    name: "云湖花园",
    city: "北京",
    address: "北京市昌平区云湖北路 8 号",
    picture: "yunhu",
    hall: "云湖花园邻里厅，3 幢一层",
    promises: [{ component: "roof_waterproofing", period: { count: 8, unit: "year" } }],
    phases: [
      {
        name: "一期",
        blocks: ["1", "2", "3", "4", "5", "6", "7", "8", "9"],
        floors: 18,
        areas: [89.5, 105, 118, 143],
        handover: { yearsAgo: 5, plusDays: 30 },
        handoverWithinDays: 90,
      },
      {
        name: "二期",
        blocks: ["10", "11", "12", "13"],
        floors: 16,
        areas: [89.5, 98.4, 118.3],
        handover: { yearsAgo: 2, plusDays: 40 },
        handoverWithinDays: 60,
      },
    ],
  },
  {
    key: "cuihu",
    name: "翠湖湾",
    city: "北京",
    address: "北京市海淀区翠湖东路 16 号",
    picture: "cuihu",
    hall: "翠湖湾邻里厅，湖边会所二层",
    promises: [{ component: "roof_waterproofing", period: { count: 8, unit: "year" } }],
    phases: [
      {
        name: "一期",
        blocks: ["1", "2", "3", "4", "5", "6", "7", "8"],
        floors: 14,
        areas: [96, 118, 132],
        handover: { yearsAgo: 5, plusDays: 50 },
        handoverWithinDays: 80,
      },
      {
        name: "湖西组团",
        blocks: ["9", "10", "11", "12"],
        floors: 11,
        areas: [89, 118],
        handover: { yearsAgo: 1, plusDays: 200 },
        handoverWithinDays: 50,
      },
    ],
  },
  {
    key: "zhaopeng",
    name: "招鹏里",
    city: "深圳",
    address: "深圳市龙岗区招鹏路 66 号",
    picture: "zhaopeng",
    hall: "招鹏里会客厅，2 幢架空层",
    promises: [{ component: "leak_proofing", period: { count: 6, unit: "year" } }],
    phases: [
      {
        name: "一期",
        blocks: ["1", "2", "3", "4"],
        floors: 28,
        areas: [75.5, 89, 89, 104.6],
        handover: { yearsAgo: 6, plusDays: 120 },
        handoverWithinDays: 70,
      },
      {
        name: "二期",
        blocks: ["5", "6", "7"],
        floors: 30,
        areas: [89, 97.2, 118],
        handover: { yearsAgo: 3, plusDays: 20 },
        handoverWithinDays: 60,
      },
    ],
  },
];

export const PROJECTS: readonly ProjectContent[] = [
  {
    key: "yunhu-3",
    community: "yunhu",
    name: "云湖三期",
    city: "北京",
    address: "北京市昌平区云湖北路 18 号",
    summary: "三房四房 105–143 m²，与云湖花园一路之隔，共用邻里厅与南门班车。样板间每天 9:00–18:00。",
    picture: "yunhu",
    rewardFen: yuan(8000),
    taxRule: "incidental",
    protectionDays: 30,
    consultant: "xu-ran",
  },
  {
    key: "cuihu-2",
    community: "cuihu",
    name: "翠湖湾二期",
    city: "北京",
    address: "北京市海淀区翠湖东路 28 号",
    summary: "湖边三房 89–118 m²，一梯两户，南向看湖。样板间每天 9:00–18:00，周末有班车。",
    picture: "cuihu",
    rewardFen: yuan(10000),
    taxRule: "incidental",
    protectionDays: 30,
    consultant: "xu-ran",
  },
  {
    key: "zhaopeng-2",
    community: "zhaopeng",
    name: "招鹏里二期",
    city: "深圳",
    address: "深圳市龙岗区招鹏路 88 号",
    summary: "两房到四房 75–118 m²，地铁口步行 5 分钟，架空层有泳池与会客厅。样板间每天 10:00–20:00。",
    picture: "zhaopeng",
    rewardFen: yuan(10000),
    taxRule: "incidental",
    protectionDays: 30,
    consultant: "tang-yue",
  },
];

export const STAFF: readonly StaffContent[] = [
  { key: "tao-ran", name: "陶然", email: "taoran@kehui.example", role: "administrator", member: null },
  { key: "zhou-min", name: "周敏", email: "zhoumin@kehui.example", role: "member_services", member: null },
  { key: "zhao-wen", name: "赵闻", email: "zhaowen@kehui.example", role: "activities", member: null },
  { key: "xie-ling", name: "谢灵", email: "xieling@kehui.example", role: "merchants", member: null },
  { key: "xu-ran", name: "许然", email: "xuran@kehui.example", role: "sales_consultant", member: null },
  { key: "tang-yue", name: "唐悦", email: "tangyue@kehui.example", role: "sales_consultant", member: null },
  { key: "qin-ling", name: "秦岭", email: "qinling@kehui.example", role: "care_desk", member: null },
  { key: "guo-ming", name: "郭明", email: "guoming@kehui.example", role: "finance", member: null },
  { key: "sun-qian", name: "孙倩", email: "sunqian@kehui.example", role: "finance", member: "sun-qian" },
  { key: "lu-yizhou", name: "陆一舟", email: "luyizhou@kehui.example", role: "auditor", member: null },
];

export const VISITORS: readonly VisitorContent[] = [
  {
    key: "he-zhiqiang",
    name: "何志强",
    trade: "防水",
    phone: "13700910417",
    communities: ["yunhu", "cuihu"],
  },
  {
    key: "qiu-jianguo",
    name: "邱建国",
    trade: "门窗",
    phone: "13600910422",
    communities: ["yunhu", "cuihu"],
  },
  {
    key: "liang-qiusheng",
    name: "梁秋生",
    trade: "水电",
    phone: "15900910436",
    communities: ["yunhu", "cuihu"],
  },
  {
    key: "fan-lixin",
    name: "范立新",
    trade: "泥瓦",
    phone: "15800910451",
    communities: ["yunhu", "cuihu"],
  },
  { key: "deng-haibo", name: "邓海波", trade: "防水、泥瓦", phone: "13500910463", communities: ["zhaopeng"] },
  { key: "luo-wei", name: "罗伟", trade: "水电、门窗", phone: "18600910478", communities: ["zhaopeng"] },
];

export const TIERS: readonly TierContent[] = [
  {
    rank: 1,
    name: { "zh-CN": "友邻", "zh-TW": "友鄰", en: "Neighbour" },
    earnedBy: {
      "zh-CN": "成为业主，或被业主请进家里，就是友邻。",
      "zh-TW": "成為業主，或被業主請進家裡，就是友鄰。",
      en: "Everyone who owns a home or has been invited into one.",
    },
  },
  {
    rank: 2,
    name: { "zh-CN": "知邻", "zh-TW": "知鄰", en: "Good neighbour" },
    earnedBy: {
      "zh-CN": "住满三年，或一年里来过六次活动，或推荐的朋友成了邻居。",
      "zh-TW": "住滿三年，或一年裡來過六次活動，或推薦的朋友成了鄰居。",
      en: "Three years at home, six events in a year, or a friend who became a neighbour.",
    },
  },
  {
    rank: 3,
    name: { "zh-CN": "金邻", "zh-TW": "金鄰", en: "Golden neighbour" },
    earnedBy: {
      "zh-CN": "再次购房，或推荐的朋友成交两次。千金买邻，谢谢您。",
      "zh-TW": "再次購屋，或推薦的朋友成交兩次。千金買鄰，謝謝您。",
      en: "A second home bought, or two friends who became neighbours.",
    },
  },
];

export const INTERESTS: readonly InterestContent[] = [
  { key: "children", name: { "zh-CN": "亲子", "zh-TW": "親子", en: "With children" } },
  { key: "parents", name: { "zh-CN": "给父母", "zh-TW": "給父母", en: "For my parents" } },
  { key: "books", name: { "zh-CN": "读书", "zh-TW": "讀書", en: "Books" } },
  { key: "tea_food", name: { "zh-CN": "茶与饭", "zh-TW": "茶與飯", en: "Tea and food" } },
  { key: "outdoors", name: { "zh-CN": "走走看看", "zh-TW": "走走看看", en: "Outdoors" } },
  { key: "sport", name: { "zh-CN": "运动", "zh-TW": "運動", en: "Sport" } },
  { key: "garden", name: { "zh-CN": "养花种菜", "zh-TW": "養花種菜", en: "Gardening" } },
  { key: "music", name: { "zh-CN": "音乐戏曲", "zh-TW": "音樂戲曲", en: "Music" } },
  { key: "crafts", name: { "zh-CN": "书画手作", "zh-TW": "書畫手作", en: "Arts and crafts" } },
  { key: "travel", name: { "zh-CN": "旅行", "zh-TW": "旅行", en: "Travel" } },
  { key: "pets", name: { "zh-CN": "毛孩子", "zh-TW": "毛孩子", en: "Pets" } },
  { key: "finance", name: { "zh-CN": "理财与保障", "zh-TW": "理財與保障", en: "Money and cover" } },
];
