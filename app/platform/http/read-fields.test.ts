import { expect, test } from "vitest";
import { readFields } from "./read-fields.ts";

const URL_ENCODED = "application/x-www-form-urlencoded";

function post(body: BodyInit, type = URL_ENCODED): Request {
  return new Request("http://localhost/staff/sign-in", { method: "POST", body, headers: { "content-type": type } });
}

test("reads what the club's pages send", async () => {
  const fields = "words=%E6%BC%8F%E6%B0%B4&extra%5B2%5D.name=%E5%B0%8F%E6%9D%8E&mapping.phone=3&hours.7=9";
  expect([...(await readFields(post(fields)))]).toEqual([
    ["words", "漏水"],
    ["extra[2].name", "小李"],
    ["mapping.phone", "3"],
    ["hours.7", "9"],
  ]);
});

test.each([
  ["a list of a thousand million places", "email[999999999]=1"],
  ["a word that steers the form's parser", "__intent__={}"],
  ["a state for the form's parser", "__state__=x"],
  ["a prototype", "__proto__.admin=1"],
  ["a path that leads nowhere", "a..b=1"],
  ["a NUL, which the database takes in no text", "words=a%00b"],
  ["more fields than any form has", "a=&".repeat(1_001)],
])("refuses %s", async (_what, body) => {
  await expect(readFields(post(body))).rejects.toMatchObject({ status: 400 });
});

test.each([
  ["JSON", '{"a":1}', "application/json"],
  ["nothing at all", "", ""],
  ["a form in parts without their boundary", "a=b", "multipart/form-data"],
  ["a form in parts that breaks off", "--x\r\nbroken", "multipart/form-data; boundary=x"],
])("refuses %s as no form", async (_what, body, type) => {
  await expect(readFields(post(body, type))).rejects.toMatchObject({ status: 400 });
});

test("reads no further than a form can be long", async () => {
  await expect(readFields(post(`words=${"x".repeat(1024 * 1024)}`))).rejects.toMatchObject({ status: 413 });
});
