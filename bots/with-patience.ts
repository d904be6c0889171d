/** What comes instead of an outcome that took too long. */
export const TIMED_OUT = Symbol("timed out");

/** The outcome of a promise, or `TIMED_OUT` after so many milliseconds. @throws what the promise rejects with. */
export async function withPatience<T>(promise: Promise<T>, patienceMs: number): Promise<T | typeof TIMED_OUT> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<typeof TIMED_OUT>((resolve) => {
    timer = setTimeout(() => resolve(TIMED_OUT), patienceMs);
  });
  try {
    return await Promise.race([promise, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
