import express from "express";
import type { Server } from "node:http";
import { request } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { refuseUnreadable } from "./refuse-unreadable.ts";

let server: Server;

beforeAll(async () => {
  const app = express();
  app.set("trust proxy", "loopback");
  app.use(refuseUnreadable);
  app.all("*", (_request, response) => void response.send("page"));
  server = app.listen(0);
  await new Promise((resolve) => server.once("listening", resolve));
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

/** The address goes out as it is written: `fetch` would mend it. */
function ask(
  method: string,
  path: string,
  host = "localhost",
  more: Record<string, string> = {},
): Promise<number | undefined> {
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return new Promise((resolve, reject) => {
    const asked = request({ port, method, path, headers: { host, ...more } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    asked.on("error", reject).end();
  });
}

test.each([
  ["GET", "/perks?q=%E8%8C%B6&after=1", 200],
  ["POST", "/perks/%E8%8C%B6", 200],
  ["GET", "/perks?q=100%", 200],
  ["GET", "/perks/%E0%A4%A", 400],
  ["GET", "/perks/%ud800", 400],
  ["GET", "/perks/%00", 400],
  ["GET", "/staff/members.csv?q=a%00b", 400],
  ["PUT", "/perks", 405],
  ["DELETE", "/me/profile", 405],
])("answers %s %s with %i", async (method, path, status) => {
  expect(await ask(method, path)).toBe(status);
});

test("refuses a host that is none", async () => {
  expect(await ask("GET", "/perks", "club.example:8443")).toBe(200);
  expect(await ask("GET", "/perks", "[::1]:4000")).toBe(200);
  expect(await ask("GET", "/perks", "[")).toBe(400);
  expect(await ask("GET", "/perks", "a b")).toBe(400);
  expect(await ask("GET", "/perks", "localhost:65536")).toBe(400);
  expect(await ask("GET", "http://evil.example/perks")).toBe(400);
  expect(await ask("OPTIONS", "*")).toBe(400);
});

test.each(["x/demo/outbox?", "localhost/sign-in?x=", "evil.example@x", "x#", "x\\y"])(
  "refuses the host %s, which would lead to another page, told by browser or proxy",
  async (host) => {
    expect(await ask("GET", "/perks", host)).toBe(400);
    expect(await ask("GET", "/perks", "localhost", { "x-forwarded-host": host })).toBe(400);
    expect(await ask("GET", "/perks", "localhost", { "x-forwarded-host": `club.example, ${host}` })).toBe(400);
  },
);

test("takes what proxies say of themselves, and refuses a protocol that is none", async () => {
  const forwarded = { "x-forwarded-host": "club.example, inner:8080", "x-forwarded-proto": "https" };
  expect(await ask("GET", "/perks", "localhost", forwarded)).toBe(200);
  expect(await ask("GET", "/perks", "localhost", { "x-forwarded-proto": "x y" })).toBe(400);
});
