import { setTimeout as sleep } from "node:timers/promises";
import { OperatorError } from "../operator-error.ts";

const patienceMs = 60_000;

/** Waits until the address answers 2xx. @throws OperatorError when it does not within a minute. */
export async function waitUntilServed(url: string): Promise<void> {
  const deadline = performance.now() + patienceMs;
  while (performance.now() < deadline) {
    const isServed = await fetch(url, { signal: AbortSignal.timeout(2_000) }).then(
      (response) => response.ok,
      () => false,
    );
    if (isServed) {
      return;
    }
    await sleep(100);
  }
  throw new OperatorError(`Nothing came up at ${url} within a minute: see the logs in the data folder.`);
}
