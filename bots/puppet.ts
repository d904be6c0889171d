import { log } from "wechaty-puppet";
import { PuppetService } from "wechaty-puppet-service";

/** Where the bot's account lives. */
export type PuppetAddress = {
  /** Token of the puppet service; `insecure_…` for one without TLS. */
  token: string;
  /** host:port; null to have the token's own directory say where. */
  endpoint: string | null;
};

/** The library writes to the terminal on its own; what matters is in the bot's log. */
export function quietWechaty(): void {
  log.level("silent");
}

/**
 * The puppet that speaks to a Wechaty puppet service: a hosted one, or the local gateway. Both speak
 * gRPC; only the local one is reached without TLS, and only on this computer.
 */
export function connectPuppet({ token, endpoint }: PuppetAddress): PuppetService {
  const tls = { disable: endpoint !== null && isLoopback(endpoint) };
  return new ForgetfulPuppet({ token, tls, ...(endpoint === null ? {} : { endpoint }) });
}

/** Keeps no contact on disk: by default the client writes every contact's data to the home folder. */
class ForgetfulPuppet extends PuppetService {
  protected override hookPayloadStore(): void {}
}

function isLoopback(endpoint: string): boolean {
  return /^(127\.0\.0\.1|localhost|\[::1\]):\d+$/.test(endpoint);
}
