import { once } from "node:events";
import { createServer } from "node:http";
import { PuppetServer } from "wechaty-puppet-service";
import type { Clock } from "#app/platform/clock.ts";
import type { Random } from "#app/platform/random.ts";
import { controlOf } from "./control.ts";
import { SimulatedAccount } from "./simulated-account.ts";

export type Gateway = {
  account: SimulatedAccount;
  /** Closes both doors; the bot sees its service disappear. */
  stop(): Promise<void>;
};

/**
 * Opens the simulated account on two loopback ports: a Wechaty puppet service (gRPC, no TLS, which
 * is why it never listens beyond this computer) and its HTTP control.
 * @param token of the puppet service, `insecure_…`; also the bearer token of the control.
 */
export async function startGateway({
  servicePort,
  controlPort,
  token,
  clock,
  random,
}: {
  servicePort: number;
  controlPort: number;
  token: string;
  clock: Clock;
  random: Random;
}): Promise<Gateway> {
  const account = new SimulatedAccount({ clock, random, seed: token });
  const service = new PuppetServer({
    endpoint: `127.0.0.1:${servicePort}`,
    puppet: account,
    token,
    tls: { disable: true },
  });
  await service.start();
  const control = createServer(controlOf(account, token)).listen(controlPort, "127.0.0.1");
  await once(control, "listening");
  return {
    account,
    async stop() {
      control.closeAllConnections();
      control.close();
      await service.stop();
      await account.stop();
    },
  };
}
