import { setTimeout as sleep } from "node:timers/promises";

/**
 * Waits for something that another process or the network brings about.
 * @param look returns the awaited value, or undefined while it is not there.
 * @throws when it is not there in time.
 */
export async function waitUntil<T>(look: () => Promise<T | undefined> | T | undefined, timeoutMs = 10_000): Promise<T> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const found = await look();
    if (found !== undefined) {
      return found;
    }
    if (performance.now() > deadline) {
      throw new Error(`Did not happen within ${timeoutMs} ms: ${look.toString()}`);
    }
    await sleep(25);
  }
}
