import { expect, test } from "vitest";
import { listGuests } from "./list-guests.ts";

const KNOWN = new Map([
  ["self", "林静"],
  ["a", "陈屿"],
  ["b", "小满"],
]);

test("names who is ticked and who is typed, not the empty rows", () => {
  const form = new FormData();
  form.append("requestId", "a");
  form.append("household", "self");
  form.append("companions", "b");
  form.append("extra[0].name", " 小雨 ");
  form.append("extra[0].kind", "child");
  form.append("extra[1].name", "  ");
  form.append("extra[2].name", "");
  expect(listGuests(form, KNOWN)).toEqual(["林静", "小满", "小雨"]);
});

test("names those of a booking who stay", () => {
  const form = new FormData();
  form.append("seen", "a");
  form.append("seen", "b");
  form.append("coming", "b");
  expect(listGuests(form, KNOWN)).toEqual(["小满"]);
});
