import { daily, weekdaysAndWeekend } from "../opening-times.ts";
import type { MerchantContent } from "../types.ts";

/** Books, crafts, films, music and sport. */
export const CULTURE_MERCHANTS: readonly MerchantContent[] = [
  {
    key: "shiguang",
    name: "拾光书房",
    kind: "bookshop",
    summary: "能坐下来看完一本再走的书店，有一只叫墨的黑猫。",
    picture: "bookshop",
    branches: [
      {
        name: "云湖店",
        near: "yunhu",
        address: "北京市昌平区云湖南街 3 号",
        phone: "010-5550 0231",
        hours: weekdaysAndWeekend(["10:00", "21:00"], ["09:00", "22:00"]),
      },
      {
        name: "翠湖湾店",
        near: "cuihu",
        address: "北京市海淀区翠湖东路 16 号湖边会所一层",
        phone: "010-5550 0232",
        hours: daily("09:30", "21:30"),
      },
      {
        name: "招鹏里店",
        near: "zhaopeng",
        address: "深圳市龙岗区招鹏路 66 号 2 幢架空层",
        phone: "0755-2550 0233",
        hours: daily("10:00", "22:00"),
      },
    ],
    settlement: "借阅卡每张由客会补 60 元，季度末结。",
  },
  {
    key: "yaqi",
    name: "一器陶坊",
    kind: "pottery",
    summary: "两间窑房，一院子的坯。孩子捏歪了也给烧。",
    picture: "pottery",
    branches: [
      {
        name: "翠湖工坊",
        near: "cuihu",
        address: "北京市海淀区翠湖西路 30 号院内",
        phone: "010-5550 0617",
        hours: daily("10:00", "20:00", "1", "2"),
      },
    ],
    settlement: "按上课人数月结，材料与烧制费含在会员价里。",
  },
  {
    key: "guangying",
    name: "光影里影院",
    kind: "cinema",
    summary: "五个小厅，最后一排是沙发。周三下午留给长者，票价一半。",
    picture: "film",
    branches: [
      {
        name: "沙河店",
        near: "yunhu",
        address: "北京市昌平区云湖南街 60 号四层",
        phone: "010-5550 2105",
        hours: daily("10:00", "23:30"),
      },
      {
        name: "清湖店",
        near: "zhaopeng",
        address: "深圳市龙岗区清湖西路 33 号五层",
        phone: "0755-2550 2106",
        hours: daily("10:00", "23:59"),
      },
    ],
    settlement: "按出票张数月结，会员价与门市价的差额由影院承担。",
  },
  {
    key: "yueqi",
    name: "悦起琴行",
    kind: "music_school",
    summary: "教孩子，也教六十岁第一次摸琴的人。每季一场小音乐会。",
    picture: "concert",
    branches: [
      {
        name: "翠湖琴房",
        near: "cuihu",
        address: "北京市海淀区翠湖东路 20 号二层",
        phone: "010-5550 2401",
        hours: weekdaysAndWeekend(["13:00", "20:30"], ["09:00", "19:00"]),
      },
    ],
    settlement: "按上课人数月结。",
  },
  {
    key: "lanting",
    name: "澜庭体育馆",
    kind: "sports_centre",
    summary: "恒温泳池、六片羽毛球场，从云湖花园走过去六分钟。",
    picture: "pool",
    branches: [
      {
        name: "云湖馆",
        near: "yunhu",
        address: "北京市昌平区云湖南街 21 号",
        phone: "010-5550 0306",
        hours: weekdaysAndWeekend(["06:30", "22:00"], ["08:00", "22:00"]),
      },
    ],
    settlement: "家庭时段由客会包场，按月付场租；其余按核销月结。",
  },
  {
    key: "lidong",
    name: "力动健身",
    kind: "fitness",
    summary: "教练不推课，练完给您写三句话，下次照着来。",
    picture: "gym",
    branches: [
      {
        name: "翠湖店",
        near: "cuihu",
        address: "北京市海淀区翠湖东路 6 号地下一层",
        phone: "010-5550 1405",
        hours: weekdaysAndWeekend(["06:30", "22:30"], ["08:00", "21:00"]),
      },
      {
        name: "招鹏里店",
        near: "zhaopeng",
        address: "深圳市龙岗区招鹏路 50 号三层",
        phone: "0755-2550 1406",
        hours: weekdaysAndWeekend(["06:30", "23:00"], ["08:00", "22:00"]),
      },
    ],
    settlement: "按核销张数月结。",
  },
  {
    key: "qinglu",
    name: "青麓高尔夫",
    kind: "golf",
    summary: "十八洞山地球场，平日清早最静，球童多是本地人。",
    picture: "golf",
    branches: [
      {
        name: "青麓球场",
        near: "cuihu",
        address: "北京市海淀区青麓山路 2 号",
        phone: "010-5550 0918",
        hours: daily("07:00", "17:30", "1"),
      },
    ],
    settlement: "按场次月结，球车与球童费会员自付。",
  },
];
