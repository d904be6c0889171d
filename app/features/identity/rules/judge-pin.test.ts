import { expect, it } from "vitest";
import { judgePin } from "./judge-pin.ts";

it.each(["482013", "100238", "111123"])("accepts %s", (pin) => {
  expect(judgePin(pin).ok).toBe(true);
});

it.each(["12345", "1234567", "12a456", "１２３４５６", ""])("refuses %s, which is not six digits", (pin) => {
  expect(judgePin(pin)).toMatchObject({ reason: "pin_not_six_digits" });
});

it.each(["000000", "121212", "123123", "123456", "789012", "654321", "210987"])("refuses %s as too simple", (pin) => {
  expect(judgePin(pin)).toMatchObject({ reason: "pin_too_simple" });
});
