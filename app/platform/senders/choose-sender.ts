import type { Clock } from "../clock.ts";
import type { Env } from "../env.ts";
import { demoSender, noSender, type Sender } from "./sender.ts";
import { createWebhookSender } from "./webhook-sender.ts";

/** @returns whether messages reach anybody: a real club needs a provider, the demo club is its own. */
export function canSend(env: Pick<Env, "sender">, isDemo: boolean): boolean {
  return isDemo || env.sender !== null;
}

/**
 * @param isDemo whether this is the demo club.
 * @returns the configured provider; without one the demo club's own, and for a real club one that refuses.
 */
export function chooseSender({
  env,
  clock,
  isDemo,
}: {
  env: Pick<Env, "sender">;
  clock: Clock;
  isDemo: boolean;
}): Sender {
  if (env.sender !== null) {
    return createWebhookSender(env.sender, () => Math.floor(clock.now().epochMilliseconds / 1000));
  }
  return isDemo ? demoSender : noSender;
}
