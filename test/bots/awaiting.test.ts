import { describe, expect, test } from "vitest";
import { playWell as play } from "#test/support/play-well.ts";
import { REHEARSAL_FACTS, Rehearsal } from "#test/support/rehearse.ts";

const REFERRAL = "推荐我同事李强 13800001111 想看云湖三期";

function held(): Rehearsal {
  const talk = new Rehearsal(play);
  talk.state = { ...talk.state, holder: "staff" };
  return talk;
}

describe("while a person is awaited", () => {
  test.each([
    ["菜单", "报修"],
    ["权益", "早餐券"],
    ["活动", "亲子烘焙"],
    ["我的推荐", "王敏"],
    ["我的券", "7K3F92QX"],
    ["厨房水管漏水", "水管"],
    ["English please", "in English"],
    ["退订", "不再给您发"],
  ])("does what the bot can do alone: %s", (text, words) => {
    const talk = new Rehearsal(play);
    talk.say("人工");
    expect(talk.say(text).join("\n")).toContain(words);
    expect(talk.state.holder).toBe("waiting");
  });

  test("registers a friend from plain words to the link", () => {
    const talk = new Rehearsal(play);
    talk.say("人工");
    expect(talk.say(REFERRAL)[0]).toContain("李强　138 0000 1111　云湖三期");
    expect(talk.say("确认").join("\n")).toContain("https://club.example/r/x");
    expect(talk.asked.at(-1)).toMatchObject({ type: "registerReferral", friendPhone: "+8613800001111" });
    expect(talk.state.holder).toBe("waiting");
  });

  test("says the promised time when a person is asked for again", () => {
    const talk = new Rehearsal(play);
    const [promise] = talk.say("人工");
    expect(talk.say("人工")).toEqual([promise]);
    expect(promise).toMatch(/最晚 .*15:00 前/);
  });

  test("acknowledges once what is for the person, and leaves thanks alone", () => {
    const talk = new Rehearsal(play);
    talk.say("人工");
    expect(talk.say("好的谢谢")).toEqual([]);
    expect(talk.say("她问首付能不能分两次付")[0]).toMatch(/已转给同事，最晚 .*15:00 前回复您/);
    expect(talk.say("不急，您今天方便的时候回我一声就行")).toEqual([]);
    expect(talk.say("有什么优惠")[0]).toContain("早餐券");
    expect(talk.say("讲个笑话")).toEqual([]);
  });

  test("makes no promise that has run out", () => {
    const talk = new Rehearsal(play);
    talk.say("人工");
    talk.wait({ hours: 2 });
    expect(talk.say("人工")[0]).toContain("让您久等了");
  });
});

describe("while a colleague speaks", () => {
  test("passes on to the colleague whatever is asked for, and says so once until the colleague answers", () => {
    const talk = held();
    expect(talk.say("好的，谢谢")).toEqual([]);
    expect(talk.asked).toEqual([]);
    expect(talk.say("菜单")).toEqual([expect.stringMatching(/^已转给同事，最晚 .*15:00 前回复您。$/)]);
    for (const text of ["权益", "人工", "好的", "讲个笑话"]) expect(talk.say(text)).toEqual([]);
    expect(talk.asked).toEqual([{ type: "handOver", reason: "message", words: "菜单" }]);
    talk.state = { ...talk.state, isPromised: false };
    expect(talk.say("那电梯呢")).toHaveLength(1);
    expect(talk.state.holder).toBe("staff");
  });

  test("passes on what the bot cannot read", () => {
    const talk = held();
    expect(talk.sendUnreadable()[0]).toContain("已转给同事");
  });

  test("records a complaint, also while an answer is promised", () => {
    const talk = held();
    talk.state = { ...talk.state, isPromised: true };
    expect(talk.say("我要投诉你们电梯老坏").join("\n")).toMatch(/您的投诉已记下，编号 F-1.*\n.*亲自跟您联系/);
    expect(talk.asked).toEqual([
      { type: "recordFeedback", kind: "complaint", words: "我要投诉你们电梯老坏" },
      { type: "handOver", reason: "complaint", words: "我要投诉你们电梯老坏" },
    ]);
    expect(talk.state.holder).toBe("staff");
  });

  test("asks what an announced complaint is about, and takes no thanks for it", () => {
    const talk = held();
    expect(talk.say("我要投诉")[0]).toContain("请告诉我发生了什么");
    expect(talk.say("谢谢")).toEqual([]);
    expect(talk.say("电梯坏了三天没人修")[0]).toContain("编号 F-1");
  });

  test("registers a friend whose number staff could not read, after an unmistakable word", () => {
    const talk = held();
    const card = talk.say(REFERRAL).join("\n");
    expect(card).toContain("同事还在跟您聊");
    expect(card).toContain("李强　138 0000 1111　云湖三期");
    expect(talk.say("好的")).toEqual([]);
    expect(talk.say("那周六下午行吗")[0]).toContain("已转给同事");
    expect(talk.asked).toMatchObject([{ type: "handOver", reason: "message" }]);
    expect(talk.say("电话是13900001111")[0]).toContain("139 0000 1111");
    expect(talk.say("确认")[0]).toContain("已为您登记李强");
    expect(talk.state.holder).toBe("staff");
  });

  test("tells a stranger what a referral needs", () => {
    const talk = held();
    talk.facts = { ...REHEARSAL_FACTS, member: null };
    expect(talk.say(REFERRAL)[0]).toContain("要先绑定您的手机号");
  });

  test("gives the duty number in danger", () => {
    expect(held().say("水管爆了，家里全是水")[0]).toContain("400-820-0000");
  });
});
