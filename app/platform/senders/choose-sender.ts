import type { Clock } from "../clock.ts";
import type { Env } from "../env.ts";
import { demoSender, noSender, type Sender } from "./sender.ts";
import { createWebhookSender } from "./webhook-sender.ts";

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
