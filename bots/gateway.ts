/** `node bots/gateway.ts`: the local stand-in of the chat network, for the demo club and for trying the bot out. */
import { systemClock } from "#app/platform/clock.ts";
import { readEnv } from "#app/platform/env.ts";
import { createLog } from "#app/platform/log.ts";
import { OperatorError } from "#app/platform/operator-error.ts";
import { exitWithReason } from "#app/platform/process/exit.ts";
import { onShutdown } from "#app/platform/process/shutdown.ts";
import { systemRandom } from "#app/platform/random.ts";
import { startGateway } from "./gateway/start-gateway.ts";
import { quietWechaty } from "./puppet.ts";

await openGateway().catch(exitWithReason);

async function openGateway(): Promise<void> {
  const env = readEnv();
  const log = createLog({ process: "gateway", level: env.logLevel });
  quietWechaty();
  // The puppet service calls what its own gRPC library has deprecated; nobody here can mend that.
  process.noDeprecation = true;
  const gateway = await startGateway({ ...addressOf(env), clock: systemClock, random: systemRandom });
  log.info("chat gateway ready");
  onShutdown(() => gateway.stop());
}

function addressOf({ puppet, gatewayControlUrl }: ReturnType<typeof readEnv>) {
  if (puppet?.endpoint == null || gatewayControlUrl === null) {
    throw new OperatorError(
      "The chat gateway needs WECHATY_PUPPET_SERVICE_TOKEN, WECHATY_PUPPET_SERVICE_ENDPOINT and CLUB_GATEWAY_CONTROL_URL.",
    );
  }
  return {
    token: puppet.token,
    servicePort: portOf(`http://${puppet.endpoint}`),
    controlPort: portOf(gatewayControlUrl),
  };
}

function portOf(url: string): number {
  return Number(new URL(url).port);
}
