import { daily, weekdaysAndWeekend } from "../opening-times.ts";
import type { MerchantContent } from "../types.ts";

/** Travel and money. */
export const AWAY_MERCHANTS: readonly MerchantContent[] = [
  {
    key: "qishan",
    name: "栖山酒店",
    kind: "hotel",
    summary: "二十四间房，推窗是山或是海，早饭开到十一点。",
    picture: "hotel",
    branches: [
      {
        name: "怀柔山居",
        near: "yunhu",
        address: "北京市怀柔区栖山路 1 号",
        phone: "010-5550 0808",
        hours: daily("00:00", "23:59"),
      },
      {
        name: "大鹏海居",
        near: "zhaopeng",
        address: "深圳市大鹏新区栖海路 19 号",
        phone: "0755-2550 0809",
        hours: daily("00:00", "23:59"),
      },
    ],
    settlement: "按入住间夜月结，节假日不适用，提前三天可退。",
  },
  {
    key: "zouzou",
    name: "走走旅行",
    kind: "travel",
    summary: "十六个人以内的小团，不进购物店，领队是会讲故事的人。",
    picture: "train",
    branches: [
      {
        name: "北京门市",
        near: "cuihu",
        address: "北京市海淀区翠湖东路 22 号",
        phone: "010-5550 1214",
        hours: daily("09:30", "19:00"),
      },
      {
        name: "深圳门市",
        near: "zhaopeng",
        address: "深圳市龙岗区清湖西路 18 号",
        phone: "0755-2550 1215",
        hours: daily("10:00", "20:00"),
      },
    ],
    settlement: "按出团人数结，出团后十五天对账。",
  },
  {
    key: "haiqing",
    name: "海晴号",
    kind: "shipping",
    summary: "一艘能坐两百人的白船，傍晚出港，看完灯火回来。",
    picture: "ship",
    branches: [
      {
        name: "大鹏码头",
        near: "zhaopeng",
        address: "深圳市大鹏新区海晴路 1 号码头",
        phone: "0755-2550 1310",
        hours: daily("13:00", "21:00", "1"),
      },
    ],
    settlement: "按登船人数月结，遇大风停航全额退还。",
  },
  {
    key: "anhe",
    name: "安禾银行",
    kind: "bank",
    summary: "网点里有一位专门陪老人办事的柜员，不推销，办完就走。",
    picture: "bank",
    branches: [
      {
        name: "云湖支行",
        near: "yunhu",
        address: "北京市昌平区云湖南街 1 号",
        phone: "010-5550 1001",
        hours: weekdaysAndWeekend(["09:00", "17:00"], ["09:30", "15:30"]),
      },
      {
        name: "招鹏支行",
        near: "zhaopeng",
        address: "深圳市龙岗区招鹏路 60 号",
        phone: "0755-2550 1002",
        hours: weekdaysAndWeekend(["09:00", "17:30"], ["10:00", "16:00"]),
      },
    ],
    settlement: "免收的费用由银行承担，客会不转交任何会员资料。",
  },
  {
    key: "chengan",
    name: "澄安保险",
    kind: "insurance",
    summary: "只卖两样：家财险和长者意外险。条款一页纸，理赔有人上门。",
    picture: "insurance",
    branches: [
      {
        name: "客会服务点",
        near: "yunhu",
        address: "北京市昌平区云湖南街 15 号二层",
        phone: "010-5550 1120",
        hours: daily("09:00", "17:30", "6", "7"),
      },
    ],
    settlement: "按投保件数月结，保险公司开票，客会不收佣金。",
  },
];
