import { createServer, get, Agent, type Server } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { closeServer } from "./close-server.ts";

async function serve(answer: Promise<string>): Promise<{ server: Server; url: string }> {
  const server = createServer((_request, response) => void answer.then((text) => response.end(text)));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

test("a page that is being made is still answered, its connection is closed, and nothing new is taken", async () => {
  const { promise, resolve } = Promise.withResolvers<string>();
  const { server, url } = await serve(promise);
  const agent = new Agent({ keepAlive: true });
  const answered = new Promise<string>((done, fail) => {
    get(url, { agent }, (response) => {
      response.setEncoding("utf8").on("data", done);
    }).on("error", fail);
  });
  await once(server, "request");
  let isClosed = false;
  const closing = closeServer(server).then(() => (isClosed = true));
  await expect(fetch(url)).rejects.toThrow();
  expect(isClosed).toBe(false);
  resolve("the page");
  expect(await answered).toBe("the page");
  await closing;
  agent.destroy();
});
