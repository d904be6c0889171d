import { createHmac } from "node:crypto";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import { text } from "node:stream/consumers";
import { afterEach, describe, expect, it } from "vitest";
import type { OutgoingMessage } from "./sender.ts";
import { createWebhookSender } from "./webhook-sender.ts";

const message: OutgoingMessage = { id: "0190-1", channel: "sms", to: "+8613800122046", text: "您好" };
const servers: Server[] = [];

afterEach(() => servers.splice(0).forEach((server) => server.close()));

async function gateway(status: number, body = "{}") {
  const seen: { headers: IncomingHttpHeaders; body: string }[] = [];
  const server = createServer(async (request, response) => {
    seen.push({ headers: request.headers, body: await text(request) });
    response.writeHead(status).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  servers.push(server);
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return { seen, url: `http://127.0.0.1:${port}/send` };
}

describe("webhook sender", () => {
  it("signs the message so that the gateway can tell it from a forgery", async () => {
    const { seen, url } = await gateway(200, `{"id":"p-77"}`);
    const answer = await createWebhookSender({ url, secret: "shared" }, () => 1_700_000_000).send(message);
    expect(answer).toEqual({ state: "sent", externalId: "p-77" });
    const [request] = seen;
    expect(JSON.parse(request?.body ?? "")).toEqual(message);
    expect(request?.headers["idempotency-key"]).toBe("0190-1");
    const signature = createHmac("sha256", "shared").update(`1700000000.${request?.body}`).digest("hex");
    expect(request?.headers["x-club-signature"]).toBe(signature);
  });

  it.each([
    [400, "refused"],
    [401, "refused"],
    [429, "later"],
    [503, "later"],
    [500, "unknown"],
    [302, "unknown"],
  ])("takes status %i as %s", async (status, state) => {
    const { url } = await gateway(status);
    const answer = await createWebhookSender({ url, secret: "shared" }, () => 0).send(message);
    expect(answer.state).toBe(state);
  });

  it("asks again later when nobody listens", async () => {
    const { url } = await gateway(200);
    await new Promise((resolve) => servers.pop()?.close(resolve));
    const sender = createWebhookSender({ url, secret: "shared" }, () => 0);
    expect(await sender.send(message)).toEqual({ state: "later", reason: "provider_unreachable" });
  });
});
