import { describe, expect, test } from "vitest";
import { refuse } from "#app/shared/outcome.ts";
import { readDraft } from "#bots/conversations/state.ts";
import { playWell as play } from "#test/support/play-well.ts";
import { REHEARSAL_FACTS, Rehearsal } from "#test/support/rehearse.ts";

describe("a referral", () => {
  test("goes from plain words over the card to the friend's link", () => {
    const talk = new Rehearsal(play);
    const [card] = talk.say("推荐我同事王敏 13812345678 想看云湖三期");
    expect(card).toContain("王敏　138 1234 5678　云湖三期");
    expect(talk.asked).toEqual([]);
    const [registered, link] = talk.say("确认");
    expect(registered).toContain("已为您登记王敏");
    expect(link).toContain("https://club.example/r/x");
    expect(talk.asked).toEqual([
      { type: "registerReferral", friendName: "王敏", friendPhone: "+8613812345678", projectId: "project-1" },
    ]);
  });

  test("asks for what is missing, one thing at a time", () => {
    const talk = new Rehearsal(play);
    expect(talk.say("我想推荐个朋友")[0]).toContain("姓名、手机号和想看的项目");
    expect(talk.say("王敏")[0]).toContain("王敏的手机号");
    expect(talk.say("1381234567")[0]).toContain("号码好像不对");
    expect(talk.say("13812345678")[0]).toContain("1. 云湖三期");
    expect(talk.say("2")[0]).toContain("王敏　138 1234 5678　翠湖湾");
  });

  test.each([
    ["电话是13900001111", "王敏　139 0000 1111　云湖三期"],
    ["名字是王明", "王明　138 1234 5678　云湖三期"],
    ["项目改成翠湖湾", "王敏　138 1234 5678　翠湖湾"],
    ["不对，号码应该是 139 0000 1111", "王敏　139 0000 1111　云湖三期"],
  ])("takes the correction %s", (correction, line) => {
    const talk = new Rehearsal(play);
    talk.say("推荐王敏 13812345678 云湖三期");
    expect(talk.say(correction)[0]).toContain(line);
    talk.say("好的");
    expect(talk.asked).toHaveLength(1);
  });

  test("registers several friends at once, and takes one more before that", () => {
    const talk = new Rehearsal(play);
    talk.say("推荐王敏13812345678，李强13987654321，都想看云湖三期");
    expect(talk.say("再加一个 赵磊 13611112222 翠湖湾")[0]).toContain("赵磊　136 1111 2222　翠湖湾");
    expect(talk.say("第二个电话改成13500000000")[0]).toContain("李强　135 0000 0000");
    talk.say("确认");
    expect(talk.asked.map((request) => "friendName" in request && request.friendName)).toEqual([
      "王敏",
      "李强",
      "赵磊",
    ]);
  });

  test("sends nothing when it is cancelled", () => {
    const talk = new Rehearsal(play);
    talk.say("推荐王敏 13812345678 云湖三期");
    expect(talk.say("算了")[0]).toContain("没有登记");
    talk.say("确认");
    expect(talk.asked).toEqual([]);
  });

  test("says why a friend cannot be registered", () => {
    const talk = new Rehearsal((request) =>
      request.type === "registerReferral"
        ? { type: request.type, request, outcome: refuse("own_household") }
        : play(request),
    );
    talk.say("推荐王敏 13812345678 云湖三期");
    expect(talk.say("确认")[0]).toContain("家人之间不能推荐");
  });

  test("works in English and in traditional Chinese", () => {
    const english = new Rehearsal(play);
    expect(english.say("I'd like to refer my friend John Smith, 13812345678")[0]).toContain("1. 云湖三期");
    expect(english.say("1")[0]).toContain("John Smith, 138 1234 5678, 云湖三期");
    expect(english.say("confirm")[0]).toContain("John Smith is registered");
    const taiwan = new Rehearsal(play, { language: "zh-TW" });
    expect(taiwan.say("推薦同事陳國華 0912-345-678 想看翠湖灣")[0]).toContain("陳國華");
  });
});

describe("an emergency", () => {
  test.each([
    ["家里着火了", "zh-CN"],
    ["I smell gas", "en"],
    ["我被困在电梯里", "zh-CN"],
  ])("gets the duty number in the first bubble: %s", (text) => {
    for (const member of [REHEARSAL_FACTS.member, null]) {
      const talk = new Rehearsal(play, { facts: { ...REHEARSAL_FACTS, member } });
      expect(talk.say(text)[0]).toContain("400-820-0000");
      expect(talk.asked).toMatchObject([{ type: "handOver", reason: "emergency" }]);
    }
  });

  test("breaks into any dialogue, and into the talk with a person", () => {
    const talk = new Rehearsal(play);
    talk.say("推荐王敏");
    expect(talk.say("水管爆了，家里全是水")[0]).toContain("400-820-0000");
    expect(talk.state.holder).toBe("waiting");
    expect(talk.say("着火了")[0]).toContain("400-820-0000");
  });
});

describe("care", () => {
  test("takes words and photos, and says what was promised", () => {
    const talk = new Rehearsal(play);
    expect(talk.say("厨房水管漏水")[0]).toContain("水管");
    expect(talk.say("", ["chat/1.jpg"])[0]).toContain("收到第 1 张");
    talk.say("", ["chat/2.jpg"]);
    const [reported, warranty] = talk.say("完成");
    expect(reported).toContain("C-1");
    expect(warranty).toContain("保修期内");
    expect(talk.asked).toEqual([
      {
        type: "reportCare",
        homeId: "home-1",
        component: "water_pipes",
        words: "厨房水管漏水",
        photos: ["chat/1.jpg", "chat/2.jpg"],
      },
    ]);
  });

  test("sends itself at the sixth photo", () => {
    const talk = new Rehearsal(play);
    talk.say("卧室墙裂了");
    for (const number of [1, 2, 3, 4, 5, 6]) talk.say("", [`chat/${number}.jpg`]);
    expect(talk.asked).toHaveLength(1);
  });

  test("asks which home when there are two, and what it is when there is only a photo", () => {
    const homes = [
      { id: "home-1", name: "翠湖湾 3 栋 1201" },
      { id: "home-2", name: "云湖 5 栋 302" },
    ];
    const talk = new Rehearsal(play, { facts: { ...REHEARSAL_FACTS, member: { salutation: "林女士", homes } } });
    expect(talk.say("", ["chat/1.jpg"])[0]).toContain("照片收到了");
    expect(talk.say("阳台门关不上")[0]).toContain("2. 云湖 5 栋 302");
    expect(talk.say("第二个")[0]).toContain("门窗");
    talk.say("没有了");
    expect(talk.asked).toMatchObject([{ homeId: "home-2", photos: ["chat/1.jpg"], component: "doors_windows" }]);
  });
});

describe("events and perks", () => {
  test("books seats from the list", () => {
    const talk = new Rehearsal(play);
    expect(talk.say("最近有什么活动")[0]).toContain("1. 亲子烘焙");
    expect(talk.say("1")[0]).toContain("几位参加");
    expect(talk.say("两大一小")[0]).toContain("大人 2 位，孩子 1 位");
    expect(talk.say("确认")[0]).toContain("报名成功");
    expect(talk.asked.at(-1)).toEqual({ type: "registerForEvent", eventId: "event-1", adults: 2, children: 1 });
  });

  test("goes straight to the event and the people that one sentence names, and says the fee", () => {
    const talk = new Rehearsal(play);
    expect(talk.say("帮我报名品酒会，两个人")[0]).toContain("¥256.00");
  });

  test("cancels a booking only after a word of confirmation", () => {
    const talk = new Rehearsal(play);
    expect(talk.say("烘焙课我去不了，取消报名")[0]).toContain("取消「亲子烘焙」的报名吗");
    expect(talk.say("不")[0]).toContain("报名保留");
    talk.say("取消报名");
    expect(talk.say("确认")[0]).toContain("已取消");
    expect(talk.asked.at(-1)).toEqual({ type: "cancelRegistration", registrationId: "r-1" });
  });

  test("claims a perk by its number and by its name", () => {
    const talk = new Rehearsal(play);
    expect(talk.say("有什么优惠")[0]).toContain("2. 早餐券");
    expect(talk.say("早餐券")[1]).toContain("7K3F92QX");
    expect(talk.say("9")[0]).toContain("1 到 2");
    expect(talk.asked.at(-1)).toEqual({ type: "claimVoucher", perkId: "perk-2" });
  });

  test.each([
    ["我的券", "早餐券"],
    ["券到期了没有", "早餐券"],
    ["我的券什么时候到期", "早餐券"],
    ["我的推荐", "等朋友点同意"],
    ["我介绍的严女士怎么样了", "等朋友点同意"],
    ["我的奖励", "¥8,000.00"],
    ["我的奖励是扣完税的吗", "扣完税的"],
    ["推荐有什么奖励", "¥10,000.00"],
    ["我的报修", "已约时间"],
    ["还在保修期吗", "墙面顶棚"],
    ["我的报名", "亲子烘焙"],
    ["我有多少积分", "还没有积分"],
    ["菜单", "报修"],
  ])("answers %s", (text, words) => {
    expect(new Rehearsal(play).say(text).join("\n")).toContain(words);
  });
});

describe("what cannot be read", () => {
  test("is answered with the kinds that can, and leaves the dialogue as it is", () => {
    const talk = new Rehearsal(play);
    talk.say("厨房水管漏水");
    const { dialogue } = talk.state;
    for (let times = 0; times < 3; times += 1) expect(talk.sendUnreadable()[0]).toContain("JPG、PNG 或 WebP");
    expect(talk.state.dialogue).toEqual(dialogue);
    expect(talk.say("", ["chat/1.jpg"])[0]).toContain("收到第 1 张");
  });

  test("is answered alike for a stranger, and passed on while a person answers", () => {
    const talk = new Rehearsal(play, { facts: { ...REHEARSAL_FACTS, member: null } });
    expect(talk.sendUnreadable()[0]).toContain("JPG、PNG 或 WebP");
    talk.state = { ...talk.state, holder: "staff" };
    expect(talk.sendUnreadable()[0]).toContain("已转给同事");
  });
});

describe("every dialogue", () => {
  test("ends gently after half an hour, and says so when an answer comes late", () => {
    const talk = new Rehearsal(play);
    talk.say("推荐王敏 13812345678 云湖三期");
    talk.wait({ minutes: 31 });
    expect(talk.say("确认")[0]).toContain("已经结束了");
    expect(talk.asked).toEqual([]);
  });

  test.each(["推荐王敏", "厨房漏水", "有什么优惠", "最近有什么活动", "我的报名", "绑定", "我要投诉"])(
    "lets go when somebody turns to something else: %s",
    (text) => {
      const talk = new Rehearsal(play);
      talk.say(text);
      expect(talk.say("我的奖励").join("\n")).toContain("¥8,000.00");
    },
  );

  test("hands over after two messages that say nothing to it, and is silent then", () => {
    const talk = new Rehearsal(play);
    expect(talk.say("今天天气怎么样")[0]).toContain("没有听懂");
    expect(talk.say("讲个笑话")[0]).toContain("请我们的同事来回复您");
    expect(talk.asked.map(({ type }) => type)).toEqual(["handOver"]);
    talk.state = { ...talk.state, holder: "staff" };
    expect(["我的券", "讲个笑话"].flatMap((text) => talk.say(text))).toEqual([]);
  });

  test("keeps a complaint and gives it to a person at once", () => {
    const talk = new Rehearsal(play);
    expect(talk.say("我要投诉")[0]).toContain("请告诉我发生了什么");
    expect(talk.say("保安态度恶劣，骂人").join("\n")).toContain("负责的同事");
    expect(talk.asked.map(({ type }) => type)).toEqual(["recordFeedback", "handOver"]);
    expect(talk.state.holder).toBe("waiting");
  });

  test("stops and starts on a word, in the middle of anything and while a person answers", () => {
    const talk = new Rehearsal(play);
    talk.say("厨房漏水");
    expect(talk.say("退订")[0]).toContain("不再给您发");
    talk.state = { ...talk.state, holder: "staff" };
    talk.say("TD");
    expect(talk.asked).toEqual([
      { type: "setMessages", wanted: false },
      { type: "setMessages", wanted: false },
    ]);
  });

  test("answers in the language asked for, or else in the one written", () => {
    const talk = new Rehearsal(play);
    expect(talk.say("English please")[0]).toContain("in English");
    expect(talk.say("my rewards")[0]).toContain("Your rewards");
    expect(talk.say("换成繁体")[0]).toContain("繁體中文");
    expect(talk.say("what perks do I have?")[0]).toContain("Perks you can have");
    expect(talk.say("ok")).toEqual([]);
    expect(talk.say("我的奖励")[0]).toContain("您的奖励");
  });

  test("survives being stored and read between two messages", () => {
    for (const text of ["推荐王敏", "厨房漏水", "有什么优惠", "最近有什么活动", "我的报名", "我要投诉", "绑定"]) {
      const talk = new Rehearsal(play);
      talk.say(text);
      expect(readDraft(JSON.parse(JSON.stringify(talk.state.dialogue)))).toEqual(talk.state.dialogue);
    }
    expect(readDraft({ dialogue: "of another version" })).toBeNull();
  });
});
