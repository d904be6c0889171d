import { listBoundOwners, openDemoGateway } from "./features/outreach/public.server.ts";
import { openDatabase } from "./platform/db/database.ts";
import type { Env } from "./platform/env.ts";
import { waitUntilServed } from "./platform/process/wait-until-served.ts";

/**
 * Tells the local chat gateway, which forgets its people when it ends, who has bound a contact: so that staff can
 * answer owners whom nobody has played yet.
 */
export async function introduceOwners(env: Env): Promise<void> {
  const gateway = openDemoGateway(env);
  if (gateway === null) return;
  await waitUntilServed(`${env.gatewayControlUrl}/healthz`);
  const { db, close } = openDatabase(env.databaseUrl, { max: 1, applicationName: "kehui start" });
  await gateway.meet(await listBoundOwners(db)).finally(close);
}
