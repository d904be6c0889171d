import { createHmac } from "node:crypto";
import type { OutgoingMessage, SendAnswer, Sender } from "./sender.ts";

/** Where messages are handed over, and the secret both sides share. */
export type WebhookSettings = { url: string; secret: string };

/** Providers answer within a second or two; a longer silence leaves the outcome open. */
const TIMEOUT_MS = 10_000;
const TOO_MANY_REQUESTS = 429;
const UNAVAILABLE = 503;

/**
 * Hands messages to a gateway in front of the club's SMS and mail provider: one POST of JSON per message,
 * `{"id", "channel": "sms" | "mail", "to", "subject"?, "text"}`, with
 * - `Idempotency-Key`: the message's id; the gateway delivers each once,
 * - `X-Club-Timestamp`: seconds since 1970,
 * - `X-Club-Signature`: hex HMAC-SHA-256 of `<timestamp>.<body>` with the shared secret.
 * It answers 2xx with `{"id"?: its own number}` when it has taken the message, 429 or 503 to be asked again later,
 * another 4xx when it will not; everything else leaves the outcome open.
 * @param nowSeconds seconds since 1970, for the signature.
 */
export function createWebhookSender(settings: WebhookSettings, nowSeconds: () => number): Sender {
  return {
    async send(message, signal) {
      const request = signedRequest(settings.secret, message, nowSeconds());
      const timeout = AbortSignal.timeout(TIMEOUT_MS);
      try {
        const response = await fetch(settings.url, {
          ...request,
          redirect: "error",
          signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
        });
        return await readAnswer(response);
      } catch (error) {
        return isConnectionRefused(error)
          ? { state: "later", reason: "provider_unreachable" }
          : { state: "unknown", reason: "no_answer" };
      }
    },
  };
}

function signedRequest(secret: string, message: OutgoingMessage, timestamp: number) {
  const body = JSON.stringify(message);
  return {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      "Idempotency-Key": message.id,
      "X-Club-Timestamp": String(timestamp),
      "X-Club-Signature": createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex"),
    },
    body,
  };
}

async function readAnswer(response: Response): Promise<SendAnswer> {
  const { status } = response;
  const body = await response.text();
  if (response.ok) return { state: "sent", externalId: readId(body) };
  if (status === TOO_MANY_REQUESTS || status === UNAVAILABLE) return { state: "later", reason: `provider_${status}` };
  return { state: status < 500 ? "refused" : "unknown", reason: `provider_${status}` };
}

/** The provider's own number is welcome, not needed. */
function readId(body: string): string | null {
  const [, id] = /"id"\s*:\s*"?([\w.:-]{1,100})/.exec(body) ?? [];
  return id ?? null;
}

/** Nobody listened, so nothing was taken. */
function isConnectionRefused(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return (
    typeof cause === "object" &&
    cause !== null &&
    "code" in cause &&
    (cause.code === "ECONNREFUSED" || cause.code === "ENOTFOUND")
  );
}
