import { createHmac } from "node:crypto";
import type { StartEnv } from "../env.ts";
import type { ClubDatabase } from "./club-database.ts";
import { findFreePorts } from "./free-port.ts";

/**
 * Chooses what the processes of a started club are told: the database, the key, and ports of their own.
 * @param isDevelopment whether the portal is served from its sources.
 */
export async function chooseVariables(
  place: StartEnv,
  { url, secret }: ClubDatabase,
  isDevelopment: boolean,
): Promise<NodeJS.ProcessEnv> {
  const [workerPort, chatPort, controlPort] = await findFreePorts(3);
  return {
    CLUB_WORKER_PORT: String(workerPort),
    ...process.env,
    ...(place.hasPuppet ? {} : describeGateway(secret, chatPort, controlPort)),
    DATABASE_URL: url,
    CLUB_SECRET: secret,
    NODE_ENV: isDevelopment ? "development" : "production",
  };
}

/** The simulated chat account: reached on this computer only, with a token that follows from the club's key. */
function describeGateway(secret: string, chatPort: number | undefined, controlPort: number | undefined) {
  const token = createHmac("sha256", secret).update("chat gateway").digest("hex");
  return {
    WECHATY_PUPPET_SERVICE_TOKEN: `insecure_${token}`,
    WECHATY_PUPPET_SERVICE_ENDPOINT: `127.0.0.1:${chatPort}`,
    CLUB_GATEWAY_CONTROL_URL: `http://127.0.0.1:${controlPort}`,
  };
}

/** @returns where this computer reaches the portal: an address to listen on everywhere is no address to call. */
export function localOrigin({ host, port }: { host: string; port: number }): string {
  const address = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  return `http://${address}:${port}`;
}
