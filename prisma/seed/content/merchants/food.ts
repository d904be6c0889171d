import { daily, weekdaysAndWeekend } from "../opening-times.ts";
import type { MerchantContent } from "../types.ts";

/** Where owners eat and drink. */
export const TABLE_MERCHANTS: readonly MerchantContent[] = [
  {
    key: "shanyin",
    name: "山隐茶馆",
    kind: "tea_house",
    summary: "老板娘自己上山收茶，店里只放七张桌子，一盏茶可以坐一下午。",
    picture: "tea",
    branches: [
      {
        name: "云湖北门店",
        near: "yunhu",
        address: "北京市昌平区云湖北路 12 号，云湖花园北门 300 米",
        phone: "010-5550 0168",
        hours: daily("10:00", "22:00"),
      },
      {
        name: "翠湖店",
        near: "cuihu",
        address: "北京市海淀区翠湖东路 9 号一层",
        phone: "010-5550 0169",
        hours: daily("10:00", "21:30", "1"),
      },
    ],
    settlement: "按核销张数月结，每张 68 元由会员付店，客会不另补。",
  },
  {
    key: "laozao",
    name: "老灶台",
    kind: "restaurant",
    summary: "铜锅、炭火、手切肉。冬天要排队，会员有号。",
    picture: "hotpot",
    branches: [
      {
        name: "云湖店",
        near: "yunhu",
        address: "北京市昌平区云湖南街 17 号",
        phone: "010-5550 1711",
        hours: daily("11:00", "22:00"),
      },
      {
        name: "翠湖店",
        near: "cuihu",
        address: "北京市海淀区翠湖西路 12 号",
        phone: "010-5550 1712",
        hours: daily("11:00", "22:00", "2"),
      },
    ],
    settlement: "代金券按面值九折结，套餐由会员付店，月结。",
  },
  {
    key: "maitian",
    name: "麦田里烘焙",
    kind: "bakery",
    summary: "早上七点第一炉，卖完就收。面粉只用三样，都写在门口。",
    picture: "bakery",
    branches: [
      {
        name: "云湖店",
        near: "yunhu",
        address: "北京市昌平区云湖南街 5 号",
        phone: "010-5550 1507",
        hours: daily("07:00", "20:00"),
      },
      {
        name: "招鹏里店",
        near: "zhaopeng",
        address: "深圳市龙岗区招鹏路 68 号",
        phone: "0755-2550 1508",
        hours: daily("07:00", "21:30"),
      },
    ],
    settlement: "代金券按面值八折由客会结给店里，月结。",
  },
  {
    key: "jiejiao",
    name: "街角咖啡",
    kind: "coffee",
    summary: "窗边四个座，记得每位熟客要不要糖。",
    picture: "coffee",
    branches: [
      {
        name: "翠湖店",
        near: "cuihu",
        address: "北京市海淀区翠湖东路 11 号",
        phone: "010-5550 1603",
        hours: weekdaysAndWeekend(["07:30", "20:00"], ["09:00", "21:00"]),
      },
      {
        name: "招鹏里店",
        near: "zhaopeng",
        address: "深圳市龙岗区招鹏路 66 号东门",
        phone: "0755-2550 1604",
        hours: daily("08:00", "21:30"),
      },
    ],
    settlement: "按核销张数月结。",
  },
  {
    key: "banshan",
    name: "半山柿园",
    kind: "orchard",
    summary: "山脚一百二十棵老柿树，园主老于每年给邻居留最甜的一坡。",
    picture: "persimmon",
    branches: [
      {
        name: "园子",
        near: "yunhu",
        address: "北京市昌平区半山路 66 号",
        phone: "010-5550 0733",
        hours: daily("09:00", "17:00"),
      },
    ],
    settlement: "自提货款会员当面付，采摘日大巴由客会出。",
  },
];
