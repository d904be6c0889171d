import { HALLS } from "./sketch.ts";
import type { EventSketch } from "./sketch.ts";

export type SeasonName = "spring" | "summer" | "autumn" | "winter";

/** What of an event changes with the season in which it is held. */
type SeasonalPart = Pick<EventSketch, "title" | "summary" | "story" | "category" | "picture">;

export type SeasonalEvent = {
  fixed: Omit<EventSketch, keyof SeasonalPart>;
  seasons: Readonly<Record<SeasonName, SeasonalPart>>;
};

const EVENING_IN_THE_YARD: SeasonalEvent = {
  fixed: {
    key: "yard-evening",
    place: "云湖花园 中心院子",
    address: "北京市昌平区云湖北路 8 号",
    community: null,
    when: { inDays: -58, weekday: 5, at: "19:00" },
    durationMinutes: 150,
    opens: { daysBefore: 20 },
    capacity: 200,
    seatsPerMember: 6,
    feeFen: 0n,
    minTier: 1,
    demo: { seats: 200, came: 188 },
  },
  seasons: {
    spring: {
      title: "院子里的春灯夜",
      summary: "灯下吃春饼，孩子们提着自己糊的灯走一圈。",
      story: [
        "两百个人，四十七家。灯是前一周在邻里厅糊的，鱼最多。",
        "王桂芳阿姨念了一首自己写的诗，念到一半自己先笑了。",
      ],
      category: "festival",
      picture: "lantern",
    },
    summer: {
      title: "院子里的露天电影",
      summary: "凉席、西瓜、老电影，蚊香管够。",
      story: ["两百个人，四十七家。放到一半下了几滴雨，没有人走。", "王桂芳阿姨上台念了一首诗，孩子们鼓掌最响。"],
      category: "festival",
      picture: "film",
    },
    autumn: {
      title: "院子赏月夜",
      summary: "搬自己的椅子来，月饼一家带一样。",
      story: ["两百个人，四十七家，椅子没有两把一样的。", "王桂芳阿姨朗诵完，院子里静了好一会儿，才听见有人鼓掌。"],
      category: "festival",
      picture: "moon-gate",
    },
    winter: {
      title: "院子里的灯会",
      summary: "挂灯、猜谜、热姜茶，冷也值得出来一趟。",
      story: [
        "两百个人，四十七家。谜面是邻居们自己出的，最难的那条没人猜中。",
        "王桂芳阿姨念了一首诗，呵出来的气是白的。",
      ],
      category: "festival",
      picture: "lantern",
    },
  },
};

const DAY_IN_THE_ORCHARD: SeasonalEvent = {
  fixed: {
    key: "orchard-day",
    place: "半山柿园",
    address: "北京市昌平区半山路 66 号",
    community: null,
    when: { inDays: 7, weekday: 6, at: "09:30" },
    durationMinutes: 180,
    opens: { daysBefore: 25 },
    capacity: 120,
    seatsPerMember: 6,
    feeFen: 2000n,
    minTier: 1,
    demo: { seats: 108, came: 0 },
  },
  seasons: {
    spring: {
      title: "半山柿园 看花挖野菜",
      summary: "大巴 9:00 从南门出发，园主教认六种野菜。",
      story: ["杏花开在前坡，柿树刚冒芽。荠菜最多，马齿苋要再等等。", "每位 20 元，含车与一碗野菜馄饨，当天在车上交。"],
      category: "outing",
      picture: "picnic",
    },
    summer: {
      title: "半山柿园 树荫里的一天",
      summary: "大巴 9:00 从南门出发，摘桃、抓知了壳、吃井水西瓜。",
      story: ["园子里比城里低五度。孩子们可以在前坡跑，后坡是蜂箱，请绕开。", "每位 20 元，含车与午饭，当天在车上交。"],
      category: "outing",
      picture: "picnic",
    },
    autumn: {
      title: "半山柿园采摘日",
      summary: "大巴从南门出发，12:30 回。摘多少园主说了算。",
      story: [
        "一百二十棵老柿树，最后一坡留给邻居。剪子和筐园里有，梯子请大人上。",
        "每位 20 元，含车与五斤柿子，当天在车上交。轮椅能到前坡，请报名时说一声。",
      ],
      category: "outing",
      picture: "persimmon",
    },
    winter: {
      title: "半山柿园 晒柿饼的一天",
      summary: "大巴 9:30 从南门出发，跟园主学削皮、上架，围着炉子吃烤柿。",
      story: [
        "树上留着给鸟的那些，红得很。削皮要一圈不断，断了也能吃。",
        "每位 20 元，含车与两斤柿饼，当天在车上交。请穿厚一点。",
      ],
      category: "outing",
      picture: "persimmon",
    },
  },
};

const NIGHT_IN_THE_KITCHEN: SeasonalEvent = {
  fixed: {
    ...HALLS.yunhu,
    key: "kitchen-night",
    when: { inDays: 31, at: "18:30" },
    durationMinutes: 120,
    opens: { inDays: 1 },
    capacity: 60,
    seatsPerMember: 6,
    feeFen: 0n,
    minTier: 1,
    demo: { seats: 0, came: 0 },
  },
  seasons: {
    spring: {
      title: "邻里春饼夜",
      summary: "现烙现卷，六样菜码，吃到锅凉。",
      story: ["三位阿姨掌勺，谁都可以上去烙一张。", "带一样自家的咸菜来，大家换着吃。"],
      category: "festival",
      picture: "kitchen",
    },
    summer: {
      title: "邻里凉面夜",
      summary: "麻酱、黄瓜丝、井水镇过的面，天热就该这么吃。",
      story: ["面是下午现擀的，麻酱一人一勺半，不够再添。", "孩子们负责剥蒜，剥一头换一根冰棍。"],
      category: "festival",
      picture: "dinner",
    },
    autumn: {
      title: "邻里饺子夜",
      summary: "三种馅，自己包自己煮，谁家的褶多一眼看得出。",
      story: ["面和馅我们备，擀面杖请自己带，上回少了两根。", "煮好先给走不动的长辈送上楼。"],
      category: "festival",
      picture: "kitchen",
    },
    winter: {
      title: "邻里汤圆夜",
      summary: "黑芝麻、花生、鲜肉，现包现煮，一人一碗热的。",
      story: ["厅里开着暖气，窗上全是水汽，孩子们在上面画画。", "煮好先给走不动的长辈送上楼，志愿者请在报名时说一声。"],
      category: "festival",
      picture: "tangyuan",
    },
  },
};

const CRAFT_OF_THE_SEASON: SeasonalEvent = {
  fixed: {
    ...HALLS.yunhu,
    key: "season-craft",
    when: { inDays: 70, weekday: 6, at: "14:00" },
    durationMinutes: 150,
    opens: { inDays: 42 },
    capacity: 50,
    seatsPerMember: 4,
    feeFen: 0n,
    minTier: 1,
    demo: { seats: 0, came: 0 },
  },
  seasons: {
    spring: {
      title: "邻里厅扎风筝",
      summary: "竹篾、宣纸、一团线，扎好了去湖边放。",
      story: ["老师傅是 2 幢的罗大爷，扎了一辈子沙燕。", "起不来的风筝，他有办法。"],
      category: "festival",
      picture: "kite",
    },
    summer: {
      title: "邻里厅画扇面",
      summary: "一把素扇，几笔荷花，用到秋天。",
      story: ["笔墨和扇子都备好，画坏了还有第二把。", "王桂芳阿姨教小写意，三笔一只虾。"],
      category: "festival",
      picture: "calligraphy",
    },
    autumn: {
      title: "邻里厅糊灯笼",
      summary: "骨架已经扎好，来糊纸、上色、写愿望。",
      story: ["糊好的灯挂在院子里，一直挂到下雪。", "孩子请带一件旧罩衣，浆糊不好洗。"],
      category: "festival",
      picture: "lantern",
    },
    winter: {
      title: "邻里厅写春联",
      summary: "红纸、金墨都有，王桂芳阿姨去年写过，今年还来。",
      story: ["不会写的可以说，会写的替您写。去年写出去一百六十副。", "也有斗方，孩子画一枝梅花就很好。"],
      category: "festival",
      picture: "calligraphy",
    },
  },
};

export const SEASONAL_EVENTS: readonly SeasonalEvent[] = [
  EVENING_IN_THE_YARD,
  DAY_IN_THE_ORCHARD,
  NIGHT_IN_THE_KITCHEN,
  CRAFT_OF_THE_SEASON,
];
