import { once } from "node:events";
import { createServer, type Server } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { invariant } from "#app/shared/invariant.ts";
import { OperatorError } from "../operator-error.ts";

/** The portal of a start that was killed ends a moment later, and may still hold the port. */
const patienceMs = 3_000;

/** Waits a moment for a port. @throws OperatorError when another program keeps it. */
export async function waitForPort(port: number, host: string): Promise<void> {
  const deadline = performance.now() + patienceMs;
  while (!(await isPortFree(port, host))) {
    if (performance.now() > deadline) {
      throw new OperatorError(`Port ${port} is taken by another program: stop it or set CLUB_PORT to another port.`);
    }
    await sleep(100);
  }
}

/** @returns whether nothing listens there and we may. */
export async function isPortFree(port: number, host: string): Promise<boolean> {
  try {
    await close(await listen(port, host));
    return true;
  } catch {
    return false;
  }
}

/** @returns so many different loopback ports that were free a moment ago. */
export async function findFreePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(Array.from({ length: count }, () => listen(0, "127.0.0.1")));
  const ports = servers.map(portOf);
  await Promise.all(servers.map(close));
  return ports;
}

/** @returns a loopback port that was free a moment ago. */
export async function findFreePort(): Promise<number> {
  const [port] = await findFreePorts(1);
  invariant(port !== undefined, "one port was asked for");
  return port;
}

async function listen(port: number, host: string): Promise<Server> {
  const server = createServer().listen(port, host);
  await once(server, "listening");
  return server;
}

function portOf(server: Server): number {
  const address = server.address();
  invariant(typeof address === "object" && address !== null, "a server that listens on TCP has a port");
  return address.port;
}

async function close(server: Server): Promise<void> {
  server.close();
  await once(server, "close");
}
