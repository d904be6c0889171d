import { describe, expect, it } from "vitest";
import { judgePassword } from "./judge-password.ts";

const owner = { email: "tao.ran@example.com", name: "陶然" };

describe("judgePassword", () => {
  it.each([
    "correct horse battery",
    "山高月小水落石出清风徐来",
    "x9!kLm2#pQ7z",
    "我家的猫叫团子今年六岁",
    "tJ8 wolke 44 brot",
  ])("accepts %s", (password) => {
    const judged = judgePassword(password, owner);
    expect(judged.ok || judged.reason === "password_too_short").toBe(true);
  });

  it("counts characters, not bytes", () => {
    expect(judgePassword("山高月小水落石出清风徐", owner)).toMatchObject({ reason: "password_too_short" });
    expect(judgePassword("山高月小水落石出清风徐来", owner).ok).toBe(true);
  });

  it.each([
    "123456789012",
    "202611211234",
    "aaaaaaaaaaaa",
    "abcabcabcabc",
    "qwertyuiop12",
    "1q2w3e4r5t6y",
    "1qaz2wsx3edc",
    "abcdefghijkl",
    "zyxwvutsrqpo",
    "password1234",
    "Passw0rd!2026",
    "P@$$word20261",
    "woaini1314520",
    "admin!!!123456",
    "changeme12345",
    "Kehui20261121",
  ])("refuses %s, which breach lists know", (password) => {
    expect(judgePassword(password, owner)).toMatchObject({ reason: "password_common" });
  });

  it("refuses a password made of the owner's own address", () => {
    expect(judgePassword("tao.ran@example.com", owner)).toMatchObject({ reason: "password_names_you" });
    expect(judgePassword("tao.ran!8842", owner)).toMatchObject({ reason: "password_names_you" });
  });

  it("refuses what would be costly to hash", () => {
    expect(judgePassword("长".repeat(129), owner)).toMatchObject({ reason: "password_too_long" });
  });
});
