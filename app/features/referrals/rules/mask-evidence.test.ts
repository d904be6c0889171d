import { describe, expect, test } from "vitest";
import { maskEvidence } from "./mask-evidence.ts";

const friend = { name: "徐建国先生", phone: "+8613912345678", hasAgreed: false };

describe("evidence in the audit trail", () => {
  test.each([
    ["到访单 0127", "到访单 0127"],
    ["合同号 YH-2026-1139", "合同号 YH-2026-1139"],
    ["收据 20261122013912", "收据 20261122013912"],
    ["13:30–14:30，150 人到场，定金 ¥20,000.00", "13:30–14:30，150 人到场，定金 ¥20,000.00"],
  ])("keeps the numbers of papers: %s", (written, kept) => {
    expect(maskEvidence(written, { ...friend, hasAgreed: true })).toBe(kept);
  });

  test.each([
    ["打 13912345678 没人接", "打 139 **** 5678 没人接"],
    ["打+86 139-1234-5678没人接", "打139 **** 5678没人接"],
    ["单 0127 １３９１２３４５６７８", "单 0127 139 **** 5678"],
    ["他太太 150 0000 1111 接的", "他太太 150 **** 1111 接的"],
    ["香港号码 +852 9123 4567", "香港号码 +852 **** 4567"],
    ["打 139/1234/5678 没人接", "打 139 **** 5678 没人接"],
    ["打 139·1234·5678 没人接", "打 139 **** 5678 没人接"],
    ["打 139_1234_5678 没人接", "打 139 **** 5678 没人接"],
    ["打 139,1234,5678 没人接", "打 139 **** 5678 没人接"],
    ["打 1, 3, 9, 1, 2, 3, 4, 5, 6, 7, 8 没人接", "打 139 **** 5678 没人接"],
    ["打（＋８６）１３９／１２３４／５６７８没人接", "打（139 **** 5678没人接"],
    ["打 𝟏𝟑𝟗①②③④⑤⑥⑦⑧ 没人接", "打 139 **** 5678 没人接"],
    ["打 139\u200b1234\u200b5678 没人接", "打 139 **** 5678 没人接"],
    ["他太太 150/0000/1111 接的", "他太太 150 **** 1111 接的"],
  ])("masks a number, the friend's or another's: %s", (written, kept) => {
    expect(maskEvidence(written, { ...friend, hasAgreed: true })).toBe(kept);
  });

  test("masks the friend's number from abroad without its calling code", () => {
    const abroad = { ...friend, phone: "+85291234567" };
    expect(maskEvidence("号码 9123 4567 是空号", abroad)).toBe("号码 +852 **** 4567 是空号");
  });

  test("names the friend once they have agreed, and not before", () => {
    expect(maskEvidence("徐建国先生买了别处，徐建国说的", friend)).toBe("徐**买了别处，徐**说的");
    expect(maskEvidence("徐建国先生买了别处", { ...friend, hasAgreed: true })).toBe("徐建国先生买了别处");
  });

  test.each(["徐 建国", "徐　建国", "徐·建·国", "徐\u200b建国", "徐建 国先生"])(
    "finds the friend's name written apart: %s",
    (name) => {
      expect(maskEvidence(`${name}买了别处`, friend)).toBe("徐**买了别处");
    },
  );

  test("leaves a surname where the friend was registered by it", () => {
    expect(maskEvidence("徐先生去了徐州", { ...friend, name: "徐先生" })).toBe("徐**去了徐州");
  });
});
